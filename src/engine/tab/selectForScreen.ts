import { makeOptions } from '../../core/command/parseCommandLine';
import { type Chosen, chooseNodes } from '../chooseNodes';
import type { TabSession } from './tabSession';
import { lastStatuses } from './tabState';

/** The nodes that a command with this `--select` and `--exclude` would take; empty text is an option left out. */
export function selectForScreen(
  { parsed, state }: TabSession,
  select: string,
  exclude: string,
): Chosen {
  const options = makeOptions(new Map([...given('select', select), ...given('exclude', exclude)]));
  return chooseNodes(parsed.graph, options, { results: lastStatuses(state) });
}

function given(name: string, text: string): [name: string, words: readonly string[]][] {
  const words = text.match(/\S+/g);
  return words ? [[name, words]] : [];
}
