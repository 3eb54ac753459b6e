import { Table2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Catalog, CatalogTable } from '../../../code/catalog';
import type { FormatSettings } from '../../../format/formatSettings';
import { formatCompact } from '../../../format/numbers';
import { Tree } from '../../../kit/panes/Tree';
import type { TreeNode } from '../../../kit/panes/treeRows';
import { GROUPS } from '../../../model/useCatalog';
import styles from './Side.module.css';

interface TablesTreeProps {
  readonly catalog: Catalog;
  readonly settings: FormatSettings;
  readonly onInsert: (name: string) => void;
}

/** What stands in the database: Enter or a double click writes the name, the right arrow opens the columns. */
export function TablesTree({ catalog, settings, onInsert }: TablesTreeProps) {
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set());
  const groups = useMemo(() => groupTables(catalog, settings), [catalog, settings]);
  const insert = (id: string) => onInsert(namesIn(id));
  if (groups.length === 0) return <p className={styles.hint}>No tables yet.</p>;
  return (
    <div className={styles.groups}>
      {groups.map(({ group, nodes }) => (
        <section key={group} aria-label={group}>
          <h3 className={styles.heading}>{group}</h3>
          <Tree
            label={`Tables, ${group}`}
            nodes={nodes}
            expanded={expanded}
            onExpanded={setExpanded}
            selectedId={null}
            onSelect={insert}
            onEnter={insert}
          />
        </section>
      ))}
      <p className={styles.hint}>Enter or a double click writes a name.</p>
    </div>
  );
}

function groupTables({ tables }: Catalog, settings: FormatSettings) {
  return GROUPS.map((group) => ({
    group,
    nodes: tables
      .filter((table) => table.group === group)
      .map((table) => tableNode(table, settings)),
  })).filter(({ nodes }) => nodes.length > 0);
}

/** An id is what a click writes, behind the table that it belongs to. */
function idOf({ schema, name }: CatalogTable, ...written: readonly string[]): string {
  return JSON.stringify([[schema ?? '', name], written]);
}

function namesIn(id: string): string {
  const [, written] = JSON.parse(id) as [unknown, string[]];
  return written.map(quoteName).join('.');
}

function tableNode(table: CatalogTable, settings: FormatSettings): TreeNode {
  const { schema, name, columns, rowCount } = table;
  const path = schema === undefined ? [name] : [schema, name];
  return {
    id: idOf(table, ...path),
    label: path.join('.'),
    icon: Table2,
    isGroup: true,
    ...(rowCount !== undefined && { note: formatCompact(rowCount, settings) }),
    children: columns.map((column) => ({
      id: idOf(table, column.name),
      label: column.name,
      mono: true,
      note: shortType(column.type),
    })),
  };
}

const SHORT_TYPES: Readonly<Record<string, string>> = {
  VARCHAR: 'text',
  INTEGER: 'int',
  BOOLEAN: 'bool',
  'TIMESTAMP WITH TIME ZONE': 'timestamptz',
};

function shortType(type: string): string {
  return SHORT_TYPES[type] ?? type.toLowerCase();
}

function quoteName(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}
