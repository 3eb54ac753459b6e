/** dbt runs the unit tests of one model in no fixed order: neighbours of one model are put in that of their keys. */
export function sortUnitTests<T>(
  items: readonly T[],
  keyOf: (item: T) => { readonly model: string; readonly key: string } | undefined,
): T[] {
  const sorted: T[] = [];
  let group: { readonly item: T; readonly key: string }[] = [];
  let model: string | undefined;
  const close = () => {
    sorted.push(...group.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ item }) => item));
    group = [];
  };
  for (const item of items) {
    const found = keyOf(item);
    if (found?.model !== model) close();
    model = found?.model;
    if (found) group.push({ item, key: found.key });
    else sorted.push(item);
  }
  close();
  return sorted;
}
