import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import type { DataObject } from '../core/base/data';
import type { Problem } from '../core/base/problems/problem';
import { type Command, type CommandOptions, readCount } from '../core/command/parseCommandLine';
import type { Retried } from '../core/command/retry';
import type { EventSpan } from '../core/compile/eventSpan';
import type { Flags } from '../core/compile/session';
import type { Past } from '../core/graph/selector/methods';
import type { Deferral } from '../core/graph/state/deferral';
import type { LoadOptions } from '../core/project/loadProject';
import { adapterLine } from '../core/run/log/headLines';
import type { Warnings } from '../engine/answers/warnings';
import { type OpenedProject, openProject, type Phase } from '../engine/openProject';
import { readSample } from '../engine/readSample';
import { folderFiles } from '../platform/nodeFiles/folderFiles';
import type { Console } from './console';
import { deferralOf } from './deferral';
import { hearReading } from './hearReading';
import type { Host } from './host';
import { invocationArgs, jinjaFlags } from './invocationArgs';
import { fullParseReasons, type ParseState, parseStateOf } from './partialParse';
import { pastOf } from './pastOf';
import { givenVars, projectRoot } from './projectOutline';
import { RENDER_BUDGET } from './renderBudget';

/** A project that was opened for a command, and where it lies. */
export interface OpenedFolder extends OpenedProject {
  readonly root: string;
  readonly targetFolder: string;
  /** What --state tells of earlier commands. */
  readonly past: Past;
  readonly retried?: Retried;
  /** When each phase of opening was over. */
  readonly phases: ReadonlyMap<Phase, Date>;
  /** What the parse stands on, to be kept if it went well; absent where there was none. */
  readonly parseState?: ParseState;
  /** Why refs cannot be deferred, where that was wished. */
  readonly undeferred?: string;
  /** Of its problems those that were not said while it was read. */
  readonly unsaid: readonly Problem[];
}

/** The words of a command line, and the `flags:` of its project. */
export interface Said {
  readonly words: readonly string[];
  readonly flags: DataObject;
}

/** Who hears of a command, and what it was told. */
interface Hearing {
  readonly console: Console;
  readonly warnings: Warnings;
  readonly said: Said;
}

/** Opens the project that a command line names, with its profile and variables. */
export async function openForCommand(
  command: Command,
  host: Host,
  { console, warnings, said }: Hearing,
): Promise<OpenedFolder> {
  const { name, options } = command;
  const root = projectRoot(options, host);
  const phases = new Map<Phase, Date>();
  const load = loadOptions(options, root, host);
  const profiles = profilesFolder(options.text('profiles-dir'), root, host);
  const args = invocationArgs(command, { root, profiles, vars: load.vars, ...said });
  const namedTarget = options.text('target-path');
  let read: { readonly folder: string; readonly parseState: ParseState } | undefined;
  const reading = hearReading(warnings, () => {
    console.line(adapterLine(host.now()));
    if (!read || options.flag('partial-parse') === false) return;
    for (const reason of fullParseReasons(read.folder, read.parseState))
      console.say(`Unable to do partial parsing because ${reason}`);
  });
  const opened = await openProject(folderFiles(root), {
    ...load,
    command: name,
    args,
    moreFlags: jinjaFlags(args),
    // The manifest names them.
    withAllMacros: true,
    flags: flagsOf(options),
    targetPath: namedTarget,
    renderBudget: RENDER_BUDGET,
    startedAt: host.now(),
    invocationId: console.invocationId,
    onPhase: (phase, project, found) => {
      if (phase === 'read') {
        const folder = path.resolve(root, namedTarget ?? project.config.targetPath);
        read = { folder, parseState: parseStateOf(project, options, load.vars, host.env) };
        reading.hear(found);
      }
      phases.set(phase, host.now());
    },
    voice: reading.voice,
  });
  const targetPath = opened.parsed?.session.manifest.targetPath ?? namedTarget ?? 'target';
  const targetFolder = path.resolve(root, targetPath);
  const state = options.text('state');
  const past =
    opened.parsed && state !== undefined
      ? await pastOf(opened.parsed, path.resolve(root, state), targetFolder)
      : {};
  const deferral = await deferralOf(command, root);
  return {
    ...withWishes(opened, deferral, readSample(options, host.now().getTime())),
    root,
    targetFolder,
    phases,
    ...(read && { parseState: read.parseState }),
    unsaid: reading.unsaid(opened.problems),
    past,
    ...(typeof deferral === 'string' && { undeferred: deferral }),
  };
}

function flagsOf(options: CommandOptions): Partial<Flags> {
  return {
    fullRefresh: options.flag('full-refresh') ?? false,
    storeFailures: options.flag('store-failures') ?? false,
    empty: options.flag('empty') ?? false,
    leavesCtes: options.flag('inject-ephemeral-ctes') === false,
  };
}

/** What a command line says of how a project is read: its variables, its profile and the target in it. */
export function loadOptions(options: CommandOptions, root: string, host: Host): LoadOptions {
  return {
    vars: givenVars(options),
    env: host.env,
    targetName: options.text('target'),
    profileName: options.text('profile'),
    checksVersion: options.flag('version-check'),
    canAttach: options.text('engine') !== 'wasm',
    threads: readCount(options, 'threads'),
    profileFiles: folderFiles(profilesFolder(options.text('profiles-dir'), root, host)),
  };
}

/** The same with what the command line says of its refs: `--defer` and `--sample`. */
function withWishes(
  opened: OpenedProject,
  deferral: Deferral | string | undefined,
  sample: EventSpan | undefined,
): OpenedProject {
  if (!opened.parsed) return opened;
  const session = {
    ...opened.parsed.session,
    ...(typeof deferral === 'object' && { deferral }),
    ...(sample && { sample }),
  };
  return { ...opened, parsed: { ...opened.parsed, session } };
}

/** dbt's order: the option, the variable, the current folder, the project's, the home folder's. */
export function profilesFolder(given: string | undefined, root: string, host: Host): string {
  const named = given ?? host.env.DBT_PROFILES_DIR;
  if (named !== undefined) return path.resolve(host.cwd, named);
  const places = [host.cwd, root];
  const found = places.find((folder) => existsSync(path.join(folder, 'profiles.yml')));
  return found ?? path.join(homedir(), '.dbt');
}
