import type { GroupEntry, UniqueId } from '../../project/manifest';
import { readGroup } from '../../project/resources/groups';
import { groupConfigFor } from './configResolver';
import type { Parser } from './parser';

/** The groups of all packages, by id. A second group of a name is a problem. */
export function parseGroups(parser: Parser): Map<UniqueId, GroupEntry> {
  const groups = new Map<UniqueId, GroupEntry>();
  for (const entry of parser.properties.in('groups')) {
    const group = readGroup(entry, {
      problems: parser.problems,
      projectConfig: (fqn) => groupConfigFor(parser.session.project, entry.packageName, fqn),
      descriptionOf: parser.describer(entry),
    });
    const known = groups.get(group.unique_id);
    if (known) {
      const paths = [known.original_file_path, group.original_file_path];
      const params = { kind: 'group', name: group.name, paths, id: group.unique_id };
      parser.problems.report('name-twice', params, entry.at(['name']));
    } else groups.set(group.unique_id, group);
  }
  return groups;
}
