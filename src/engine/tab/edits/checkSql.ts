import { makeProblem, type Problem } from '../../../core/base/problems/problem';
import { isCompilable, type ManifestNode } from '../../../core/project/manifest';
import { errorPlace } from '../../../core/sql/errorPlace';
import { compiledSql } from '../../../core/sql/sql';
import { WarehouseError } from '../../../core/warehouse/warehouse';
import type { TabSession } from '../tabSession';
import { compileFile } from './compileFile';
import { sourcePlace } from './sourcePlace';

const EXPLAIN = 'EXPLAIN ';
/** What the engine says of SQL that it cannot read, apart from whatever else may go wrong. */
const FAULT = /^(?:Parser|Binder|Catalog) Error: /;
const MISSING = /^Catalog Error: (?:Table|View) with name (\S+) does not exist/;

/**
 * What the database would refuse in the SQL of a file, at its place in that; nothing where it would run, where its Jinja
 * fails, or where what it reads has not been built yet. Nothing runs.
 */
export async function checkSql(session: TabSession, path: string): Promise<Problem[]> {
  const { reader, ports } = session;
  const compiled = await compileFile(session, path).catch(() => []);
  const [node, ...more] = compiled;
  if (!node || more.length > 0 || node.code.trim() === '') return [];
  const nodes = [...session.parsed.graph.manifest.nodes.values()];
  try {
    await reader.query(compiledSql(`${EXPLAIN}${node.code}`));
    return [];
  } catch (error) {
    if (!(error instanceof WarehouseError) || !FAULT.test(error.message)) return [];
    if (isUnbuilt(error.message, nodes)) return [];
    const place = errorPlace(error.message, `${EXPLAIN}${node.code}`);
    const source = await ports.files.read(path);
    const range = place && {
      start: place.start - EXPLAIN.length,
      end: place.end - EXPLAIN.length,
    };
    const at = range ? sourcePlace(node.code, range, source) : { line: 1, column: 1 };
    const message = error.message.split('\n\nLINE ')[0] ?? '';
    return [makeProblem('sql-refused', { message }, { file: path, ...at })];
  }
}

/** Whether a relation is missing that a node makes as soon as it is built. */
function isUnbuilt(message: string, nodes: readonly ManifestNode[]): boolean {
  const [, name] = MISSING.exec(message) ?? [];
  return nodes.some((node) => isCompilable(node) && node.alias === name);
}
