import type { ProjectView } from '../../../../engine/tab/projectView';
import { isTest } from '../../../model/testNames';
import type { Vocabulary } from './completeCommand';

/** The names of a project that a command line can use. */
export function vocabularyOf(project: ProjectView | undefined): Vocabulary {
  const nodes = project?.nodes ?? [];
  const built = nodes.filter(({ resource_type: type }) =>
    ['model', 'seed', 'snapshot'].includes(type),
  );
  const unique = (texts: readonly string[]) => [...new Set(texts)].sort();
  return {
    nodes: unique(built.map(({ name }) => name)),
    tests: unique(nodes.filter(isTest).map(({ name }) => name)),
    macros: project?.macros ?? [],
    tags: unique(nodes.flatMap((node) => ('tags' in node ? node.tags : []))),
    paths: unique(built.map(({ original_file_path: path }) => path.replace(/\/[^/]*$/, ''))),
  };
}
