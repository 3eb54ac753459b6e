import { textOr } from '../../base/data';
import type { ProblemLog } from '../../base/problems/problem';
import { createEnvironment } from '../../jinja/environment';
import { TemplateError } from '../../jinja/templateError';
import type { DocEntry } from '../../project/manifest';
import { type PackageOrder, packagesToSearch } from '../../project/packageOrder';
import type { PropertyEntry } from '../../project/properties';
import type { DescriptionOf } from '../../project/resources/columns';
import { uniqueId } from '../../project/resources/ids';
import { makeRawFunction } from '../../python/functions/makeFunction';
import { toText } from '../../python/repr';
import type { Value } from '../../python/value';

/** Describes entries: their Jinja is mostly `{{ doc('name') }}`. */
export function makeDescriber(
  docs: ReadonlyMap<string, DocEntry>,
  order: PackageOrder,
  names: ReadonlyMap<string, Value>,
  problems: ProblemLog,
): (entry: PropertyEntry) => DescriptionOf {
  const environment = createEnvironment();
  return (entry) => (part, config, blocks) => {
    const text = textOr(part.description, '');
    if (config.enabled === false || !/\{[{%#]/.test(text)) return text;
    const doc = makeRawFunction('doc', ({ positional }) => {
      const [first = '', second] = positional.map(toText);
      const [packageName, name] = second === undefined ? [undefined, first] : [first, second];
      const found = findDoc(
        docs,
        name,
        packageName === undefined
          ? [...packagesToSearch(order, entry.packageName), 'dbt']
          : [packageName],
      );
      if (!found)
        problems.report(
          'doc-missing',
          { ...nodeOf(entry), ...(packageName !== undefined && { packageName }), name },
          entry.at(['description']),
        );
      else blocks?.push(found.unique_id);
      return found?.block_contents ?? '';
    });
    const scope = { lookup: (name: string) => (name === 'doc' ? doc : names.get(name)) };
    try {
      return environment.renderTemplate(environment.parse(text, { name: entry.path }), scope);
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      const { kind, message } = error;
      problems.report('template-error', { kind, message }, entry.at(['description']));
      return text;
    }
  };
}

/** The id of the resource that an entry describes, where it is one alone. */
function nodeOf({ section, packageName, name, data }: PropertyEntry): { node?: string } {
  const isOne = /^(?:model|seed|snapshot|exposure|macro)s$/.test(section) && !('versions' in data);
  return isOne ? { node: `${section.slice(0, -1)}.${packageName}.${name}` } : {};
}

function findDoc(
  docs: ReadonlyMap<string, DocEntry>,
  name: string,
  packages: readonly string[],
): DocEntry | undefined {
  for (const packageName of packages) {
    const found = docs.get(uniqueId('doc', packageName, name));
    if (found) return found;
  }
  return [...docs.values()].find((doc) => packages.length > 1 && doc.name === name);
}
