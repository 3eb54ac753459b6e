import { type DataObject, isDataObject, objectOr, textOrNull } from '../../base/data';
import type { ProblemLog } from '../../base/problems/problem';
import type { GroupEntry } from '../manifest';
import type { PropertyEntry } from '../properties';
import type { DescriptionOf } from './columns';
import { fqnOf, uniqueId } from './ids';

/** The group of a properties entry; an owner without a name and an email is a problem. */
export function readGroup(
  entry: PropertyEntry,
  context: {
    readonly problems: ProblemLog;
    projectConfig(fqn: readonly string[]): DataObject;
    descriptionOf: DescriptionOf;
  },
): GroupEntry {
  const { owner, description } = entry.data;
  if (!isDataObject(owner) || !(hasText(owner.name) || hasText(owner.email))) {
    const where = `The \`owner:\` of the group "${entry.name}"`;
    const expected = 'a mapping with a `name:` or an `email:`';
    context.problems.report('yaml-shape', { where, expected }, entry.at(['owner']));
  }
  const isWritten = textOrNull(description) !== null;
  const above = context.projectConfig(fqnOf(entry.packageName, entry.relativePath, entry.name));
  const own = configOfGroup(entry.data);
  return {
    name: entry.name,
    resource_type: 'group',
    package_name: entry.packageName,
    path: entry.relativePath,
    original_file_path: entry.path,
    unique_id: uniqueId('group', entry.packageName, entry.name),
    owner: { email: null, name: null, ...objectOr(owner) },
    description: isWritten ? context.descriptionOf(entry.data, {}) : null,
    config: { ...above, ...own, meta: { ...objectOr(above.meta), ...objectOr(own.meta) } },
  };
}

function hasText(value: DataObject[string] | undefined): boolean {
  return Array.isArray(value) ? value.length > 0 : typeof value === 'string' && value !== '';
}

function configOfGroup(data: DataObject): DataObject {
  const { meta } = data;
  return { ...(meta !== undefined && { meta }), ...objectOr(data.config) };
}
