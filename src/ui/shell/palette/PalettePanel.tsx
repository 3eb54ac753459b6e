import { Search } from 'lucide-react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { useMarkedRow } from '../../kit/fields/useMarkedRow';
import { Icon } from '../../kit/marks/Icon';
import { ModalLayer } from '../../kit/overlays/ModalLayer';
import { PaletteFoot, PalettePrefixes } from './PaletteFoot';
import { PaletteList } from './PaletteList';
import styles from './PalettePanel.module.css';
import type { PaletteCommand } from './paletteCommand';
import { rankCommands, readPaletteQuery } from './rankCommands';

export interface PalettePanelProps {
  readonly commands: readonly PaletteCommand[];
  /** `alternate` is `Ctrl Enter`: open in the console, or build. */
  readonly onRun: (command: PaletteCommand, manner: 'usual' | 'alternate') => void;
  readonly onClose: () => void;
}

/** One field for places, models, columns and actions. Mounted means open. */
export default function PalettePanel({ commands, onRun, onClose }: PalettePanelProps) {
  const [typed, setTyped] = useState('');
  const groups = useMemo(() => rankCommands(commands, typed), [commands, typed]);
  const found = groups.flatMap((group) => group.commands.map(({ command }) => command));
  const run = (row: number, manner: 'usual' | 'alternate') => {
    const command = found[row];
    if (!command) return;
    onClose();
    onRun(command, manner);
  };
  const marking = useMarkedRow({
    labels: found.map(({ label }) => label),
    start: 0,
    hasSearch: true,
    onPick: (row) => run(row, 'usual'),
  });
  const type = (text: string) => {
    setTyped(text);
    marking.mark(0);
  };
  const press = (event: KeyboardEvent) => {
    const isAlternate = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (!isAlternate) return marking.press(event);
    event.preventDefault();
    run(marking.at, 'alternate');
  };
  const { scope, words } = readPaletteQuery(typed);
  const isHelp = scope === 'help';
  return (
    <ModalLayer className={styles.palette} label="Search or run" onClose={onClose}>
      <div className={styles.root}>
        <div className={styles.field}>
          <Icon of={Search} />
          <input
            className={styles.input}
            data-autofocus
            role="combobox"
            aria-label="Search or run"
            aria-expanded="true"
            aria-controls={marking.listId}
            aria-activedescendant={marking.markedId}
            aria-autocomplete="list"
            autoComplete="off"
            spellCheck={false}
            placeholder="Search or run…"
            value={typed}
            onChange={(event) => type(event.target.value)}
            onKeyDown={press}
          />
          <PalettePrefixes />
        </div>
        <PaletteList groups={groups} marking={marking} onRun={(row) => run(row, 'usual')} />
        {found.length === 0 && !isHelp && (
          <p className={styles.empty}>Nothing matches “{words}”.</p>
        )}
        <PaletteFoot isHelp={isHelp} />
      </div>
    </ModalLayer>
  );
}
