import { type SeedSpec, seedSpec } from '../../../core/intake/seedSpec';
import type { ManifestNode, UniqueId } from '../../../core/project/manifest';
import type { SeedFacts } from '../../../engine/tab/seedFacts';
import type { TabReport } from '../../../engine/tab/tabReport';
import type { SeedOrigin } from '../../../engine/tab/tabState';
import { type MarkStatus, markOfDbtStatus } from '../../kit/marks/statuses';
import { isTest } from '../../model/testNames';

/** A test that tells of trouble in a seed's rows. */
export interface SeedTrouble {
  readonly id: UniqueId;
  readonly status: MarkStatus;
  /** Rows that the test found; null when it could not run. */
  readonly failures: number | null;
}

/** One seed as the page of seeds shows it. */
export interface SeedRow {
  readonly spec: SeedSpec;
  /** Null before it was loaded. */
  readonly rows: number | null;
  readonly origin: SeedOrigin;
  /** Bytes of the file that its rows came from; undefined until they are known. */
  readonly sizeBytes: number | undefined;
  readonly newest: SeedFacts['newest'];
  readonly troubles: readonly SeedTrouble[];
}

const SAMPLE: SeedOrigin = { kind: 'sample' };

/** The project's seeds by name, with what is known of their data. */
export function seedRows(
  { project, state }: Pick<TabReport, 'project' | 'state'>,
  facts: Readonly<Record<string, SeedFacts>> | undefined,
): SeedRow[] {
  if (!project) return [];
  const rows = project.nodes.flatMap((node): SeedRow[] => {
    if (node.resource_type !== 'seed') return [];
    const origin = state.seeds[node.name] ?? SAMPLE;
    const known = facts?.[node.name];
    return [
      {
        spec: known?.spec ?? seedSpec(node),
        rows: state.rowCounts[node.unique_id] ?? null,
        origin,
        sizeBytes: origin.kind === 'import' ? origin.sizeBytes : known?.sampleBytes,
        newest: known?.newest ?? null,
        troubles: troublesOf(node.unique_id, project, state.nodes),
      },
    ];
  });
  return rows.sort((a, b) => a.spec.name.localeCompare(b.spec.name));
}

type Project = NonNullable<TabReport['project']>;

/** Tests that do not pass on the seed itself, or on the staging model that reads nothing but it and other seeds. */
function troublesOf(
  seed: UniqueId,
  { nodes, parents }: Project,
  states: TabReport['state']['nodes'],
): SeedTrouble[] {
  const readers = new Set(
    nodes.filter((node) => isReader(node, seed, parents)).map(({ unique_id }) => unique_id),
  );
  return nodes.flatMap((node): SeedTrouble[] => {
    const state = states[node.unique_id];
    if (!isTest(node) || !state) return [];
    const attached = node.resource_type === 'test' ? node.attached_node : null;
    const isAbout = attached === seed || (attached !== null && readers.has(attached));
    const status = markOfDbtStatus(state.status);
    if (!isAbout || status === 'pass' || status === 'skipped') return [];
    return [{ id: node.unique_id, status, failures: state.failures }];
  });
}

function isReader(node: ManifestNode, seed: UniqueId, parents: Project['parents']): boolean {
  const own = parents[node.unique_id] ?? [];
  const [first] = own;
  return (
    node.resource_type === 'model' && first === seed && own.every((id) => id.startsWith('seed.'))
  );
}
