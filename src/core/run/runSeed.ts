import { objectOr, textOr } from '../base/data';
import type { SeedColumn } from '../compile/objects/seedTable';
import type { SeedNode } from '../project/manifest';
import { materialize } from './materialize';
import {
  type NodeOutcome,
  type NodeRunner,
  type OnCompiled,
  success,
  successOf,
} from './nodeRunner';
import { readSeedShape, refuseWithout } from './seedColumns';

/** Loads a seed's rows from its file, unless they were imported. */
export async function runSeed(
  runner: NodeRunner,
  node: SeedNode,
  onCompiled: OnCompiled,
): Promise<NodeOutcome> {
  const { warehouse, connection, signal } = runner;
  const source = await runner.seedSource(node);
  if (source.kind === 'kept') {
    onCompiled();
    return success(`KEPT from ${source.name}`, null);
  }
  const path = await warehouse.mount(source.name, source.file);
  try {
    onCompiled();
    const isForeign = source.required !== undefined;
    const seed = { path, delimiter: textOr(node.config.delimiter, ','), isForeign };
    const declared = Object.keys(objectOr(node.config.column_types));
    const { columns, hasRows } = await readSeedShape(warehouse, seed, new Set(declared), signal);
    refuseWithout(source.required ?? [], columns, source.name);
    const isMatched = isForeign && declared.length > 0;
    const known = isMatched ? columns.filter(({ name }) => declared.includes(name)) : columns;
    const namesOf = (list: readonly SeedColumn[]) => list.map(({ name }) => name);
    connection.readSeedsFrom({
      ...seed,
      columns: namesOf(columns),
      ...(source.required && { known: namesOf(known) }),
    });
    const seedColumns = isMatched ? withMissing(known, declared) : columns;
    const { results, cache } = await materialize(runner.context, node, {
      compiledCode: '',
      seed: { columns: seedColumns, hasRows },
    });
    runner.book.takeOver(cache);
    return successOf(results.get('main')?.response, null);
  } finally {
    connection.readSeedsFrom(undefined);
    await warehouse.unmount(path);
  }
}

function withMissing(columns: readonly SeedColumn[], declared: readonly string[]): SeedColumn[] {
  const given = new Set(columns.map(({ name }) => name));
  return [
    ...columns,
    ...declared.filter((name) => !given.has(name)).map((name) => ({ name, type: 'text' })),
  ];
}
