import { isError } from '../../src/core/base/problems/problem';
import { memoryFiles } from '../../src/core/project/projectFiles';
import { compileNodes } from '../../src/engine/answers/compileNodes';
import { type OpenedProject, openProject } from '../../src/engine/openProject';
import { openNativeWarehouse } from '../../src/platform/nodeDuckdb/nativeWarehouse';

/** A project held open as a tab holds it, and how long each edit of it takes. */
export async function openSession(texts: Record<string, string>) {
  const warehouse = await openNativeWarehouse({ path: ':memory:' });
  const open = (before?: OpenedProject) =>
    openProject(
      memoryFiles(texts),
      { command: 'compile', vars: {}, env: {}, startedAt: new Date(), invocationId: 'bench' },
      before,
    );
  const startedAt = performance.now();
  let opened = await open();
  return {
    openedMs: Math.round(performance.now() - startedAt),
    close: () => warehouse.close(),
    /** Milliseconds from the changed text to the project's problems, and to the model's SQL where it has one. */
    async edit(path: string, change: (text: string) => string): Promise<number> {
      texts[path] = change(texts[path] ?? '');
      const began = performance.now();
      opened = await open(opened);
      const node = [...(opened.parsed?.graph.manifest.nodes.values() ?? [])].find(
        ({ original_file_path }) => original_file_path === path,
      );
      const mayCompile = !opened.problems.some(isError);
      if (opened.parsed && node && mayCompile)
        await compileNodes(opened.parsed, warehouse, new Set([node.unique_id]), 'compile');
      return Math.round(performance.now() - began);
    },
  };
}
