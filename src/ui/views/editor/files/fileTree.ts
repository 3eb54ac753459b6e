import { isError, type Problem } from '../../../../core/base/problems/problem';
import { pushTo } from '../../../../core/base/pushTo';
import type { FileEdit } from '../../../../core/project/editedFiles';
import type { TreeNode } from '../../../kit/panes/treeRows';

interface TreeFacts {
  readonly paths: readonly string[];
  readonly edits: readonly FileEdit[];
  readonly problems: readonly Problem[];
  /** Only files with this in their path; letters of either case. */
  readonly query: string;
}

export const EDIT_WORDS = { changed: 'edited', added: 'new', deleted: 'deleted' } as const;

/** The files as a tree, folders first; edited ones and those with problems say so. */
export function buildFileTree({ paths, edits, problems, query }: TreeFacts): TreeNode[] {
  const facts = {
    edits: new Map(edits.map(({ path, kind }) => [path, kind])),
    problems: groupByFile(problems),
  };
  const words = query.toLowerCase();
  const all = new Set([...paths, ...edits.map(({ path }) => path)]);
  const shown = [...all].filter((path) => path.toLowerCase().includes(words));
  return nodesBelow('', shown, facts);
}

interface FileFacts {
  readonly edits: ReadonlyMap<string, FileEdit['kind']>;
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
}

/** The problems by the file that they stand in; those without a place are left out. */
export function groupByFile(problems: readonly Problem[]): Map<string, Problem[]> {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    if (!problem.at) continue;
    pushTo(groups, problem.at.file, problem);
  }
  return groups;
}

/** The ids of the folders above a file: `models/`, `models/marts/`. */
export function foldersAbove(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, at) => `${parts.slice(0, at + 1).join('/')}/`);
}

/** The ids of all folders of these files. */
export function foldersOf(paths: readonly string[]): Set<string> {
  return new Set(paths.flatMap(foldersAbove));
}

function nodesBelow(prefix: string, paths: readonly string[], facts: FileFacts): TreeNode[] {
  const folders = new Map<string, string[]>();
  const files: string[] = [];
  for (const path of paths) {
    const rest = path.slice(prefix.length);
    const slash = rest.indexOf('/');
    if (slash === -1) files.push(path);
    else {
      const folder = rest.slice(0, slash);
      pushTo(folders, folder, path);
    }
  }
  return [
    ...[...folders].sort(byName).map(([name, below]) => {
      const id = `${prefix}${name}/`;
      return folderNode(id, name, nodesBelow(id, below, facts), below, facts);
    }),
    ...files.sort().map((path) => fileNode(path, path.slice(prefix.length), facts)),
  ];
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

function folderNode(
  id: string,
  label: string,
  children: readonly TreeNode[],
  below: readonly string[],
  facts: FileFacts,
): TreeNode {
  const problems = below.flatMap((path) => facts.problems.get(path) ?? []);
  return { id, label, isGroup: true, children, ...markOf(problems) };
}

function fileNode(path: string, label: string, { edits, problems }: FileFacts): TreeNode {
  const edit = edits.get(path);
  const own = problems.get(path) ?? [];
  const notes = [
    ...(own.length > 0 ? [String(own.length)] : []),
    ...(edit ? [EDIT_WORDS[edit]] : []),
  ];
  return { id: path, label, ...markOf(own), ...(notes.length > 0 && { note: notes.join(' · ') }) };
}

function markOf(problems: readonly Problem[]): Pick<TreeNode, 'status'> {
  if (problems.length === 0) return {};
  return { status: problems.some(isError) ? 'error' : 'warn' };
}
