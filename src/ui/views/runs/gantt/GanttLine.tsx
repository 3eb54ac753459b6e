import type { CSSProperties, KeyboardEvent, ReactNode } from 'react';
import { formatDuration } from '../../../format/durations';
import type { FormatSettings } from '../../../format/formatSettings';
import { GridPart } from '../../../grid/cells/GridPart';
import { StatusMark } from '../../../kit/marks/StatusMark';
import type { MarkStatus } from '../../../kit/marks/statuses';
import styles from './Gantt.module.css';
import type { GanttRow, GanttTest, Span } from './ganttRows';
import type { TimeScale } from './timeScale';

interface LineProps {
  readonly scale: TimeScale;
  readonly settings: FormatSettings;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
}

interface GanttLineProps extends LineProps {
  readonly row: GanttRow;
  readonly isFocusable: boolean;
  /** Its tests, where they are unfolded. */
  readonly children: ReactNode;
}

/** A node: its bar, thinner its tests behind, and what is to be said of it. */
export function GanttLine(props: GanttLineProps) {
  const { row, scale, settings, isFocusable, children, ...line } = props;
  const { own, tested, expected, trouble } = row;
  const ink = trouble?.tone ?? row.layer ?? 'none';
  const whole = spanAll([own, tested, expected]);
  return (
    <>
      <Line
        {...line}
        name={row.name}
        status={row.status}
        startMs={(own ?? tested)?.fromMs ?? null}
        settings={settings}
        isFocusable={isFocusable}
      >
        {expected && <i className={styles.expected} style={place(expected, scale)} />}
        {own && (
          <i
            className={styles.bar}
            data-ink={ink}
            data-running={row.isRunning}
            style={place(own, scale)}
          />
        )}
        {tested && (
          <i
            className={styles.tested}
            data-ink={inkOf(row.testStatus)}
            style={place(tested, scale)}
          />
        )}
        <span className={styles.words} {...placeWords(whole, scale)}>
          <span className={styles.text}>
            <span className={styles.time}>{describeTime(row, settings)}</span>
            {trouble && (
              <b className={styles.trouble} data-tone={trouble.tone}>
                {trouble.text}
              </b>
            )}
          </span>
        </span>
      </Line>
      {children}
    </>
  );
}

/** A test of the node above. */
export function GanttTestLine({ test, ...line }: LineProps & { readonly test: GanttTest }) {
  const { span, status, name } = test;
  const { scale, settings } = line;
  return (
    <Line {...line} name={name} status={status} startMs={span?.fromMs ?? null} isTest>
      {span && <i className={styles.tested} data-ink={inkOf(status)} style={place(span, scale)} />}
      <span className={styles.words} {...placeWords(span, scale)}>
        <span className={styles.text}>
          {span && formatDuration(span.toMs - span.fromMs, settings)}
        </span>
      </span>
    </Line>
  );
}

interface FrameProps extends Omit<LineProps, 'scale'> {
  readonly name: string;
  readonly status: MarkStatus;
  readonly startMs: number | null;
  readonly isFocusable?: boolean;
  readonly isTest?: boolean;
  readonly children: ReactNode;
}

function Line(props: FrameProps) {
  const { name, status, startMs, settings, isSelected, isFocusable = false, onSelect } = props;
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onSelect();
  };
  return (
    <GridPart
      className={styles.line}
      role="row"
      tabIndex={isFocusable ? 0 : -1}
      aria-selected={isSelected}
      data-line=""
      data-status={status}
      data-test={props.isTest}
      onClick={onSelect}
      onKeyDown={press}
    >
      <GridPart className={styles.name} role="rowheader">
        <StatusMark status={status} />
        <span className={styles.nameText} title={name}>
          {name}
        </span>
      </GridPart>
      <GridPart className={styles.hidden} role="gridcell">
        {startMs === null ? 'not started' : formatDuration(startMs, settings)}
      </GridPart>
      <GridPart className={styles.track} role="gridcell">
        {props.children}
      </GridPart>
    </GridPart>
  );
}

function inkOf(status: MarkStatus): string {
  return status === 'warn' || status === 'fail' || status === 'error' ? status : 'pass';
}

function place({ fromMs, toMs }: Span, { at }: TimeScale) {
  return { insetInlineStart: `${at(fromMs)}%`, inlineSize: `${at(toMs) - at(fromMs)}%` };
}

function spanAll(spans: readonly (Span | null)[]): Span | null {
  const all = spans.filter((span) => span !== null);
  if (all.length === 0) return null;
  return {
    fromMs: Math.min(...all.map(({ fromMs }) => fromMs)),
    toMs: Math.max(...all.map(({ toMs }) => toMs)),
  };
}

/** From here on words behind a bar may leave the picture. */
const LATE_PERCENT = 60;

/** Words stand behind their bar, or before one that ends late; where neither side has room, over it at the edge. */
function placeWords(span: Span | null, { at }: TimeScale) {
  const from = at(span?.fromMs ?? 0);
  const to = at(span?.toMs ?? 0);
  return to > LATE_PERCENT && from >= 100 - LATE_PERCENT
    ? { 'data-side': 'before', style: { inlineSize: `${from}%` } }
    : { 'data-side': 'behind', style: { '--behind': `${to}%` } as CSSProperties };
}

function describeTime(
  { own, tested, isRunning, tests, status }: GanttRow,
  settings: FormatSettings,
): string {
  const count = `${tests.length} ${tests.length === 1 ? 'test' : 'tests'}`;
  if (own) return `${formatDuration(own.toMs - own.fromMs, settings)}${isRunning ? '…' : ''}`;
  if (status === 'skipped') return 'skipped';
  return tested ? count : '';
}
