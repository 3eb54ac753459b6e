import type { CommandOptions } from '../../core/command/parseCommandLine';
import { type Chosen, chooseNodes } from '../chooseNodes';
import type { TabSession } from './tabSession';
import { lastStatuses } from './tabState';

/** The nodes that a command with this `--select` and `--exclude` would take; empty text is an option left out. */
export function selectForScreen(
  { parsed, state }: TabSession,
  select: string,
  exclude: string,
): Chosen {
  const words: Readonly<Record<string, readonly string[] | undefined>> = {
    select: wordsOf(select),
    exclude: wordsOf(exclude),
  };
  const options: CommandOptions = {
    text: () => undefined,
    flag: () => undefined,
    words: (name) => words[name],
  };
  return chooseNodes(parsed.graph, options, { results: lastStatuses(state) });
}

function wordsOf(text: string): readonly string[] | undefined {
  return text.match(/\S+/g) ?? undefined;
}
