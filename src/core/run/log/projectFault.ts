import type { Problem } from '../../base/problems/problem';
import { toRepr } from '../../python/repr';

/** What dbt says of dbt_project.yml itself; undefined where that is not known. */
export function projectFault({ code, params, at }: Problem): string | undefined {
  if (at?.file !== 'dbt_project.yml') return undefined;
  switch (code) {
    case 'project-name-invalid':
      if (params.isAbsent) return 'Required "name" field not present in project';
      if (!params.isText) return undefined;
      return `at path ['name']: ${toRepr(params.name)} does not match '^[^\\\\d\\\\W]\\\\w*$'`;
    case 'key-refused':
      return `at path []: Additional properties are not allowed (${toRepr(params.key)} was unexpected)`;
    case 'dbt-version-unreadable':
      return `"${params.wanted}" is not a valid semantic version.`;
    default:
      return undefined;
  }
}
