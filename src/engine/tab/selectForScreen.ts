import { makeOptions } from '../../core/command/parseCommandLine';
import { type Chosen, chooseNodes } from '../chooseNodes';
import { pastOf } from './changes/past';
import type { TabSession } from './tabSession';

/** The nodes that a command with this `--select` and `--exclude` would take; empty text is an option left out. */
export function selectForScreen(session: TabSession, select: string, exclude: string): Chosen {
  const options = makeOptions(new Map([...given('select', select), ...given('exclude', exclude)]));
  return chooseNodes(session.parsed.graph, options, pastOf(session));
}

function given(name: string, text: string): [name: string, words: readonly string[]][] {
  const words = text.match(/\S+/g);
  return words ? [[name, words]] : [];
}
