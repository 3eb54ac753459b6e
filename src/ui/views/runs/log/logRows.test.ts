import { expect, it } from 'vitest';
import { dotted } from '../../../../core/run/log/logLine';
import type { TabLogLine } from '../../../../engine/tab/tabLog';
import { countProblems, logRows, logText } from './logRows';

const line = (text: string, more: Partial<TabLogLine> = {}): TabLogLine => ({
  time: '09:58:02',
  text,
  level: 'info',
  ...more,
});
const OK = line(dotted('1 of 2 OK created main.a', 'OK in 0.31s'), { level: 'pass', node: 'a' });
const WARN = line(dotted('2 of 2 WARN 14 b', 'WARN 14 in 0.01s'), { level: 'warn', node: 'b' });

it('a line is a row for each of its own lines, the time before the first', () => {
  const rows = logRows([line('Failure in a\n  what went wrong', { level: 'error' })], false);
  expect(rows.map(({ time, text }) => [time, text])).toEqual([
    ['09:58:02', 'Failure in a'],
    ['', '  what went wrong'],
  ]);
});

it('text, dots and state are the whole line again', () => {
  const [row] = logRows([OK], false);
  expect(row?.state).toBe('[OK in 0.31s]');
  expect(`${row?.text}${row?.dots}${row?.state}`).toBe(OK.text);
});

it('brackets at the end of other lines are no state', () => {
  expect(logRows([line('select [1]', { time: '' })], false)[0]).toMatchObject({
    text: 'select [1]',
    state: '',
    isTimed: false,
  });
});

it('the filter leaves what warns or failed; its count is of nodes, else of lines', () => {
  const lines = [OK, WARN, line('Completed with 1 warning:', { level: 'warn' })];
  expect(logRows(lines, true).map(({ level }) => level)).toEqual(['warn', 'warn']);
  expect(countProblems(lines)).toBe(1);
  expect(
    countProblems([line('No such node', { level: 'error' }), line('', { level: 'warn' })]),
  ).toBe(1);
});

it('as text it is what the console prints: no time before an answer', () => {
  expect(logText([line('Previewing'), line('| a |', { time: '' })], false)).toBe(
    '09:58:02  Previewing\n| a |\n',
  );
});
