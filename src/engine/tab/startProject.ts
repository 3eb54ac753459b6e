import type { UniqueId } from '../../core/project/manifest';
import { compileForScreen } from './compileForScreen';
import { QueryRunner } from './console/queryRunner';
import { writeOutRefs } from './console/writeOutRefs';
import { Intake } from './intake/intake';
import type { BootProgress, TabPorts } from './ports';
import { inlineSql } from './rowSources';
import { TabSession } from './tabSession';

/** A project that is open, and what is asked of it besides commands. */
export interface StartedProject {
  readonly session: TabSession;
  readonly queries: QueryRunner;
  readonly intake: Intake;
}

/** Starts DuckDB, opens what is stored of a project, and compiles it. */
export async function startProject(
  ports: TabPorts,
  onProgress: (progress: BootProgress) => void,
): Promise<StartedProject> {
  const session = await TabSession.start(ports, onProgress);
  const code = (id: UniqueId) => compileForScreen(session, id);
  const queries = new QueryRunner(await session.database.warehouse.connect(), (typed) =>
    writeOutRefs(typed, session.parsed, (node) => inlineSql(node, code)),
  );
  return { session, queries, intake: await Intake.open(session) };
}
