import type { DataObject } from '../../core/base/data';
import { makeOptions, readMapping } from '../../core/command/parseCommandLine';
import type { Tell } from '../../core/compile/context/messages';
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
  readonly messages: readonly Parameters<Tell>[];
}

/** Opens the tab's project with the user's variables; what it was `before` spares work and is then of no more use. */
export async function openTabProject(
  ports: TabPorts,
  state: TabState,
  before?: StandingProject,
): Promise<StandingProject> {
  const messages: Parameters<Tell>[] = [];
  const tell: Tell = (...message) => messages.push(message);
  const options = openOptions(ports, state, tell);
  const { files } = ports;
  return { opened: await openProject(files, options, before?.opened), files, messages };
}

/**
 * The tab's project for a command: parsed anew only when the command has variables of its own. Throws a UsageError when
 * they cannot be read.
 */
export async function openForCommand(
  { opened, messages }: StandingProject,
  ports: TabPorts,
  state: TabState,
  command: TabCommand,
  tell: Tell,
): Promise<OpenedProject> {
  const options = openOptions(ports, state, tell, command);
  if (command.options.text('vars') !== undefined) return openProject(ports.files, options);
  for (const message of messages) tell(...message);
  return reopenProject(opened, options);
}

function openOptions(
  ports: TabPorts,
  state: TabState,
  onMessage: Tell,
  command?: TabCommand,
): OpenOptions {
  return {
    command: command?.name ?? 'build',
    vars: readVariables(state, command),
    env: state.env,
    flags: {
      fullRefresh: command?.options.flag('full-refresh') ?? false,
      storeFailures: command?.options.flag('store-failures') ?? false,
    },
    startedAt: ports.now(),
    invocationId: ports.randomId(),
    onMessage,
  };
}

/** The variables that a command runs with: the user's, and over them its own. Throws a UsageError. */
export function readVariables(state: TabState, command?: TabCommand): DataObject {
  const typed = readMapping(
    command?.options ?? makeOptions(new Map()),
    'vars',
    (text) => parseYaml(text, '--vars').data,
  );
  return { ...ownVars(state), ...typed };
}

/** The user's variables, their YAML read; a text that is no YAML stays text. */
function ownVars({ vars }: TabState): DataObject {
  return Object.fromEntries(Object.entries(vars).map(([name, text]) => [name, readScalar(text)]));
}

function readScalar(text: string) {
  try {
    return parseYaml(text, '--vars').data;
  } catch {
    return text;
  }
}
