import styles from './PalettePanel.module.css';
import { PaletteRow } from './PaletteRow';
import type { RankedGroup } from './rankCommands';

interface PaletteListProps {
  readonly groups: readonly RankedGroup[];
  /** Rows count on through the groups. */
  readonly marking: {
    readonly at: number;
    readonly listId: string;
    readonly rowId: (row: number) => string;
    readonly mark: (row: number) => void;
  };
  readonly onRun: (row: number) => void;
}

export function PaletteList({ groups, marking, onRun }: PaletteListProps) {
  const { at, listId, rowId, mark } = marking;
  const firstRows = groups.map((_, index) =>
    groups.slice(0, index).reduce((rows, { commands }) => rows + commands.length, 0),
  );
  return (
    <div className={styles.list} role="listbox" id={listId} aria-label="Results">
      {groups.map(({ group, label, commands }, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a list of options.
        <div key={group} className={styles.group} role="group" aria-label={label}>
          <div className={styles.groupName} aria-hidden="true">
            {label}
          </div>
          {commands.map(({ command, ranges }, offset) => {
            const row = (firstRows[index] ?? 0) + offset;
            return (
              <PaletteRow
                key={command.id}
                id={rowId(row)}
                command={command}
                ranges={ranges}
                isMarked={row === at}
                onMark={() => mark(row)}
                onRun={() => onRun(row)}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}
