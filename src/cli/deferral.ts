import path from 'node:path';
import type { Command } from '../core/command/parseCommandLine';
import { type Deferral, readDeferral } from '../core/graph/state/deferral';
import { readJson } from './pastOf';

/** What `--defer`, or `clone` in any case, reads from the folder of a state; a text says why it cannot. */
export async function deferralOf(
  { name, options }: Command,
  root: string,
): Promise<Deferral | string | undefined> {
  if (!options.flag('defer') && name !== 'clone') return undefined;
  const folder = options.text('defer-state') ?? options.text('state');
  if (folder === undefined)
    return '--state or --defer-state are required for deferral, but neither was provided';
  const manifest = await readJson(path.resolve(root, folder, 'manifest.json'));
  if (manifest === undefined) return `Could not find manifest in --state path: "${folder}"`;
  return readDeferral(manifest, options.flag('favor-state') ?? false);
}
