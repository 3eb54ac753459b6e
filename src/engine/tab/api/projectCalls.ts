import { isError } from '../../../core/base/problems/problem';
import { openedFiles } from '../projects/packedFiles';
import { SAMPLE } from '../projects/projectList';
import type { ProjectSource } from '../projects/readSource';
import type { Opening } from '../projects/takeIn';
import type { TabEngine } from '../tabEngine';
import type { TabReport } from '../tabReport';

/** What the page asks of the projects that this browser holds. */
export const projectCalls = (engine: TabEngine) => ({
  /** Takes a project in and opens it in the place of the one that is open, which is kept. */
  openProject(source: ProjectSource): Promise<Opening> {
    return engine.alone(async ({ projects }) => {
      const { takeIn } = await import('../projects/takeIn');
      const { entry, problems } = await takeIn(projects, source);
      if (!entry) return { kind: 'refused', problems };
      return { kind: 'opened', problems, report: await engine.moveTo(entry) };
    });
  },

  /** Reads the open project's files anew; what was edited here stays edited. */
  readAnew(source: ProjectSource): Promise<Opening> {
    return engine.alone(async ({ projects }) => {
      const entry = projects.find(projects.list.openId);
      const { takeAnew } = await import('../projects/takeIn');
      const problems = await takeAnew(projects, entry, source);
      if (problems.some(isError)) return { kind: 'refused', problems };
      return { kind: 'opened', problems, report: await engine.moveTo(projects.find(entry.id)) };
    });
  },

  /** Notes that what was edited has been written to where the project came from: it is the project's own now. */
  settleEdits(): Promise<TabReport> {
    return engine.alone(async ({ projects, session }) => {
      const files = await openedFiles(session.ports.files);
      await projects.replace(projects.find(projects.list.openId), files);
      return engine.moveTo(projects.find(projects.list.openId));
    });
  },

  /** The project as it is now, edits and all, in one zip. */
  async exportProject(): Promise<Blob> {
    const { exportProject } = await import('../projects/exportProject');
    const { files } = engine.session.ports;
    const { projects } = engine.known;
    return exportProject(files, projects.find(projects.list.openId).name);
  },

  /** Opens another project of this browser. */
  switchProject(id: string): Promise<TabReport> {
    return engine.alone(({ projects }) => engine.moveTo(projects.find(id)));
  },

  /** Deletes a project from this browser, with its database; the open one is left for the sample first. */
  removeProject(id: string): Promise<TabReport> {
    return engine.alone(async ({ projects, session }) => {
      const isOpen = projects.list.openId === id;
      const report = isOpen ? await engine.moveTo(SAMPLE) : undefined;
      await projects.remove(id);
      return report ? { ...report, projects: projects.list } : session.report();
    });
  },
});
