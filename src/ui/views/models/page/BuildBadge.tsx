import { formatClock, formatLocalMoment } from '../../../format/dates';
import { formatDuration } from '../../../format/durations';
import type { FormatSettings } from '../../../format/formatSettings';
import { Badge, type BadgeTone } from '../../../kit/marks/Badge';
import { type MarkStatus, statusMarks } from '../../../kit/marks/statuses';
import { useFormat, useReport } from '../../../model/modelContext';
import type { CatalogueNode } from '../catalogue/catalogue';
import { markOf } from '../catalogue/nodeStatus';
import { useModelsPage } from '../useModelsPage';
import { isBuilt } from './isBuilt';

const TONES: Readonly<Record<MarkStatus, BadgeTone>> = {
  pass: 'pass',
  warn: 'warn',
  fail: 'fail',
  error: 'error',
  skipped: 'skip',
  running: 'accent',
  waiting: 'accent',
  notEnoughData: 'skip',
};

const WORDS: Readonly<Record<MarkStatus, string>> = {
  pass: 'Built',
  warn: 'Built with warnings',
  fail: 'Failed',
  error: 'Failed',
  skipped: 'Skipped',
  running: 'Building',
  waiting: 'Waits for its turn',
  notEnoughData: 'Built',
};

/** When a node was last built, and how that went; live during a build. */
export function BuildBadge({ node }: { readonly node: CatalogueNode }) {
  const { findState } = useModelsPage();
  const { nodes } = useReport().state;
  const settings = useFormat();
  if (!isBuilt(node)) return null;
  const state = findState(node.unique_id);
  if (!state) return <Badge tone="outline">Not built</Badge>;
  const mark = markOf(state);
  const at = nodes[node.unique_id]?.at;
  const isLive = mark === 'running' || mark === 'waiting';
  const words = [
    [WORDS[mark], at !== undefined && !isLive && momentText(at, settings)]
      .filter(Boolean)
      .join(' '),
    state.seconds !== null && mark !== 'skipped' && formatDuration(state.seconds * 1000, settings),
  ];
  return (
    <Badge tone={TONES[mark]} icon={statusMarks[mark].shape}>
      {words.filter(Boolean).join(', ')}
    </Badge>
  );
}

/** The clock for today; the date for what is older. */
function momentText(at: string, settings: FormatSettings): string {
  const ms = Date.parse(at);
  const isToday = new Date(ms).toDateString() === new Date().toDateString();
  return isToday ? formatClock(ms, settings) : formatLocalMoment(ms, settings);
}
