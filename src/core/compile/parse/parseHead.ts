import { type Problem, ProblemLog } from '../../base/problems/problem';
import { createEnvironment, type Environment } from '../../jinja/environment';
import { DEFAULT_SYNTAX } from '../../jinja/options';
import type { Project } from '../../project/loadProject';
import type { PackageSources, SourceFile } from '../../project/sourceFiles';
import type { Invocation } from '../session';
import type { BuiltinMacros } from './builtinMacros';
import { type Collected, collectMacros } from './collectMacros';
import type { PropertyIndex } from './propertyIndex';
import type { VersionIndex } from './versionIndex';

/** What every unit of a project depends on: its configs, macros, docs and properties, and which files there are. */
export interface ParseHead {
  readonly project: Project;
  readonly invocation: Invocation;
  readonly collected: Collected;
  readonly parseEnvironment: Environment;
  readonly runEnvironment: Environment;
  readonly builtins: BuiltinMacros;
  /** What is wrong with the macros and docs. */
  readonly problems: readonly Problem[];
}

/** The properties of all packages, and what is wrong with them. */
export interface PropertyHead {
  readonly properties: PropertyIndex;
  readonly versions: VersionIndex;
  readonly problems: readonly Problem[];
}

/** The files whose text no other file's node is made of. */
const LONE: ReadonlySet<SourceFile['kind']> = new Set([
  'model',
  'analysis',
  'singular_test',
  'seed',
  'function',
]);

const EXTENSIONS = [...DEFAULT_SYNTAX.extensions, 'dbtMacros'] as const;

/** Reads the macros and docs of a project, with those of dbt's own that it is given. */
export function makeHead(
  project: Project,
  invocation: Invocation,
  builtins: BuiltinMacros,
): ParseHead {
  const problems = new ProblemLog();
  const options = { extensions: EXTENSIONS, budget: invocation.renderBudget ?? {} };
  const parseEnvironment = createEnvironment({ ...options, undefined: 'parse' });
  const collected = collectMacros(project, builtins, parseEnvironment, problems);
  const runEnvironment = createEnvironment(options);
  const head = { project, invocation, collected, parseEnvironment, runEnvironment, builtins };
  return { ...head, problems: problems.list };
}

/** Whether a head still holds for a project that was loaded again. */
export function holdsFor(
  head: ParseHead,
  project: Project,
  invocation: Invocation,
  builtins: BuiltinMacros,
): boolean {
  const { packages, target } = project;
  return (
    head.builtins === builtins &&
    sameData(head.invocation.vars, invocation.vars) &&
    sameData(head.invocation.env, invocation.env) &&
    sameData(head.project.target.data, target.data) &&
    head.project.packages.length === packages.length &&
    packages.every((sources, at) => isSameBesides(head.project.packages[at], sources))
  );
}

/** Whether a package has the same files with the same texts, apart from those that stand for themselves. */
function isSameBesides(earlier: PackageSources | undefined, now: PackageSources): boolean {
  return (
    earlier !== undefined &&
    earlier.root === now.root &&
    earlier.config.document.text === now.config.document.text &&
    sameLists(earlier.properties, now.properties, (one, other) => one === other) &&
    sameLists(earlier.files, now.files, isSameFile)
  );
}

function isSameFile(one: SourceFile, other: SourceFile): boolean {
  const isSamePlace = one.path === other.path && one.kind === other.kind;
  return isSamePlace && (LONE.has(one.kind) || one.text === other.text);
}

function sameLists<T>(
  one: readonly T[],
  other: readonly T[],
  isSame: (a: T, b: T) => boolean,
): boolean {
  return (
    one.length === other.length && one.every((item, at) => other[at] && isSame(item, other[at]))
  );
}

function sameData(one: unknown, other: unknown): boolean {
  const text = (data: unknown) =>
    JSON.stringify(data, (_, value) => (typeof value === 'bigint' ? `${value}n` : value));
  return text(one) === text(other);
}
