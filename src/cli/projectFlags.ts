import { existsSync } from 'node:fs';
import path from 'node:path';
import { type DataObject, objectOr } from '../core/base/data';
import { ProblemLog } from '../core/base/problems/problem';
import type { Command } from '../core/command/parseCommandLine';
import { readYamlFile } from '../core/project/readFile';
import { folderFiles } from '../platform/nodeFiles/folderFiles';
import type { Host } from './host';
import { profilesFolder } from './openForCommand';
import { readOutline } from './projectOutline';

/** The `flags:` of dbt_project.yml as far as it can be read; without any, the `config:` of profiles.yml, where they stood before. */
export async function projectFlags(command: Command, host: Host): Promise<DataObject> {
  const outline = await readOutline(command, host);
  if (!('config' in outline)) return {};
  const { flags } = outline.config;
  if (Object.keys(flags).length > 0) return flags;
  const folder = profilesFolder(command.options.text('profiles-dir'), outline.root, host);
  if (!existsSync(path.join(folder, 'profiles.yml'))) return {};
  const document = await readYamlFile(folderFiles(folder), 'profiles.yml', new ProblemLog());
  return objectOr(objectOr(document?.data).config);
}
