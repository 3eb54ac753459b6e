import { EditShelf } from './edits/editShelf';
import { openTabProject, type StandingProject } from './openTabProject';
import type { TabPorts } from './ports';
import { readTabState, type TabState } from './tabState';

/** What a visit begins with. */
interface KeptProject {
  readonly state: TabState;
  readonly edits: EditShelf;
  readonly standing: StandingProject;
}

/** The project, compiled with what the last visit left: settings and edits. */
export async function compileKept(ports: TabPorts): Promise<KeptProject> {
  const { files, store } = ports;
  const [state, edits] = await Promise.all([readTabState(store), EditShelf.open(files, store)]);
  return {
    state,
    edits,
    standing: await openTabProject({ ...ports, files: edits.files() }, state),
  };
}

/** The name of the project's database; where an edit has broken the project, that of the project without edits. */
export async function databaseName(
  ports: TabPorts,
  { state, edits, standing }: KeptProject,
): Promise<string> {
  const nameOf = ({ opened }: StandingProject) => opened.parsed?.session.project.target.database;
  const isBroken = nameOf(standing) === undefined && edits.list.length > 0;
  return nameOf(isBroken ? await openTabProject(ports, state) : standing) ?? 'memory';
}
