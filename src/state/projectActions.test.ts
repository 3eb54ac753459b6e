import { describe, expect, it } from 'vitest';
import { makeProblem } from '../core/base/problems/problem';
import type { EngineClient } from '../engine/client';
import type { ProjectSource } from '../engine/tab/projects/readSource';
import type { Opening } from '../engine/tab/projects/takeIn';
import type { TabReport } from '../engine/tab/tabReport';
import { makeEngineStore, takeReport } from './engineStore';
import { makeProjectActions } from './projectActions';
import { makeRunStore } from './runStore';

const report = (name: string) =>
  ({
    state: {},
    problems: [],
    projects: { openId: name, entries: [{ id: name, name }] },
  }) as unknown as TabReport;
const SOURCE: ProjectSource = { kind: 'folder', name: 'cafe', files: [] };

function setUp(engine: Readonly<Record<string, () => Promise<unknown>>>, isBusy = false) {
  const engineStore = makeEngineStore({} as never);
  const kept = new Map<string, FileSystemDirectoryHandle>();
  const folders = {
    find: async (id: string) => kept.get(id),
    keep: async (id: string, folder: FileSystemDirectoryHandle) => void kept.set(id, folder),
    drop: async (id: string) => void kept.delete(id),
  };
  const toasts: string[] = [];
  takeReport(engineStore, report('sample'));
  const actions = makeProjectActions({
    engine: { report: async () => report('sample'), ...engine } as unknown as EngineClient,
    engineStore,
    runStore: makeRunStore(),
    take: (next) => takeReport(engineStore, next),
    toast: (text) => toasts.push(text),
    isBusy: () => isBusy,
    openFolders: async () => folders,
  });
  const openId = () => engineStore.getState().report?.projects.openId;
  return { actions, engineStore, toasts, openId };
}

describe('opening a project', () => {
  it('shows nothing of the one before while it opens, and then the new one', async () => {
    let answer: (opening: Opening) => void = () => undefined;
    const openProject = () =>
      new Promise<Opening>((resolve) => {
        answer = resolve;
      });
    const { actions, engineStore, toasts, openId } = setUp({ openProject });
    const done = actions.openProject(SOURCE);
    expect(engineStore.getState()).toMatchObject({
      phase: 'starting',
      report: null,
      keptOverview: undefined,
      moves: 1,
    });
    answer({ kind: 'opened', problems: [], report: report('cafe') });
    expect(await done).toBe(true);
    expect(openId()).toBe('cafe');
    expect(toasts).toEqual(['cafe is open with 0 models']);
  });

  it('goes back to the one before when there is nothing to open, or the engine fails', async () => {
    const problems = [makeProblem('opening-no-project', { name: 'cafe' })];
    const refused = setUp({ openProject: async () => ({ kind: 'refused', problems }) });
    expect(await refused.actions.openProject(SOURCE)).toBe(false);
    expect(refused.openId()).toBe('sample');
    expect(refused.toasts).toEqual([
      'cafe holds no dbt_project.yml. Choose the folder of a dbt project, or a zip of it.',
    ]);
    const failing = setUp({ switchProject: () => Promise.reject(new Error('No room')) });
    expect(await failing.actions.switchProject('cafe')).toBe(false);
    expect(failing.openId()).toBe('sample');
    expect(failing.toasts).toEqual(['No room']);
  });

  it('keeps the folder that a project came from, until the project is removed', async () => {
    const folder = { name: 'cafe' } as FileSystemDirectoryHandle;
    const opening: Opening = { kind: 'opened', problems: [], report: report('cafe') };
    const { actions } = setUp({
      openProject: async () => opening,
      removeProject: async () => report('cafe'),
    });
    await actions.openProject(SOURCE, folder);
    expect(await actions.projectFolder()).toBe(folder);
    await actions.removeProject('cafe');
    expect(await actions.projectFolder()).toBeUndefined();
  });

  it('waits for the end of a command', async () => {
    const { actions, engineStore, openId } = setUp({}, true);
    expect(await actions.switchProject('cafe')).toBe(false);
    expect(openId()).toBe('sample');
    expect(engineStore.getState().phase).toBe('ready');
  });
});
