import { useEffect, useRef } from 'react';
import {
  type ConsoleTab,
  changeTab,
  closeTab,
  openTab,
  type SavedQuery,
  saveTab,
} from '../../../state/consoleStore';
import { useConsole, useModel } from '../../model/modelContext';
import type { ConsoleSearch } from './consoleSearch';
import { packSql, unpackSql } from './packedSql';
import type { Example } from './useExamples';

type NewTab = Pick<ConsoleTab, 'name' | 'sql' | 'savedId'>;

const URL_PAUSE_MS = 300;

/** The open texts; the address holds the one in sight, and a link opens the one that it holds. */
export function useConsoleTabs(
  search: ConsoleSearch,
  onSearch: (search: ConsoleSearch) => void,
  examples: readonly Example[],
) {
  const { consoleStore } = useModel();
  const tabs = useConsole((facts) => facts.tabs);
  const activeId = useConsole((facts) => facts.activeId);
  const saved = useConsole((facts) => facts.saved);
  const active = tabs.find(({ id }) => id === activeId) ?? tabs[0];
  const show = (id: string) => consoleStore.setState({ activeId: id });
  const open = (tab: NewTab) => {
    const known = consoleStore
      .getState()
      .tabs.find(({ sql, savedId }) => sql === tab.sql && savedId === tab.savedId);
    if (known) show(known.id);
    else openTab(consoleStore, { id: crypto.randomUUID(), ...tab });
  };
  const isChanged = ({ savedId, sql }: ConsoleTab) => {
    const query = saved.find(({ id }) => id === savedId);
    return query
      ? query.sql !== sql
      : !examples.some((example) => example.sql === sql) && sql !== '';
  };
  useAddress({ search, onSearch, active, isChanged, open, examples });
  return {
    tabs,
    active,
    open,
    show,
    isChanged,
    close: (id: string) => closeTab(consoleStore, id),
    edit: (id: string, sql: string) => changeTab(consoleStore, id, { sql }),
    save: (id: string, name: string) =>
      saveTab(consoleStore, id, name, crypto.randomUUID().slice(0, 8)),
    addEmpty: () =>
      openTab(consoleStore, { id: crypto.randomUUID(), name: 'New query', sql: '', savedId: null }),
  };
}

interface Address {
  readonly search: ConsoleSearch;
  readonly onSearch: (search: ConsoleSearch) => void;
  readonly active: ConsoleTab | undefined;
  readonly isChanged: (tab: ConsoleTab) => boolean;
  readonly open: (tab: NewTab) => void;
  readonly examples: readonly Example[];
}

function useAddress({ search, onSearch, active, isChanged, open, examples }: Address): void {
  const { consoleStore } = useModel();
  const written = useRef<string | undefined>(undefined);
  const key = `${search.q ?? ''} ${search.sql ?? ''}`;
  // What the address says before anything was written into it, and whenever somebody else has changed it.
  useEffect(() => {
    if (key === written.current) return;
    written.current = key;
    const { saved, tabs } = consoleStore.getState();
    const linked = linkedTab(search, saved, examples);
    if (linked) open(linked);
    if (linked || tabs.length > 0) return;
    for (const { name, sql } of examples) open({ name, sql, savedId: null });
    consoleStore.setState((facts) => ({ activeId: facts.tabs[0]?.id ?? null }));
  }, [key, search, consoleStore, open, examples]);

  useEffect(() => {
    if (!active) return;
    const timer = setTimeout(() => {
      const { view } = search;
      const isSaved = active.savedId !== null && !isChanged(active);
      const sql = isSaved ? undefined : packSql(active.sql);
      const next: ConsoleSearch = {
        ...(isSaved && active.savedId !== null && { q: active.savedId }),
        ...(sql !== undefined && { sql }),
        ...(view && { view }),
      };
      const nextKey = `${next.q ?? ''} ${next.sql ?? ''}`;
      if (nextKey === written.current) return;
      written.current = nextKey;
      onSearch(next);
    }, URL_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [active, search, isChanged, onSearch]);
}

/** What a link opens: a saved query, or the text that it holds. */
function linkedTab(
  { q, sql: packed }: ConsoleSearch,
  saved: readonly SavedQuery[],
  examples: readonly Example[],
): NewTab | undefined {
  const query = saved.find(({ id }) => id === q);
  if (query) return { name: query.name, sql: query.sql, savedId: query.id };
  const sql = packed === undefined ? undefined : unpackSql(packed);
  if (sql === undefined) return undefined;
  const name = examples.find((example) => example.sql === sql)?.name ?? 'From a link';
  return { name, sql, savedId: null };
}
