import { expect, it } from 'vitest';
import { makeProblem } from '../../../../core/base/problems/problem';
import type { TreeNode } from '../../../kit/panes/treeRows';
import { buildFileTree, foldersAbove, foldersOf } from './fileTree';

const paths = ['dbt_project.yml', 'models/b.sql', 'models/marts/a.sql', 'seeds/c.csv'];
const problem = makeProblem(
  'file-unreadable',
  { path: 'models/marts/a.sql', reason: 'x' },
  { file: 'models/marts/a.sql', line: 1, column: 1 },
);

const outline = (nodes: readonly TreeNode[]): unknown[] =>
  nodes.map(({ id, children, status, note }) => [
    [id, status, note].filter((part) => part !== undefined).join(' '),
    ...(children ? [outline(children)] : []),
  ]);

it('puts folders before files, and marks what is edited and what has problems, the folders above too', () => {
  const tree = buildFileTree({
    paths,
    edits: [
      { path: 'models/gone.sql', kind: 'deleted' },
      { path: 'models/marts/a.sql', kind: 'changed' },
    ],
    problems: [problem, makeProblem('project-file-missing', {})],
    query: '',
  });
  expect(outline(tree)).toEqual([
    [
      'models/ error',
      [
        ['models/marts/ error', [['models/marts/a.sql error 1 · edited']]],
        ['models/b.sql'],
        ['models/gone.sql deleted'],
      ],
    ],
    ['seeds/', [['seeds/c.csv']]],
    ['dbt_project.yml'],
  ]);
});

it('narrows to files with a text in their path', () => {
  const tree = buildFileTree({ paths, edits: [], problems: [], query: 'MARTS' });
  expect(outline(tree)).toEqual([['models/', [['models/marts/', [['models/marts/a.sql']]]]]]);
});

it('names the folders above a file', () => {
  expect(foldersAbove('models/marts/a.sql')).toEqual(['models/', 'models/marts/']);
  expect([...foldersOf(paths)]).toEqual(['models/', 'models/marts/', 'seeds/']);
});
