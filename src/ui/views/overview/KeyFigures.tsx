import { Sparkline } from '../../charts/small/Sparkline';
import { readChange } from '../../format/change';
import type { FormatSettings } from '../../format/formatSettings';
import { speakAmount } from '../../format/speech';
import { formatHeadline } from '../../format/valueFormat';
import { KpiCard, type KpiDelta } from '../../kit/tiles/KpiCard';
import { FIGURE_LABELS, type KeyFigure } from './keyFigures';
import styles from './Overview.module.css';

interface KeyFiguresProps {
  /** Null until the first answer. */
  readonly figures: readonly KeyFigure[] | null;
  readonly settings: FormatSettings;
}

/** The first row: what the shop's owner looks for. */
export function KeyFigures({ figures, settings }: KeyFiguresProps) {
  return (
    <div className={styles.figures}>
      {figures === null
        ? FIGURE_LABELS.map(({ id, label }) => (
            <KpiCard key={id} label={label} value={null} spoken="" />
          ))
        : figures.map((figure) => <FigureCard key={figure.id} {...{ figure, settings }} />)}
    </div>
  );
}

function FigureCard({ figure, settings }: { figure: KeyFigure; settings: FormatSettings }) {
  const { label, value, format, line, previousLine } = figure;
  const delta = deltaOf(figure, settings);
  return (
    <KpiCard
      label={label}
      value={value === null ? '–' : formatHeadline(value, format, settings)}
      spoken={speakFigure(figure, settings)}
      {...(delta && { delta })}
      sparkline={<Sparkline values={line} compare={previousLine} width={48} height={24} />}
    />
  );
}

/** Every one of these figures is better when it is higher. */
function deltaOf(
  { change, previous, format }: KeyFigure,
  settings: FormatSettings,
): KpiDelta | null {
  if (!change) return null;
  const direction = change.kind === 'moved' ? change.direction : 'flat';
  const tone = { up: 'good', down: 'bad', flat: 'neutral' } as const;
  const from =
    previous === null || previous === undefined
      ? {}
      : { from: formatHeadline(previous, format, settings) };
  return { text: change.text, direction, tone: tone[direction], ...from };
}

function speakFigure(
  { label, value, previous, format, change }: KeyFigure,
  settings: FormatSettings,
): string {
  if (value === null) return `${label}, no value`;
  const now = `${label} ${speakAmount(value, format, settings)}`;
  if (!change || previous === null || previous === undefined) return now;
  return `${now}, ${readChange(change)} from ${speakAmount(previous, format, settings)}`;
}
