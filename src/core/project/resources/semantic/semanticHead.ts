import type { ResourceType } from '../../manifest';
import type { PropertyEntry } from '../../properties';
import { fqnOf, uniqueId } from '../ids';

/** The fields of a node that say what it is called and where it stands: those of an entry of a properties file. */
export function semanticHead(entry: PropertyEntry, type: ResourceType, name = entry.name) {
  return {
    name,
    package_name: entry.packageName,
    path: entry.relativePath,
    original_file_path: entry.path,
    unique_id: uniqueId(type, entry.packageName, name),
    fqn: fqnOf(entry.packageName, entry.relativePath, name),
    metadata: null,
    depends_on: { macros: [], nodes: [] },
    at: entry.at(['name']),
  };
}
