import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { TestNode } from '../../../../core/project/manifest';
import { formatCell } from '../../../../core/warehouse/cells';
import type { RowSource } from '../../../../engine/tab/rowSources';
import { useEngine, useFormat } from '../../../model/modelContext';
import { useRows } from '../../../model/useRows';
import { firstWords } from '../words/wordLists';
import styles from './TestDetail.module.css';

interface OffendingValuesProps {
  readonly node: TestNode;
  readonly code: string;
}

/** The column of an answer that holds one value a failure, and what these values are. */
const HEADS: Readonly<Record<string, string>> = {
  unique_field: 'Repeated',
  value_field: 'Found',
  from_field: 'Not found',
};
/** With more different values than this, naming a few tells nothing. */
const MOST = 50;
const NAMED = 6;

/** The values that a test objects to, the most frequent first; nothing where its answer holds none. */
export function OffendingValues({ node, code }: OffendingValuesProps) {
  const id = node.unique_id;
  const settings = useFormat();
  const generation = useEngine((facts) => facts.generation);
  const source = useMemo<RowSource>(() => ({ kind: 'failures', id, code }), [id, code]);
  const { rows } = useRows(source);
  const at = rows?.columns.findIndex(({ name }) => Object.hasOwn(HEADS, name)) ?? -1;
  const column = rows?.columns[at];
  const { data } = useQuery({
    queryKey: ['offending values', generation, source],
    queryFn: ({ signal }) => rows?.listValues?.(at, MOST, signal) ?? null,
    enabled: column !== undefined,
  });
  if (!column || !data) return null;
  const values = data.map(({ value }) => formatCell(value, column.type));
  return (
    <p className={styles.meaning}>
      {HEADS[column.name]}: {firstWords(values, NAMED, settings)}.
    </p>
  );
}
