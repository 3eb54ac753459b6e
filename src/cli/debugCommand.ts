import path from 'node:path';
import type { Command } from '../core/command/parseCommandLine';
import { loadSettings } from '../core/project/loadProject';
import { CONNECTION_KEYS } from '../core/project/profiles';
import { valueOfData } from '../core/python/data';
import { withModules } from '../core/python/modules/lateModule';
import { toText } from '../core/python/repr';
import { sql } from '../core/sql/sql';
import { sayDebug } from '../engine/answers/sayDebug';
import { folderFiles } from '../platform/nodeFiles/folderFiles';
import type { Console } from './console';
import { EXIT } from './exit';
import type { Host } from './host';
import { openDatabase } from './openDatabase';
import { loadOptions, profilesFolder } from './openForCommand';
import { projectRoot, yamlNames } from './projectOutline';

/** What opens a folder, by operating system. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  win32: 'start',
  darwin: 'open',
};

/** `debug`: where the project and its profile lie, whether they can be read, and whether the database opens. */
export async function debugCommand(
  command: Command,
  host: Host,
  console: Console,
): Promise<number> {
  const { options } = command;
  const root = projectRoot(options, host);
  const profiles = profilesFolder(options.text('profiles-dir'), root, host);
  if (options.flag('config-dir')) {
    console.say('To view your profiles.yml file, run:\n');
    console.say(`${OPENERS[process.platform] ?? 'xdg-open'} ${profiles}`);
    return EXIT.ok;
  }
  // As it was given.
  const shown = options.text('profiles-dir') ?? profiles;
  const { settings, problems } = await withModules(() =>
    loadSettings(folderFiles(root), {
      ...loadOptions(options, root, host),
      names: yamlNames(host),
    }),
  );
  const ending = await sayDebug(
    { target: settings?.target, problems },
    {
      places: [
        `Using profiles dir at ${shown}`,
        `Using profiles.yml file at ${shown}/profiles.yml`,
        `Using dbt_project.yml file at ${path.join(root, 'dbt_project.yml')}`,
      ],
      isBrief: options.flag('connection') ?? false,
      connectionOf: ({ data }) =>
        CONNECTION_KEYS.map((key) => [key, toText(valueOfData(data[key] ?? null))]),
      tryConnection: async (target) => {
        const warehouse = await openDatabase(target, root, options);
        await warehouse.query(sql`SELECT 1`).finally(() => warehouse.close());
      },
    },
    console,
  );
  return EXIT[ending];
}
