import type { PackageSources } from '../../core/project/sourceFiles';
import { sql } from '../../core/sql/sql';
import { sayDebug } from '../answers/sayDebug';
import type { Ending } from '../answers/speaker';
import type { OpenedDatabase } from './ports';
import type { TabWork } from './tabWork';

const NOTHING_TO_CLEAN =
  'Nothing to clean: a tab writes no target folder. The artifacts of a run go with it, once twenty others have followed; Settings erases all that is stored.';
const PACKAGES_COME_ALONG =
  'Nothing to install: the packages of a project come with its files. One that is missing must be put into them with dbt deps, outside the tab.';

/** `clean`, `deps` and `debug`: what they are for on a machine is not there in a tab, so they say what is there instead. */
export async function sayInTab(task: TabWork): Promise<Ending> {
  const { command, log, opened } = task;
  if (command.name === 'debug') return debugInTab(task);
  if (command.name === 'clean') log.say(NOTHING_TO_CLEAN);
  else {
    for (const line of opened.parsed?.session.project.packages.slice(1).map(packageLine) ?? [])
      log.say(line);
    log.say(PACKAGES_COME_ALONG);
  }
  return 'ok';
}

function packageLine({ config: { name, version }, root }: PackageSources): string {
  return `Found ${name}${version === null ? '' : ` ${version}`} in ${root}`;
}

async function debugInTab({ session, opened, log }: TabWork): Promise<Ending> {
  const { database, reader } = session;
  const storage = await describeStorage(database);
  const places = ['profiles.yml', 'dbt_project.yml'].map((file) => `Using ${file} file at ${file}`);
  const version = async () => (await reader.query(sql`SELECT version()`)).data[0]?.[0];
  const duckdb = String(await version().catch(() => 'unknown'));
  return sayDebug(
    opened,
    {
      places,
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
