import { useMemo } from 'react';
import { formatLocalMoment } from '../../../format/dates';
import type { FormatSettings } from '../../../format/formatSettings';
import { LinkButton } from '../../../kit/actions/LinkButton';
import { Banner } from '../../../kit/messages/Banner';
import { links } from '../../../links';
import { useEngine, useFormat } from '../../../model/modelContext';
import { findLeftBehind, type LeftBehind } from './leftBehind';

/** Says which build the figures are from, when the last one failed or was stopped. */
export function BuildNotice() {
  const report = useEngine((facts) => facts.report);
  const settings = useFormat();
  const left = useMemo(
    () => report && findLeftBehind(report.state.runs, report.project?.nodes ?? []),
    [report],
  );
  if (!left) return null;
  return (
    <Banner
      tone={left.how === 'stopped' ? 'warn' : 'error'}
      title={titleOf(left, settings)}
      actions={
        <LinkButton size="sm" href={links.run(left.run.id)}>
          Show the build
        </LinkButton>
      }
    >
      {figuresFrom(left, settings)}
    </Banner>
  );
}

const TITLES: Readonly<Record<LeftBehind['how'], string>> = {
  failed: 'failed',
  stopped: 'was stopped',
  refused: 'could not begin',
};

function titleOf({ how, run }: LeftBehind, settings: FormatSettings): string {
  return `The build of ${moment(run.startedAt, settings)} ${TITLES[how]}`;
}

/** Which build the rows are from that are shown. */
function figuresFrom({ models, from }: LeftBehind, settings: FormatSettings): string {
  const build = from
    ? `the build of ${moment(from.startedAt, settings)}`
    : 'an earlier build that is kept no more';
  if (models.length === 0) return `All figures are from ${build}.`;
  const [first, ...others] = models;
  const names = others.length === 0 ? first : `${first} and ${others.length} more`;
  return `${names} could not be built anew: figures made of ${models.length === 1 ? 'it' : 'them'} are from ${build}.`;
}

function moment(iso: string, settings: FormatSettings): string {
  return formatLocalMoment(Date.parse(iso), settings);
}
