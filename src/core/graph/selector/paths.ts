import type { Manifest, ManifestNode } from '../../project/manifest';
import { matchesGlob } from './patterns';

/** The files and folders of a project that are known to be there; the empty path is the project's own folder. */
export type KnownPaths = ReadonlySet<string>;

/**
 * The paths of the project itself, as far as its resources tell. A path of a selection is looked for in the project's own
 * folder: a package's node is found by it only where the project has a file or a folder of that name.
 */
export function listKnownPaths(manifest: Manifest): KnownPaths {
  const found = [
    ...manifest.nodes.values(),
    ...[...manifest.disabled.values()].flat(),
    ...manifest.macros.values(),
    ...manifest.docs.values(),
  ].filter((entry) => entry.package_name === manifest.projectName);
  const written = [...manifest.nodes.values()].flatMap((node) => {
    const path = propertiesPath(node);
    return path !== undefined && node.package_name === manifest.projectName ? [path] : [];
  });
  return new Set(
    [...found.map((entry) => entry.original_file_path), ...written].flatMap(withFolders),
  );
}

/** Whether a node's file, the file of its properties or one of its folders matches a glob. */
export function matchesPath(node: ManifestNode, glob: string, known: KnownPaths): boolean {
  const properties = propertiesPath(node);
  const paths = [
    ...withFolders(node.original_file_path),
    ...(properties === undefined ? [] : [properties]),
  ];
  return paths.some((path) => known.has(path) && matchesGlob(path, glob));
}

function propertiesPath(node: ManifestNode): string | undefined {
  const written = 'patch_path' in node ? node.patch_path : null;
  return written?.split('://')[1];
}

/** `a/b.sql` → a/b.sql, a, and the root. */
function withFolders(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('/')).concat('');
}
