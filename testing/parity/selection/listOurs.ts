import { isError } from '../../../src/core/base/problems/problem';
import { parseCommandLine } from '../../../src/core/command/parseCommandLine';
import type { Past } from '../../../src/core/graph/selector/methods';
import { listNodes } from '../../../src/engine/answers/listNodes';
import { type OpenedProject, openProject } from '../../../src/engine/openProject';
import { folderFiles } from '../../../src/platform/nodeFiles/folderFiles';

/** What a list of nodes came to: an exit code, and the lines in their order. */
export interface Listed {
  readonly exitCode: number;
  readonly lines: readonly string[];
}

type Parsed = NonNullable<OpenedProject['parsed']>;

/** The project below `root`, opened as a command opens it. */
export async function openParsed(root: string): Promise<Parsed> {
  const { parsed, problems } = await openProject(folderFiles(root), {
    command: 'ls',
    vars: {},
    env: {},
    startedAt: new Date(),
    invocationId: 'parity',
  });
  if (!parsed || problems.some(isError))
    throw new Error(`It does not open: ${JSON.stringify(problems)}`);
  return parsed;
}

/** The answers of our `ls` to the words of many command lines. */
export function listOurs(
  parsed: Parsed,
  lists: readonly (readonly string[])[],
  past?: Past,
): Listed[] {
  return lists.map((words) => {
    const lines: string[] = [];
    const speaker = {
      say: () => {},
      problem: () => {},
      answer: (text: string) => lines.push(text),
    };
    const ending = listNodes(parseCommandLine(['ls', ...words]), parsed, speaker, past);
    return { exitCode: ending === 'ok' ? 0 : 2, lines };
  });
}
