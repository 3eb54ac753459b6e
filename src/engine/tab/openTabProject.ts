import type { DataObject } from '../../core/base/data';
import { readVars } from '../../core/command/parseCommandLine';
import type { Tell } from '../../core/compile/context/messages';
import { parseYaml } from '../../core/project/yaml';
import { type OpenedProject, openProject } from '../openProject';
import type { TabCommand } from './parseInTab';
import type { TabPorts } from './ports';
import type { TabState } from './tabState';

/** Opens the tab's project with the user's variables, and those of a command over them. Throws a UsageError. */
export async function openTabProject(
  ports: TabPorts,
  state: TabState,
  command?: TabCommand,
  onMessage?: Tell,
): Promise<OpenedProject> {
  return openProject(ports.files, {
    command: command?.name ?? 'build',
    vars: readVariables(state, command),
    env: state.env,
    flags: {
      fullRefresh: command?.options.flag('full-refresh') ?? false,
      storeFailures: command?.options.flag('store-failures') ?? false,
    },
    startedAt: ports.now(),
    invocationId: ports.randomId(),
    ...(onMessage && { onMessage }),
  });
}

/** The variables that a command runs with: the user's, and over them its own. Throws a UsageError. */
export function readVariables(state: TabState, command?: TabCommand): DataObject {
  const typed = readVars(command?.options.text('vars'), (text) => parseYaml(text, '--vars').data);
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
