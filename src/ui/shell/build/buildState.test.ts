import { expect, it } from 'vitest';
import { announceBuild, type BuildState } from './buildState';

const running = (done: number, total = 142): BuildState => ({
  kind: 'running',
  isStopping: false,
  done,
  total,
  node: null,
  startedMs: 0,
  nodes: [],
});
const idle: BuildState = { kind: 'idle' };

it('the start, each quarter and the end are said, and nothing between', () => {
  const states = [
    idle,
    ...Array.from({ length: 143 }, (_, done) => running(done)),
    { kind: 'done', word: 'Built', elapsed: '5.8 s' } as const,
  ];
  const said = states.slice(1).map((state, at) => announceBuild(states[at] ?? idle, state)?.text);
  expect(said.filter(Boolean)).toEqual([
    'Build started, 142 nodes',
    'Build: 36 of 142',
    'Build: 71 of 142',
    'Build: 107 of 142',
    'Built, 5.8 s',
  ]);
});

it('a jump over several quarters is said once', () => {
  expect(announceBuild(running(0), running(110))?.text).toBe('Build: 110 of 142');
});

it('a failed build is said at once, and only once', () => {
  const failed: BuildState = { kind: 'failed', failures: 1, isRefused: false };
  expect(announceBuild(running(142), failed)).toEqual({
    text: 'Build finished, 1 fails',
    urgency: 'assertive',
  });
  expect(announceBuild(failed, failed)).toBeNull();
  const refused: BuildState = { kind: 'failed', failures: 2, isRefused: true };
  expect(announceBuild(running(0, 0), refused)?.text).toBe('Not built, 2 problems');
});

it('what starts with nothing to count is said once there is', () => {
  expect(announceBuild(idle, running(0, 0))).toBeNull();
  expect(announceBuild(running(0, 0), running(0, 12))?.text).toBe('Build started, 12 nodes');
});

it('a build that was stopped is said with how far it came', () => {
  const stopped: BuildState = { kind: 'stopped', done: 57, total: 142 };
  expect(announceBuild(running(57), stopped)?.text).toBe('Stopped at 57 of 142');
  expect(announceBuild(stopped, stopped)).toBeNull();
});
