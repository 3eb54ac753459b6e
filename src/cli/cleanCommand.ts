import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { objectOr, textList } from '../core/base/data';
import type { Command } from '../core/command/parseCommandLine';
import { PATH_KINDS } from '../core/project/projectKeys';
import type { Console } from './console';
import { EXIT } from './exit';
import type { ProjectOutline } from './projectOutline';

/** `clean`: removes the folders of `clean-targets`, never those of the project's sources or outside of it. */
export async function cleanCommand(
  { options }: Command,
  outline: ProjectOutline,
  console: Console,
): Promise<number> {
  const { root } = outline;
  const folders = [...new Set(cleanTargets(outline, options.text('target-path')))];
  const sources = PATH_KINDS.flatMap((kind) => outline.config.paths[kind]);
  const isSource = new Set(sources.map((name) => path.resolve(root, name)));
  const refuse = (what: string, refused: readonly string[]) => {
    const list = refused.map((folder) => `'${folder}'`).join(', ');
    console.say('Encountered an error:', 'error');
    console.say(`Runtime Error\n  dbt will not clean the following ${what}: [${list}]`, 'error');
    return EXIT.unusable;
  };
  const protectedOnes = folders.filter((folder) => isSource.has(folder));
  if (protectedOnes.length > 0) return refuse('source paths', protectedOnes);
  const outside = folders.filter((folder) => !folder.startsWith(root + path.sep));
  if (outside.length > 0 && options.flag('clean-project-files-only') !== false)
    return refuse('directories outside the project', outside);
  for (const folder of folders) {
    console.say(`Checking ${folder}/*`);
    if (await isFolder(folder)) await rm(folder, { recursive: true });
    console.say(`Cleaned ${folder}/*`);
  }
  console.say('Finished cleaning all paths.');
  return EXIT.ok;
}

function cleanTargets({ root, config }: ProjectOutline, targetPath: string | undefined): string[] {
  const written = objectOr(config.document.data)['clean-targets'];
  const names =
    written === undefined || written === null
      ? [targetPath ?? config.targetPath]
      : textList(written);
  return names.map((name) => path.resolve(root, name));
}

async function isFolder(folder: string): Promise<boolean> {
  return (await stat(folder).catch(() => undefined))?.isDirectory() ?? false;
}
