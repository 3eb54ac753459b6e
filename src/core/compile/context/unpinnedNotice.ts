import type { CompilableNode, Manifest, ManifestNode, RefArguments } from '../../project/manifest';
import { versionText } from '../../project/resources/versions';
import { compareVersions } from '../../project/versionOrder';

/** dbt's words where a ref without a version finds the latest one while a newer one is in preparation. */
export function unpinnedNotice(
  manifest: Manifest,
  reader: CompilableNode,
  found: ManifestNode,
  { version }: RefArguments,
): string | undefined {
  if (version !== null || found.resource_type !== 'model' || found.version === null)
    return undefined;
  const { name, package_name: owner, latest_version: latest } = found;
  const newest = highestVersion(manifest, name);
  if (compareVersions(newest, latest) <= 0) return undefined;
  const [newer, current] = [versionText(newest), versionText(latest)];
  return [
    `While compiling '${reader.name}':`,
    `Found an unpinned reference to versioned model '${name}' in project '${owner}'.`,
    `Resolving to latest version: ${name}.v${current}`,
    `A prerelease version ${newer} is available. It has not yet been marked 'latest' by its maintainer.`,
    `When that happens, this reference will resolve to ${name}.v${newer} instead.`,
    '',
    `  Try out v${newer}: {{ ref('${owner}', '${name}', v='${newer}') }}`,
    `  Pin to  v${current}: {{ ref('${owner}', '${name}', v='${current}') }}`,
    '',
  ].join('\n');
}

function highestVersion({ nodes }: Manifest, name: string) {
  const versions = [...nodes.values()].flatMap((node) =>
    node.resource_type === 'model' && node.name === name && node.version !== null
      ? [node.version]
      : [],
  );
  return versions.sort(compareVersions).at(-1) ?? null;
}
