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

/** What a command needs of a project's files before it opens the project. */
export interface Ahead {
  /** The `flags:` of dbt_project.yml as far as it can be read; without any, the `config:` of profiles.yml, where they stood before. */
  readonly flags: DataObject;
  /** What dbt says where neither the command line nor the profile names a target. */
  readonly targetNote?: string;
  /** Whether dbt_project.yml is no YAML: dbt ends before its first line, which the flags might forbid. */
  readonly isUnreadable?: boolean;
}

export async function readAhead(command: Command, host: Host): Promise<Ahead> {
  const outline = await readOutline(command, host);
  if (!('config' in outline))
    return { flags: {}, isUnreadable: outline.list.some(({ code }) => code === 'yaml-invalid') };
  const { flags, profile } = outline.config;
  const profiles = await readProfiles(command, outline, host);
  const { targetName, profileName } = loadOptions(command.options, outline.root, host);
  const name = profileName ?? profile ?? '';
  const chosen = profiles[name];
  const saysMore = isDataObject(chosen) ? Object.keys(chosen).length > 0 : Boolean(chosen);
  const isUnsaid =
    targetName === undefined && saysMore && !(isDataObject(chosen) && 'target' in chosen);
  return {
    flags: Object.keys(flags).length > 0 ? flags : objectOr(profiles.config),
    ...(isUnsaid && {
      targetNote: `target not specified in profile '${name}', using 'default'`,
    }),
  };
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
