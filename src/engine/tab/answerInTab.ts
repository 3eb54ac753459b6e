import type { UniqueId } from '../../core/project/manifest';
import type { Catalog } from '../../core/run/catalog';
import { chooseAloud } from '../answers/chooseAloud';
import { compileChosen } from '../answers/compileChosen';
import { generateDocs } from '../answers/generateDocs';
import { sayInlineFault } from '../answers/inlineFault';
import { answerDirect, answerInline } from '../answers/inlineSql';
import { listNodes } from '../answers/listNodes';
import { sayThreads } from '../answers/sayThreads';
import { chooseToShow, showNodes } from '../answers/showNode';
import type { Ending } from '../answers/speaker';
import type { OpenedProject } from '../openProject';
import { pastOf } from './changes/past';
import type { KeptCode } from './keptRuns';
import type { TabWork } from './tabWork';

/** The tab has one connection for what it compiles and runs. */
const ONE = 1;

interface Answered {
  readonly ending: Ending;
  readonly compiled: ReadonlyMap<UniqueId, KeptCode>;
  readonly catalog?: Catalog;
}

const NONE: ReadonlyMap<UniqueId, KeptCode> = new Map();

/** Answers `ls`, `compile`, `show`, `docs generate` and `parse` into the log; nothing in the database changes. */
export async function answerInTab(
  { session, command, log }: TabWork,
  parsed: NonNullable<OpenedProject['parsed']>,
): Promise<Answered> {
  const { options, name } = command;
  const past = pastOf(session, parsed);
  const warehouse = session.reader;
  const compile = (ids: ReadonlySet<UniqueId>) => {
    if (ids.size > 0) sayThreads(parsed.session, log, ONE);
    return compileChosen(parsed, warehouse, ids, command, log);
  };
  if (await sayInlineFault(command, parsed.session, log))
    return { ending: 'unusable', compiled: NONE };
  if (options.text('inline')) {
    sayThreads(parsed.session, log, ONE);
    return { ending: await answerInline(command, parsed, warehouse, log), compiled: NONE };
  }
  if (options.text('inline-direct') !== undefined)
    return { ending: await answerDirect(command, warehouse, log), compiled: NONE };
  switch (name) {
    case 'ls':
      return { ending: listNodes(command, parsed, log, past), compiled: NONE };
    case 'show': {
      const wish = chooseToShow(command, parsed.graph, log, past);
      if (typeof wish === 'string') return { ending: wish, compiled: NONE };
      sayThreads(parsed.session, log, ONE);
      const ending = await showNodes(parsed, warehouse, wish, command, log);
      return { ending, compiled: NONE };
    }
    case 'compile': {
      const ids = chooseAloud(command, parsed.graph, log, past);
      if (ids === undefined) return { ending: 'unusable', compiled: NONE };
      const compiled = await compile(ids);
      return { ending: compiled ? 'ok' : 'failed', compiled: compiled ?? NONE };
    }
    case 'generate': {
      let compiled: Answered['compiled'] | undefined = NONE;
      const compileFirst = async (ids: ReadonlySet<UniqueId>) => {
        compiled = await compile(ids);
        return compiled !== undefined;
      };
      const work = { parsed, warehouse, compile: compileFirst, past };
      const catalog = await generateDocs(command, work, log);
      if (!catalog) return { ending: 'unusable', compiled: NONE };
      log.say('Catalog built. Its catalog.json is among the artifacts of this run.');
      return { ending: 'ok', compiled, catalog };
    }
    default:
      log.say('Parsed. Its manifest.json is among the artifacts of this run.');
      return { ending: 'ok', compiled: NONE };
  }
}
