import { CommandEmpty, CommandGroup, CommandInput, CommandList, CommandRoot } from 'cmdk';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { Icon } from '../../kit/marks/Icon';
import { ModalLayer } from '../../kit/overlays/ModalLayer';
import { PaletteFoot, PalettePrefixes } from './PaletteFoot';
import styles from './PalettePanel.module.css';
import { PaletteRow } from './PaletteRow';
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
  const [chosen, setChosen] = useState('');
  const groups = useMemo(() => rankCommands(commands, typed), [commands, typed]);
  const found = groups.flatMap((group) => group.commands.map(({ command }) => command));
  const marked = found.find(({ id }) => id === chosen) ?? found[0];
  const type = (text: string) => {
    setTyped(text);
    setChosen('');
  };
  const run = (command: PaletteCommand, manner: 'usual' | 'alternate') => {
    onClose();
    onRun(command, manner);
  };
  const runAlternate = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    // Before cmdk, which reads no modifiers and would run the usual way.
    event.preventDefault();
    if (marked) run(marked, 'alternate');
  };
  const { scope, words } = readPaletteQuery(typed);
  return (
    <ModalLayer className={styles.palette} label="Search or run" onClose={onClose}>
      <CommandRoot
        className={styles.root}
        label="Search or run"
        shouldFilter={false}
        vimBindings={false}
        loop
        value={marked?.id ?? ''}
        onValueChange={setChosen}
        onKeyDown={runAlternate}
      >
        <div className={styles.field}>
          <Icon of={Search} />
          <CommandInput
            className={styles.input}
            data-autofocus
            placeholder="Search or run…"
            value={typed}
            onValueChange={type}
          />
          <PalettePrefixes />
        </div>
        <CommandList className={styles.list} label="Results">
          {scope !== 'help' && (
            <CommandEmpty className={styles.empty}>Nothing matches “{words}”.</CommandEmpty>
          )}
          {groups.map(({ group, label, commands: ranked }) => (
            <CommandGroup key={group} className={styles.group} heading={label}>
              {ranked.map(({ command, ranges }) => (
                <PaletteRow
                  key={command.id}
                  command={command}
                  ranges={ranges}
                  isMarked={command === marked}
                  onRun={() => run(command, 'usual')}
                />
              ))}
            </CommandGroup>
          ))}
        </CommandList>
        <PaletteFoot isHelp={scope === 'help'} />
      </CommandRoot>
    </ModalLayer>
  );
}
