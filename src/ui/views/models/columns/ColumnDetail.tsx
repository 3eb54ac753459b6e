import { Workflow } from 'lucide-react';
import type { TableProfile } from '../../../../core/warehouse/profile/tableProfile';
import { LinkButton } from '../../../kit/actions/LinkButton';
import { PropertyList } from '../../../kit/panes/PropertyList';
import { go, links } from '../../../links';
import { useFormat, useSettings } from '../../../model/modelContext';
import type { Shortcut } from '../../../shell/shortcuts/shortcut';
import { useShortcuts } from '../../../shell/shortcuts/useShortcuts';
import type { CatalogueNode } from '../catalogue/catalogue';
import { selectorOf } from '../page/nodeCommands';
import { TestList } from '../panels/TestList';
import styles from './Columns.module.css';
import { DetailShape } from './DetailShape';
import type { NodeColumn } from './listColumns';
import { cellWriter, describeDistinct, describeNulls } from './profileWords';
import { TopValues } from './TopValues';

interface ColumnDetailProps {
  readonly node: CatalogueNode;
  readonly column: NodeColumn;
  readonly table: TableProfile | undefined;
}

const KEYS: readonly Shortcut[] = [
  { id: 'columnLineage', keys: 'l', label: 'Lineage of the column', group: 'Page' },
];

/** All that is known of one column. */
export function ColumnDetail({ node, column, table }: ColumnDetailProps) {
  const { name, description, profile, tests } = column;
  const lineage = links.lineage({ select: `+${selectorOf(node)}+`, col: `${node.name}.${name}` });
  const singleKeys = useSettings((settings) => settings.singleKeys);
  useShortcuts({ shortcuts: KEYS, singleKeys, onShortcut: () => go(lineage) });
  return (
    <section className={styles.detail} aria-label={`Column ${name}`}>
      <div className={styles.words}>
        {description !== '' && <p className={styles.text}>{description}</p>}
        {profile && table && <Facts profile={profile} table={table} type={column.type} />}
        <LinkButton icon={Workflow} href={lineage} size="sm" keys={['L']}>
          Lineage of {name}
        </LinkButton>
      </div>
      {profile && table && (
        <div className={styles.words}>
          <DetailShape profile={profile} table={table} />
          <TopValues id={node.unique_id} profile={profile} table={table} />
        </div>
      )}
      {tests.length > 0 && (
        <div className={styles.words}>
          <h4 className={styles.title}>Tests</h4>
          <TestList tests={tests} label={`Tests of ${name}`} hasColumn={false} />
        </div>
      )}
    </section>
  );
}

interface FactsProps {
  readonly profile: NonNullable<NodeColumn['profile']>;
  readonly table: TableProfile;
  readonly type: string;
}

function Facts({ profile, table, type }: FactsProps) {
  const settings = useFormat();
  const { min, median, max, distinct } = profile;
  const text = cellWriter(profile, settings);
  const ends =
    min === null
      ? []
      : [
          { name: 'Least', value: text(min) },
          { name: 'Median', value: text(median) },
          { name: 'Greatest', value: text(max) },
        ];
  const nulls = `${describeNulls(profile, table.rowCount, settings)}`;
  return (
    <PropertyList
      properties={[
        { name: 'Type', value: type.toLowerCase(), mono: true },
        ...ends,
        {
          name: 'Values',
          value: describeDistinct(distinct, table.sampleRows !== null, settings),
        },
        { name: 'Null', value: nulls },
      ]}
    />
  );
}
