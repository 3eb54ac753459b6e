import { useEffect, useEffectEvent } from 'react';
import { addToast, dropToast } from '../../state/toastStore';
import { go, links } from '../../ui/links';
import { changesInShort } from '../../ui/model/changeWords';
import { useFormat, useModel, useRun } from '../../ui/model/modelContext';

const NEWS = 'changes-';

/** Says after a build of changes what it changed in the data, wherever the user is; it draws nothing itself. */
export function ChangeNews() {
  const model = useModel();
  const settings = useFormat();
  const endedId = useRun(({ run }) => (run?.isOver ? run.id : null));
  const tell = useEffectEvent(async (id: string) => {
    const changes = await model.engine.dataChanges(id);
    if (!changes) return;
    addToast(model.toastStore, {
      id: NEWS + id,
      text: changesInShort(changes, settings),
      status: 'pass',
      action: { label: 'Show', onSelect: () => go(links.run(id)) },
    });
  });
  // The next build lets go of the rows that the news of the last one lead to.
  const withdraw = useEffectEvent(() => {
    for (const { id } of model.toastStore.getState().toasts)
      if (id.startsWith(NEWS)) dropToast(model.toastStore, id);
  });
  useEffect(() => {
    if (endedId === null) withdraw();
    else void tell(endedId);
  }, [endedId]);
  return null;
}
