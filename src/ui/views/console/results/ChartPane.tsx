import { type ReactNode, useMemo, useState } from 'react';
import type { RowSet } from '../../../../core/warehouse/rowSet';
import { ChartLegend } from '../../../charts/small/ChartLegend';
import { Chart } from '../../../charts/view/Chart';
import type { FormatSettings } from '../../../format/formatSettings';
import { Select } from '../../../kit/fields/Select';
import { EmptyState } from '../../../kit/messages/EmptyState';
import {
  CHART_KINDS,
  type ChartChoice,
  type ChartKind,
  guessChart,
  isMeasure,
} from './chartChoice';
import { chartSpecOf } from './chartSpecOf';
import styles from './Results.module.css';

interface ChartPaneProps {
  readonly rows: RowSet;
  readonly settings: FormatSettings;
  readonly views: ReactNode;
}

const KIND_WORDS: Readonly<Record<ChartKind, string>> = {
  line: 'Line',
  area: 'Area',
  bars: 'Bars',
  stacked: 'Stacked',
  scatter: 'Points',
};

/** A result as a picture: guessed, and then as the reader picks. */
export function ChartPane({ rows, settings, views }: ChartPaneProps) {
  const guess = useMemo(() => guessChart(rows), [rows]);
  const [picked, setPicked] = useState<Partial<ChartChoice>>({});
  const choice = useMemo(() => (guess ? { ...guess, ...picked } : null), [guess, picked]);
  const drawing = useMemo(() => (choice ? chartSpecOf(rows, choice) : null), [rows, choice]);
  if (!choice || !drawing) {
    return (
      <>
        <div className={styles.head}>{views}</div>
        <EmptyState message="There is nothing to draw: a chart needs a column of numbers and one more." />
      </>
    );
  }
  const { spec, notes } = drawing;
  const isPlotted = spec.kind === 'line' || spec.kind === 'bar';
  return (
    <>
      <div className={styles.head}>
        {views}
        <span className={styles.space} />
        <Select
          label="Kind of chart"
          value={choice.kind}
          options={CHART_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }))}
          onChange={(kind) => setPicked({ ...picked, kind: kind as ChartKind })}
        />
      </div>
      <Pickers rows={rows} choice={choice} onPick={(part) => setPicked({ ...picked, ...part })} />
      <div className={styles.chart}>
        <Chart spec={spec} settings={settings} />
      </div>
      <div className={styles.foot}>
        {isPlotted && spec.series.length > 1 && <ChartLegend spec={spec} />}
        {notes.length > 0 && <p className={styles.note}>{sentenceOf(notes)}</p>}
      </div>
    </>
  );
}

interface PickersProps {
  readonly rows: RowSet;
  readonly choice: ChartChoice;
  readonly onPick: (part: Partial<ChartChoice>) => void;
}

const NONE = '';

function Pickers({ rows, choice, onPick }: PickersProps) {
  const all = rows.columns.map(({ name }, at) => ({ value: String(at), label: name }));
  const measures = all.filter((_, at) => rows.columns[at] && isMeasure(rows.columns[at]));
  const x = choice.kind === 'scatter' ? measures : all;
  return (
    <div className={styles.pickers}>
      <Select
        label="Column along the chart"
        prefix="x"
        size="sm"
        mono
        value={String(choice.x)}
        options={x}
        onChange={(value) => onPick({ x: Number(value) })}
      />
      <Select
        label="Measure"
        prefix="y"
        size="sm"
        mono
        value={String(choice.y)}
        options={measures}
        onChange={(value) => onPick({ y: Number(value) })}
      />
      <Select
        label="Column of the colours"
        prefix="colour"
        size="sm"
        mono
        value={choice.colour === null ? NONE : String(choice.colour)}
        options={[{ value: NONE, label: 'none' }, ...all]}
        onChange={(value) => onPick({ colour: value === NONE ? null : Number(value) })}
      />
    </div>
  );
}

function sentenceOf(notes: readonly string[]): string {
  const text = notes.join('; ');
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}
