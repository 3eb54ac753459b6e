import { type KeyboardEvent, useRef } from 'react';
import type { FormatSettings } from '../../../format/formatSettings';
import { GridPart } from '../../../grid/cells/GridPart';
import type { ShownRun } from '../shownRun';
import styles from './Gantt.module.css';
import { GanttFurniture } from './GanttFurniture';
import { GanttHead } from './GanttHead';
import { GanttLine, GanttTestLine } from './GanttLine';
import type { GanttRow } from './ganttRows';
import { makeTimeScale } from './timeScale';

interface GanttProps {
  readonly run: ShownRun;
  readonly rows: readonly GanttRow[];
  readonly selected: string | undefined;
  readonly onSelect: (id: string | null) => void;
  readonly settings: FormatSettings;
}

/** A run over time: one row a node, the tests of the selected one unfolded below it. */
export function Gantt({ run, rows, selected, onSelect, settings }: GanttProps) {
  const grid = useRef<HTMLDivElement>(null);
  const ends = rows.map(({ expected }) => expected?.toMs ?? 0);
  const scale = makeTimeScale(Math.max(run.elapsedMs, ...ends));
  const isOpen = ({ id, tests }: GanttRow) =>
    selected === id || tests.some((test) => test.id === selected);
  const focusable = rows.find(isOpen)?.id ?? rows[0]?.id;
  const press = (event: KeyboardEvent) => {
    const lines = [...(grid.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])];
    const at = lines.indexOf(event.target as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    lines[next]?.focus();
  };
  return (
    <GridPart
      className={styles.gantt}
      role="grid"
      aria-label="Nodes over time"
      ref={grid}
      onKeyDown={press}
    >
      <GanttHead scale={scale} settings={settings} />
      <GridPart className={styles.lines} role="rowgroup">
        <GanttFurniture scale={scale} nowMs={run.isLive ? run.elapsedMs : null} />
        {rows.map((row) => (
          <GanttLine
            key={row.id}
            row={row}
            scale={scale}
            settings={settings}
            isSelected={selected === row.id}
            isFocusable={focusable === row.id}
            onSelect={() => onSelect(selected === row.id ? null : row.id)}
          >
            {isOpen(row) &&
              row.tests.map((test) => (
                <GanttTestLine
                  key={test.id}
                  test={test}
                  scale={scale}
                  settings={settings}
                  isSelected={selected === test.id}
                  onSelect={() => onSelect(test.id)}
                />
              ))}
          </GanttLine>
        ))}
      </GridPart>
    </GridPart>
  );
}
