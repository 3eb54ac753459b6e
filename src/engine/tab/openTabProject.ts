import type { DataObject } from '../../core/base/data';
import { type CommandOptions, makeOptions, readMapping } from '../../core/command/parseCommandLine';
import type { Voice } from '../../core/compile/context/voice';
import { namesRareMacro } from '../../core/compile/parse/builtinMacros';
import type { Flags } from '../../core/compile/session';
import { parseYaml } from '../../core/project/yaml';
import { type OpenedProject, type OpenOptions, openProject, reopenProject } from '../openProject';
import type { TabCommand } from './parseInTab';
import type { TabPorts } from './ports';
import type { TabState } from './tabState';

/** The project as it stands between commands. */
export interface StandingProject {
  readonly opened: OpenedProject;
  /** The files that it was made of. */
  readonly files: TabPorts['files'];
  /** What its macros said while it was parsed. */
  readonly messages: readonly ((voice: Voice) => void)[];
}

/** Opens the tab's project with the user's variables; what it was `before` spares work and is then of no more use. */
export async function openTabProject(
  ports: TabPorts,
  state: TabState,
  before?: StandingProject,
): Promise<StandingProject> {
  const messages: ((voice: Voice) => void)[] = [];
  const voice: Voice = {
    tell: (text, kind) => messages.push((later) => later.tell(text, kind)),
    warn: (warning) => messages.push((later) => later.warn(warning)),
    isFatal: () => false,
  };
  const options = openOptions(ports, state, voice);
  const { files } = ports;
  return { opened: await openProject(files, options, before?.opened), files, messages };
}

/**
 * The tab's project for a command: parsed anew only when the command has variables of its own, or may name a macro of
 * dbt's that the project does not. Throws a UsageError when its variables cannot be read.
 */
export async function openForCommand(
  { opened, messages }: StandingProject,
  ports: TabPorts,
  state: TabState,
  command: TabCommand,
  voice: Voice,
): Promise<OpenedProject> {
  const options = openOptions(ports, state, voice, command);
  const withAllMacros = command.words.some(namesRareMacro);
  if (withAllMacros || command.options.text('vars') !== undefined) {
    const wish = { ...options, ...(withAllMacros && { withAllMacros }) };
    return withSample(await openProject(ports.files, wish), command.options);
  }
  for (const say of messages) say(voice);
  return withSample(reopenProject(opened, options), command.options);
}

/** The same with the span that `--sample` names. */
async function withSample(opened: OpenedProject, options: CommandOptions): Promise<OpenedProject> {
  const { parsed } = opened;
  if (!parsed || !options.given.has('sample')) return opened;
  const { readSample } = await import('../readSample');
  const sample = readSample(options, parsed.session.invocation.startedAt.getTime());
  return sample
    ? { ...opened, parsed: { ...parsed, session: { ...parsed.session, sample } } }
    : opened;
}

/** The flags of a command that Jinja can read. */
export function flagsOf(options: CommandOptions | undefined): Flags {
  return {
    fullRefresh: options?.flag('full-refresh') ?? false,
    storeFailures: options?.flag('store-failures') ?? false,
    empty: options?.flag('empty') ?? false,
    leavesCtes: options?.flag('inject-ephemeral-ctes') === false,
  };
}

function openOptions(
  ports: TabPorts,
  state: TabState,
  voice: Voice,
  command?: TabCommand,
): OpenOptions {
  return {
    command: command?.name ?? 'build',
    vars: readVariables(state, command),
    env: state.env,
    flags: flagsOf(command?.options),
    startedAt: ports.now(),
    invocationId: ports.randomId(),
    voice,
  };
}

/** The variables that a command runs with: the user's, and over them its own. Throws a UsageError. */
export function readVariables(state: TabState, command?: TabCommand): DataObject {
  const typed = readMapping(
    command?.options ?? makeOptions(new Map()),
    'vars',
    (text) => parseYaml(text, '--vars', 'tagged').data,
  );
  return { ...ownVars(state), ...typed };
}

/** The user's variables, their YAML read; a text that is no YAML stays text. */
function ownVars({ vars }: TabState): DataObject {
  return Object.fromEntries(Object.entries(vars).map(([name, text]) => [name, readScalar(text)]));
}

function readScalar(text: string) {
  try {
    return parseYaml(text, '--vars', 'tagged').data;
  } catch {
    return text;
  }
}
