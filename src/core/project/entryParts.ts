import { type Data, type DataObject, isDataObject, objectList } from '../base/data';

/** The `tags` and `meta` that an entry may also give outside of `config:`, and what stands in it. */
export function configOfEntry(data: DataObject): DataObject {
  const config: DataObject = {};
  for (const key of ['tags', 'meta', 'docs', 'group', 'access', 'enabled', 'quoting'] as const) {
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
