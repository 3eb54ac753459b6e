import type { ProblemLog } from '../base/problems/problem';
import { DBT_VERSION } from '../base/version';
import type { ProjectConfig } from './projectConfig';

const FORM = /^\s*(=|>=|<=|>|<)?\s*(\d+)\.(\d+)\.(\d+)(?:[-+]?[a-z][\w.]*|[-+][\w.+-]+)?\s*$/i;

/** Reports that a project asks for another version of dbt than the one that is followed here. */
export function reportDbtVersion(config: ProjectConfig, problems: ProblemLog): void {
  const at = config.document.at(['require-dbt-version']);
  const present = numbersOf(DBT_VERSION.split('.'));
  for (const wanted of config.dbtVersions) {
    const [, sign = '=', ...parts] = FORM.exec(wanted) ?? [];
    if (parts.length === 0) {
      problems.report('dbt-version-unreadable', { wanted }, at);
      continue;
    }
    if (meets(compare(present, numbersOf(parts)), sign)) continue;
    problems.report(
      'dbt-version-other',
      { project: config.name, wanted, present: DBT_VERSION },
      at,
    );
  }
}

function numbersOf(parts: readonly string[]): number[] {
  return parts.slice(0, 3).map(Number);
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

function meets(order: number, sign: string): boolean {
  if (order === 0) return sign.includes('=');
  return sign.startsWith(order > 0 ? '>' : '<');
}
