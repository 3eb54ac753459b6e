import { toIndentedJson } from '../../core/base/data';
import type { Command } from '../../core/command/parseCommandLine';
import { compileNode } from '../../core/compile/compileNode';
import type { OperationNode } from '../../core/project/manifest';
import { withModules } from '../../core/python/modules/lateModule';
import { compiledSql } from '../../core/sql/sql';
import { limitRows } from '../../core/warehouse/rowSet';
import { type Warehouse, WarehouseError } from '../../core/warehouse/warehouse';
import { makeCompileContext } from '../compileContext';
import type { OpenedProject } from '../openProject';
import { sayNodeFailed } from './compileChosen';
import { configureInline, inlineNode } from './inlineNode';
import { answerRows, readLimit, readShown } from './showRows';
import type { Ending, Speaker } from './speaker';

/** What hears of SQL that stood in no file. */
export interface InlineEars {
  onCompiled(node: OperationNode, code: string): void;
  /** Hears that all went well, with the statement that was run, or the SQL where it was only compiled. */
  onDone(node: OperationNode, sql: string): void;
}

/** Answers `compile --inline` or `show --inline`: SQL that stands in no file, compiled, or its first rows. */
export async function answerInline(
  { name, options }: Command,
  { session }: NonNullable<OpenedProject['parsed']>,
  warehouse: Warehouse,
  speaker: Speaker,
  ears?: InlineEars,
): Promise<Ending> {
  const bare = inlineNode(session, options.text('inline') ?? '');
  try {
    const node = await withModules(() => configureInline(session, bare));
    const context = await makeCompileContext(session, warehouse, [node.unique_id]);
    const { code } = await compileNode(context, node);
    ears?.onCompiled(node, code);
    if (name === 'show') {
      const { sql, rows } = await readShown(context, node, code, options);
      ears?.onDone(node, sql);
      answerRows(rows, options, speaker);
      return 'ok';
    }
    ears?.onDone(node, code);
    if (options.text('output') === 'json') speaker.answer(toIndentedJson({ compiled: code }));
    else {
      if (!options.flag('quiet')) speaker.answer('Compiled inline node is:');
      speaker.answer(code);
    }
    return 'ok';
  } catch (error) {
    const subject = { ...bare, resource_type: 'sql_operation' } as const;
    sayNodeFailed(error, subject, session.manifest, speaker);
    return 'unusable';
  }
}

/** Answers `show --inline-direct`: the database is asked as it stands there, without Jinja, limit or comment. */
export async function answerDirect(
  { options }: Command,
  warehouse: Warehouse,
  speaker: Speaker,
): Promise<Ending> {
  try {
    const rows = await warehouse.query(compiledSql(options.text('inline-direct') ?? ''));
    answerRows(limitRows(rows, readLimit(options)), options, speaker);
    return 'ok';
  } catch (error) {
    if (!(error instanceof WarehouseError)) throw error;
    const text = error.message.replace(/^/gm, '  ');
    speaker.say(`Encountered an error:\nRuntime Error\n${text}`, 'error');
    return 'unusable';
  }
}
