import type { PackageSources } from '../../core/project/sourceFiles';
import { sql } from '../../core/sql/sql';
import { sayDebug } from '../answers/sayDebug';
import type { Ending } from '../answers/speaker';
import type { OpenedDatabase } from './ports';
import type { TabWork } from './tabWork';

const NOTHING_TO_CLEAN = [
  'Nothing to clean: a tab writes no target folder.',
  'What runs have left is listed under Runs, and the oldest go by themselves.',
  'Settings erases all that is stored.',
];
const PACKAGES_COME_ALONG = [
  'Nothing to install: packages come with the files of the project.',
  'Put one that is missing there with dbt deps, outside the tab.',
];

/** `clean`, `deps` and `debug`: what they are for on a machine is not there in a tab, so they say what is there instead. */
export async function sayInTab(task: TabWork): Promise<Ending> {
  const { command, log, opened } = task;
  if (command.name === 'debug') return debugInTab(task);
  const packages = opened.parsed?.session.project.packages.slice(1) ?? [];
  const lines =
    command.name === 'clean'
      ? NOTHING_TO_CLEAN
      : [...packages.map(packageLine), ...PACKAGES_COME_ALONG];
  for (const line of lines) log.say(line);
  return 'ok';
}

function packageLine({ config: { name, version }, root }: PackageSources): string {
  return `Found ${name}${version === null ? '' : ` ${version}`} in ${root}`;
}

async function debugInTab({ session, opened, log, command }: TabWork): Promise<Ending> {
  const { database, reader } = session;
  const storage = await describeStorage(database);
  const places = ['profiles.yml', 'dbt_project.yml'].map((file) => `Using ${file} file at ${file}`);
  const version = async () => (await reader.query(sql`SELECT version()`)).data[0]?.[0];
  const duckdb = String(await version().catch(() => 'unknown'));
  return sayDebug(
    { target: opened.parsed?.session.project.target, problems: opened.problems },
    {
      places,
      isBrief: command.options.flag('connection') ?? false,
      connectionOf: (target) => [
        ['target', target.name],
        ['database', target.database],
        ['schema', target.schema],
        ['storage', storage],
        ['duckdb', `${duckdb} (WebAssembly)`],
      ],
      tryConnection: () => reader.query(sql`SELECT 1`),
    },
    log,
  );
}

const IN_MEMORY = {
  'no-storage': 'memory, as this browser gives the page no storage',
  'other-tab': 'memory, as another tab holds the stored database',
};

async function describeStorage({ storage, sizeBytes }: OpenedDatabase): Promise<string> {
  if (storage.kind === 'memory') return IN_MEMORY[storage.reason];
  return `a file in this browser (OPFS) of ${(await sizeBytes()) ?? 0} bytes`;
}
