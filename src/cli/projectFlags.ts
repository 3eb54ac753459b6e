import { existsSync } from 'node:fs';
import path from 'node:path';
import { type DataObject, isDataObject, objectOr } from '../core/base/data';
import { ProblemLog } from '../core/base/problems/problem';
import type { Command } from '../core/command/parseCommandLine';
import { readYamlFile } from '../core/project/readFile';
import { folderFiles } from '../platform/nodeFiles/folderFiles';
import type { Host } from './host';
import { loadOptions, profilesFolder } from './openForCommand';
import { type ProjectOutline, readOutline } from './projectOutline';

/** The `flags:` of dbt_project.yml as far as it can be read; without any, the `config:` of profiles.yml, where they stood before. */
export async function projectFlags(command: Command, host: Host): Promise<DataObject> {
  const outline = await readOutline(command, host);
  if (!('config' in outline)) return {};
  const { flags } = outline.config;
  if (Object.keys(flags).length > 0) return flags;
  return objectOr((await readProfiles(command, outline, host)).config);
}

/** What dbt says where neither the command line nor the profile names a target; undefined elsewhere. */
export async function defaultTargetNote(command: Command, host: Host): Promise<string | undefined> {
  const outline = await readOutline(command, host);
  if (!('config' in outline)) return undefined;
  const { targetName, profileName } = loadOptions(command.options, outline.root, host);
  const name = profileName ?? outline.config.profile ?? '';
  const profile = (await readProfiles(command, outline, host))[name];
  if (targetName !== undefined || !isDataObject(profile) || 'target' in profile) return undefined;
  return `target not specified in profile '${name}', using 'default'`;
}

async function readProfiles(
  { options }: Command,
  { root }: ProjectOutline,
  host: Host,
): Promise<DataObject> {
  const folder = profilesFolder(options.text('profiles-dir'), root, host);
  if (!existsSync(path.join(folder, 'profiles.yml'))) return {};
  const document = await readYamlFile(folderFiles(folder), 'profiles.yml', new ProblemLog());
  return objectOr(document?.data);
}
