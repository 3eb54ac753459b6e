import { type Data, type DataObject, isDataObject, objectList, objectOr } from '../base/data';

/** What an entry says of its config: the `tags` and `meta` outside of `config:`, then what stands in it. dbt merges the two. */
export function configParts(data: DataObject): DataObject[] {
  return [configBeside({ ...data, config: null }, ['tags', 'meta']), objectOr(data.config)];
}

/** The `tags` and `meta` that an entry may also give outside of `config:`, and what stands in it. */
export function configOfEntry(data: DataObject): DataObject {
  return configBeside(data, ['tags', 'meta', 'docs', 'group', 'access', 'enabled', 'quoting']);
}

/** The configs that the entry of a node, such as a model or a seed, may give outside of `config:` instead: of all others dbt takes no notice there. */
export const NODE_CONFIGS = ['meta', 'docs', 'group', 'contract', 'access'] as const;

/** What the entry of a node says of its config. */
export function configOfNode(data: DataObject): DataObject {
  return configBeside(data, NODE_CONFIGS);
}

function configBeside(data: DataObject, keys: readonly string[]): DataObject {
  const config: DataObject = {};
  for (const key of keys) {
    const value = data[key];
    if (value !== undefined) config[key] = value;
  }
  return isDataObject(data.config) ? { ...config, ...data.config } : config;
}

/** The tests of an entry or a column, under their new and their old key. */
export function testsOf(
  data: DataObject,
): { readonly key: 'data_tests' | 'tests'; readonly tests: Data[] }[] {
  return (['data_tests', 'tests'] as const).flatMap((key) => {
    const tests = data[key];
    return Array.isArray(tests) ? [{ key, tests }] : [];
  });
}

/** The columns of an entry. */
export function columnsOf(data: DataObject): DataObject[] {
  return objectList(data.columns).filter(({ name }) => typeof name === 'string');
}
