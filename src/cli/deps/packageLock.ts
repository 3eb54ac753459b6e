import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import { type DataObject, sortKeys, toPythonJson } from '../../core/base/data';

/** An entry of packages.yml: as written, and with its Jinja rendered. */
export interface PackageEntry {
  readonly written: DataObject;
  readonly rendered: DataObject;
}

/** The fields that dbt gives an entry of each kind before it hashes it. */
const FILLED: Readonly<Record<string, DataObject>> = {
  package: { install_prerelease: false },
  git: { revision: null, 'warn-unpinned': null, subdirectory: null },
  private: { provider: null, revision: null, 'warn-unpinned': null, subdirectory: null },
};

/** The `sha1_hash` of package-lock.yml: by it dbt sees whether packages.yml has changed since. */
export function hashPackages(entries: readonly PackageEntry[]): string {
  const texts = entries.map(({ written, rendered }) => {
    const kind = Object.keys(FILLED).find((key) => key in rendered) ?? '';
    return toPythonJson(sortKeys({ ...FILLED[kind], ...rendered, unrendered: written }));
  });
  return createHash('sha1').update(texts.sort().join('\n')).digest('hex');
}

/** The text of package-lock.yml. */
export function lockText(packages: readonly DataObject[], hash: string): string {
  const data = sortKeys({ packages: [...packages], sha1_hash: hash });
  return stringify(data, { singleQuote: true, lineWidth: 0 });
}
