import type { UniqueId } from '../../../core/project/manifest';
import type { TabRunOutcome } from '../runInTab';
import type { TabWork } from '../tabWork';
import { noteBuilt } from './noteBuilt';
import { keepDataChanges } from './readChanges';
import type { Parsed } from './surroundings';

/** A run as far as it builds changes: asked before it begins, and told of its end. */
export interface ChangeWatch {
  /** What differs from what was last built, and what lies below; null where nothing was. */
  readonly due: ReadonlySet<UniqueId> | null;
  /** Before any of these nodes runs. */
  begin(ids: ReadonlySet<UniqueId>): Promise<void>;
  /** Keeps what was built, as of when it has ended. */
  note(outcome: TabRunOutcome): Promise<void>;
  /** Finds out what changed in the data, once the run itself is kept. */
  compare(outcome: TabRunOutcome): void;
}

export function watchChanges({ session, command }: TabWork, parsed: Parsed): ChangeWatch {
  const { comparer, built, state } = session;
  const judgement = session.judge(parsed);
  const { isKnown, reasons, below } = judgement;
  const due = isKnown ? new Set([...reasons.keys(), ...below]) : null;
  // Of a selection: what builds everything has its reason elsewhere, and would have everything compared.
  const isCompared = command.options.words('select') !== undefined;
  return {
    due,
    begin: async (ids) => {
      if (command.name === 'test') return;
      const wanted = isCompared ? [...ids].filter((id) => due?.has(id)) : [];
      await comparer.begin(parsed.graph.manifest, wanted);
    },
    note: ({ results }) =>
      built.put(noteBuilt(built.state, { parsed, results, seeds: state.seeds, judgement })),
    compare: ({ record: { id }, built: ids }) =>
      comparer.compare(id, ids, (changes) => keepDataChanges(session, id, changes)),
  };
}
