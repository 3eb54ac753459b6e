import type { UniqueId } from '../../../core/project/manifest';
import type { Chosen } from '../../chooseNodes';
import { compileForScreen } from '../compileForScreen';
import { readFreshness, type SourceFreshness } from '../freshness';
import { selectForScreen } from '../selectForScreen';
import type { TabEngine } from '../tabEngine';
import type { TabReport } from '../tabReport';

/** What the page asks of how things stand, and the settings that it changes. */
export const stateCalls = (engine: TabEngine) => ({
  /** The compiled SQL of a node, as it stands now; rejects with dbt's message when its Jinja fails. */
  compiled(id: UniqueId): Promise<string> {
    return compileForScreen(engine.session, id);
  },

  /** The nodes that a command with this `--select` and `--exclude` would take, and what is wrong with the two. */
  select(select: string, exclude: string): Chosen {
    return selectForScreen(engine.session, select, exclude);
  },

  /** How new the rows of each source with an age limit are. */
  freshness(): Promise<SourceFreshness[]> {
    return readFreshness(engine.session);
  },

  /** Sets variables (YAML text) or takes them back to the project's (null), and compiles anew. */
  async setVariables(changes: Readonly<Record<string, string | null>>): Promise<TabReport> {
    await engine.session.setVariables(changes);
    return engine.session.report();
  },

  /** Sets variables of the environment or takes them away (null), and compiles anew. */
  async setEnvironment(changes: Readonly<Record<string, string | null>>): Promise<TabReport> {
    await engine.session.setEnvironment(changes);
    return engine.session.report();
  },

  /** Where everything stands: what other answers leave out because it would take long to bring over. */
  report(): Promise<TabReport> {
    return engine.session.report();
  },
});
