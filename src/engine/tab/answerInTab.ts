import type { UniqueId } from '../../core/project/manifest';
import { chooseAloud } from '../answers/chooseAloud';
import { compileChosen } from '../answers/compileChosen';
import { answerInline } from '../answers/inlineSql';
import { listNodes } from '../answers/listNodes';
import { chooseToShow, showNode } from '../answers/showNode';
import type { Ending } from '../answers/speaker';
import type { OpenedProject } from '../openProject';
import { pastOf } from './changes/past';
import type { KeptCode } from './keptRuns';
import type { TabWork } from './tabWork';

interface Answered {
  readonly ending: Ending;
  readonly compiled: ReadonlyMap<UniqueId, KeptCode>;
}

const NONE: ReadonlyMap<UniqueId, KeptCode> = new Map();

/** Answers `ls`, `compile`, `show` and `parse` into the log; nothing in the database changes. */
export async function answerInTab(
  { session, command, log }: TabWork,
  parsed: NonNullable<OpenedProject['parsed']>,
): Promise<Answered> {
  const { options, name } = command;
  const past = pastOf(session, parsed);
  if ((name === 'show' || name === 'compile') && options.text('inline') !== undefined) {
    return {
      ending: await answerInline(name, parsed, session.reader, options, log),
      compiled: NONE,
    };
  }
  switch (name) {
    case 'ls':
      return { ending: listNodes(command, parsed.graph, log, past), compiled: NONE };
    case 'show': {
      const wish = chooseToShow(command, parsed.graph, log, past);
      if (typeof wish === 'string') return { ending: wish, compiled: NONE };
      const ending = await showNode(parsed, session.reader, wish, options, log);
      return { ending, compiled: NONE };
    }
    case 'compile': {
      const ids = chooseAloud(command, parsed.graph, log, past);
      if (ids === undefined) return { ending: 'unusable', compiled: NONE };
      const compiled = await compileChosen(parsed, session.reader, ids, options, log);
      return { ending: compiled ? 'ok' : 'failed', compiled: compiled ?? NONE };
    }
    default:
      log.say('Parsed. Its manifest.json is among the artifacts of this run.');
      return { ending: 'ok', compiled: NONE };
  }
}
