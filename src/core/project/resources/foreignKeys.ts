import { type Data, objectList, textOr } from '../../base/data';
import type { ColumnInfo, RefArguments } from '../manifest';
import { parseReference } from './referenceText';

/** What the foreign keys of a model refer to: it is built after that. */
export function foreignKeyInputs(
  columns: Readonly<Record<string, ColumnInfo>>,
  constraints: readonly Data[],
): { refs: RefArguments[]; sources: [source: string, table: string][] } {
  const ofColumns = Object.values(columns).flatMap((column) => column.constraints);
  const targets = objectList([...ofColumns, ...constraints]).flatMap(({ type, to }) =>
    type === 'foreign_key' ? (parseReference(textOr(to, '')) ?? []) : [],
  );
  return {
    refs: targets.flatMap((one) => (one.kind === 'ref' ? [one.target] : [])),
    sources: targets.flatMap((one) => (one.kind === 'source' ? [one.target] : [])),
  };
}
