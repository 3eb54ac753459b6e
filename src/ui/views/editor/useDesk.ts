import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { type EditDesk, type EditFacts, makeEditDesk } from '../../../state/editDesk';
import { takeReport } from '../../../state/engineStore';
import { useModel, useReport } from '../../model/modelContext';

/** The desk of this visit to the editor; what was typed last is taken when one leaves. */
export function useDesk(): { readonly desk: EditDesk; readonly facts: EditFacts } {
  const model = useModel();
  const report = useReport();
  const [desk] = useState(() =>
    makeEditDesk({
      engine: model.engine,
      take: (next) => takeReport(model.engineStore, next),
      known: report,
    }),
  );
  useEffect(() => desk.hear(report), [desk, report]);
  useEffect(() => {
    void desk.list();
    model.onAwaitTyping(desk.settle);
    const flush = () => void desk.flush();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [desk, model]);
  return { desk, facts: useStore(desk.store) };
}
