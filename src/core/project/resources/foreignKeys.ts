import { type Data, objectList, textOr } from '../../base/data';
import type { ColumnInfo, RefArguments } from '../manifest';
import { parseReference } from './referenceText';

/** What the foreign keys of a model refer to: it is built after that. */
export function foreignKeyInputs(
  columns: Readonly<Record<string, ColumnInfo>>,
  constraints: readonly Data[],
): { refs: RefArguments[]; sources: [source: string, table: string][] } {
  const targets = foreignKeyTargets(columns, constraints).flatMap(
    (target) => parseReference(target) ?? [],
  );
  return {
    refs: targets.flatMap((one) => (one.kind === 'ref' ? [one.target] : [])),
    sources: targets.flatMap((one) => (one.kind === 'source' ? [one.target] : [])),
  };
}

/** What the `to:` of each foreign key says, where there is one. */
export function foreignKeyTargets(
  columns: Readonly<Record<string, ColumnInfo>>,
  constraints: readonly Data[],
): string[] {
  const ofColumns = Object.values(columns).flatMap((column) => column.constraints);
  return objectList([...ofColumns, ...constraints]).flatMap(({ type, to }) => {
    const target = type === 'foreign_key' ? textOr(to, '') : '';
    return target === '' ? [] : [target];
  });
}
