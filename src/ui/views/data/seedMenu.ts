import { Download, FileInput, FileUp, RotateCcw, Table2 } from 'lucide-react';
import type { AppModel } from '../../../state/appModel';
import type { MenuEntry } from '../../kit/actions/menuEntries';
import { go, links } from '../../links';
import { saveRows } from '../../model/exports';
import { chooseReplacement } from '../../model/takeFiles';
import type { SeedRow } from './seedRows';
import type { SeedWords } from './seedWords';

interface SeedMenuDoors {
  readonly model: AppModel;
  readonly words: SeedWords;
  /** Why nothing can be changed right now. */
  readonly busy: string | undefined;
  readonly onRestore: (row: SeedRow) => void;
}

/** What can be done with one seed. */
export function seedMenu(
  row: SeedRow,
  { model, words, busy, onRestore }: SeedMenuDoors,
): MenuEntry[] {
  const { name, id } = row.spec;
  const isSample = row.origin.kind === 'sample';
  const isLoaded = row.rows !== null;
  const save = (format: 'csv' | 'parquet') =>
    void saveRows(model, { kind: 'node', id }, name, format);
  const unloaded = isLoaded ? undefined : 'It is not loaded yet';
  return [
    {
      kind: 'item',
      id: 'replace',
      label: 'Replace from a file…',
      icon: FileInput,
      onSelect: () => chooseReplacement(model, name),
    },
    {
      kind: 'item',
      id: 'csv',
      label: 'Export CSV',
      icon: Download,
      disabledReason: unloaded,
      onSelect: () => save('csv'),
    },
    {
      kind: 'item',
      id: 'parquet',
      label: 'Export Parquet',
      icon: FileUp,
      disabledReason: unloaded,
      onSelect: () => save('parquet'),
    },
    {
      kind: 'item',
      id: 'model',
      label: 'Open its page',
      icon: Table2,
      onSelect: () => go(links.model(id)),
    },
    { kind: 'separator', id: 'line' },
    {
      kind: 'item',
      id: 'restore',
      label: words.restore,
      icon: RotateCcw,
      disabledReason: isSample ? words.isRestored : busy,
      onSelect: () => onRestore(row),
    },
  ];
}
