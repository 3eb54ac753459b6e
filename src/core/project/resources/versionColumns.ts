import { type Data, type DataObject, isDataObject, textList } from '../../base/data';
import type { ProblemLog } from '../../base/problems/problem';
import type { PropertyEntry } from '../properties';
import type { YamlPath } from '../yaml';

/** A column of a version, and where it is written in the model's entry. */
interface VersionColumn {
  readonly data: DataObject;
  readonly path: YamlPath;
}

/** The columns of a version: those of the model that it includes, then its own. */
export function columnsOfVersion(
  model: DataObject,
  version: DataObject,
  index: number,
): VersionColumn[] {
  const written = listWithPlaces(version.columns, ['versions', index, 'columns']);
  const choice = written.find(({ data }) => isChoice(data))?.data;
  const inherited = listWithPlaces(model.columns, ['columns']).filter(({ data }) =>
    includes(choice, data.name),
  );
  return [...inherited, ...written.filter(({ data }) => !isChoice(data))];
}

/** Reports a version that says twice which of the model's columns it takes, or says it in a way that means nothing. */
export function reportColumnChoices(
  entry: PropertyEntry,
  version: DataObject,
  index: number,
  problems: ProblemLog,
): void {
  const choices = listWithPlaces(version.columns, ['versions', index, 'columns']).filter(
    ({ data }) => isChoice(data),
  );
  const where = `"columns:" of a version of the model "${entry.name}"`;
  const second = choices[1];
  if (second) {
    const expected = 'a list with at most one entry of `include:` and `exclude:`';
    problems.report('yaml-shape', { where, expected }, entry.at(second.path));
  }
  for (const { data, path } of choices) {
    if (data.exclude === undefined || isAll(data.include)) continue;
    const expected = 'with `include: all` where they `exclude:` any';
    problems.report('yaml-shape', { where, expected }, entry.at(path));
  }
}

function listWithPlaces(list: Data | undefined, path: YamlPath): VersionColumn[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((data, at) => (isDataObject(data) ? [{ data, path: [...path, at] }] : []));
}

/** The entry of a list of columns that is no column: which of the model's it takes over. */
function isChoice(column: DataObject): boolean {
  return column.include !== undefined || column.exclude !== undefined;
}

function isAll(include: Data | undefined): boolean {
  return include === 'all' || include === '*';
}

function includes(choice: DataObject | undefined, name: Data | undefined): boolean {
  if (!choice) return true;
  if (isAll(choice.include)) return !textList(choice.exclude).includes(String(name));
  return textList(choice.include).includes(String(name));
}
