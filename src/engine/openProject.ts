import type { DataObject } from '../core/base/data';
import type { Problem } from '../core/base/problems/problem';
import { makeBaseNames } from '../core/compile/context/staticNames';
import { passThrough, SILENCE, type Voice } from '../core/compile/context/voice';
import { allMacros, needsAllMacros, usualMacros } from '../core/compile/parse/builtinMacros';
import { findConfigFaults } from '../core/compile/parse/configFaults';
import { type ParseMemory, parseProject } from '../core/compile/parse/parseProject';
import { checkQueryComment } from '../core/compile/queryComment';
import type { Flags, Invocation, ParsedSession } from '../core/compile/session';
import { buildGraph, type Graph } from '../core/graph/buildGraph';
import { findDeprecations } from '../core/graph/deprecations';
import type { Budget } from '../core/jinja/options';
import { loadProject, type Project } from '../core/project/loadProject';
import type { ProjectFiles } from '../core/project/projectFiles';
import { withModules } from '../core/python/modules/lateModule';
import { loadModules } from '../core/python/modules/modules';

/** What a command says of the project that it wants. */
export interface OpenOptions {
  /** Whether `require-dbt-version` counts; it does unless it is said not to. */
  readonly checksVersion?: boolean;
  /** The command's name, as Jinja's `flags.WHICH`. */
  readonly command: string;
  readonly vars: DataObject;
  readonly env: Readonly<Record<string, string>>;
  readonly targetName?: string;
  readonly profileName?: string;
  readonly profileFiles?: ProjectFiles;
  readonly flags?: Partial<Flags>;
  readonly args?: DataObject;
  readonly moreFlags?: DataObject;
  readonly targetPath?: string | undefined;
  /** What one render may use, where it is not what a tab can bear. */
  readonly renderBudget?: Partial<Budget>;
  /** Whether all of dbt's own macros are wanted; where nothing is said, only if a text of the project may name one of the rare. */
  readonly withAllMacros?: boolean;
  /** The pinned time and id of this command. */
  readonly startedAt: Date;
  readonly invocationId: string;
  /** Receives `log(…, info=true)`, `print(…)` and warnings of macros. */
  readonly voice?: Voice;
  /** Hears when a phase of opening is over, what was read, and what is wrong with it. */
  readonly onPhase?: (phase: Phase, read: Project, found: readonly Problem[]) => void;
}

/** The phases in which a project is opened, in their order. */
export type Phase = 'read' | 'parse' | 'link';

/** A project that is parsed, and all that is wrong with it. */
export interface OpenedProject {
  /** Undefined when there is no project to speak of. */
  readonly parsed: { readonly session: ParsedSession; readonly graph: Graph } | undefined;
  readonly problems: readonly Problem[];
  /** What makes opening it again cheap, once some of its files have changed. */
  readonly memory?: ParseMemory;
}

/**
 * Reads and parses a project and builds its graph. With errors among the problems it must not run. Given what the project
 * was before, only what has changed since is parsed anew, and what was opened then must not be used any more.
 */
export async function openProject(
  files: ProjectFiles,
  options: OpenOptions,
  before?: OpenedProject,
): Promise<OpenedProject> {
  if (options.withAllMacros) await loadModules();
  const nextVoice = makeVoices(options.voice ?? SILENCE);
  let from = before;
  return withModules(() => {
    const known = from;
    from = undefined;
    return openOnce(files, { ...options, voice: nextVoice() }, known);
  });
}

/** For each time that a project is opened a voice, which passes on only what was not said the times before. */
function makeVoices(voice: Voice): () => Voice {
  let told = 0;
  return () => {
    let heard = 0;
    return passThrough(voice, (say) => {
      heard += 1;
      if (heard <= told) return;
      told = heard;
      say();
    });
  };
}

async function openOnce(
  files: ProjectFiles,
  options: OpenOptions,
  before: OpenedProject | undefined,
): Promise<OpenedProject> {
  const known = before?.memory;
  const earlier = known?.head.project;
  const invocation = makeInvocation(options);
  const names = makeBaseNames(invocation, options.voice);
  const loaded = await loadProject(files, { ...options, names, ...(earlier && { earlier }) });
  if (!loaded.project)
    return { parsed: undefined, problems: loaded.problems, ...(known && { memory: known }) };
  const wantsAll = options.withAllMacros ?? needsAllMacros(loaded.project);
  const builtins = wantsAll ? await allMacros() : usualMacros();
  options.onPhase?.('read', loaded.project, loaded.problems);
  const parsed = parseProject(loaded.project, invocation, builtins, options.voice, known);
  options.onPhase?.('parse', loaded.project, loaded.problems);
  const { session, problems, memory } = parsed;
  const { graph, problems: unresolved } = buildGraph(
    session.manifest,
    loaded.project.selectors,
    loaded.project.config.flags,
  );
  const deprecations = findDeprecations(graph, options.startedAt);
  const comment = checkQueryComment(session);
  const isPlaced = problems.concat(loaded.problems).some(({ code }) => code === 'yaml-shape');
  const configs = isPlaced ? [] : findConfigFaults(session.manifest);
  options.onPhase?.('link', loaded.project, loaded.problems);
  return {
    // What reads something that is off is off in the graph's manifest only.
    parsed: { session: { ...session, manifest: graph.manifest }, graph },
    problems: inOrder([
      ...loaded.problems,
      ...problems,
      ...unresolved,
      ...deprecations,
      ...comment,
      ...configs,
    ]),
    memory,
  };
}

/** dbt looks for configs that nothing takes once refs have been looked up. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const isLast = ({ code }: Problem) => Number(code === 'configs-unused');
  return problems.toSorted((a, b) => isLast(a) - isLast(b));
}

/**
 * A project that is open already, for another command over the same files and variables: nothing is parsed anew, as in
 * dbt's partial parsing.
 */
export function reopenProject(
  { parsed, problems }: OpenedProject,
  options: OpenOptions,
): OpenedProject {
  if (!parsed) return { parsed, problems };
  const { voice } = options;
  const invocation = makeInvocation(options);
  const session = { ...parsed.session, invocation, ...(voice && { voice }) };
  return { parsed: { session, graph: parsed.graph }, problems };
}

function makeInvocation(options: OpenOptions): Invocation {
  return {
    id: options.invocationId,
    startedAt: options.startedAt,
    command: options.command,
    vars: options.vars,
    env: options.env,
    targetPath: options.targetPath,
    renderBudget: options.renderBudget,
    flags: { fullRefresh: false, storeFailures: false, empty: false, ...options.flags },
    ...(options.args && { args: options.args }),
    ...(options.moreFlags && { moreFlags: options.moreFlags }),
  };
}
