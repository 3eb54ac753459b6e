import { KeyRound, ShieldAlert } from 'lucide-react';
import type { TableProfile } from '../../../../core/warehouse/profile/tableProfile';
import { describeType } from '../../../grid/columns/typeIcons';
import { Badge } from '../../../kit/marks/Badge';
import { Icon, type IconShape } from '../../../kit/marks/Icon';
import { Skeleton } from '../../../kit/marks/Skeleton';
import { StatusMark } from '../../../kit/marks/StatusMark';
import { Tooltip } from '../../../kit/overlays/Tooltip';
import { useFormat } from '../../../model/modelContext';
import { nameTest } from '../../../model/testNames';
import type { CatalogueNode } from '../catalogue/catalogue';
import { markOf, worstMark } from '../catalogue/nodeStatus';
import { useModelsPage } from '../useModelsPage';
import styles from './Columns.module.css';
import { iconOfTypeName } from './iconOfTypeName';
import { type NodeColumn, shortType } from './listColumns';
import { ProfilePicture } from './ProfilePicture';
import { ProfileTip } from './ProfileTip';
import { describeNulls, speakProfile } from './profileWords';

interface ColumnRowProps {
  readonly node: CatalogueNode;
  readonly column: NodeColumn;
  readonly table: TableProfile | undefined;
  readonly isReading: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

export function ColumnRow(props: ColumnRowProps) {
  const { column, table, isOpen, onToggle } = props;
  const settings = useFormat();
  const { profile, name } = column;
  const nulls = profile && table && describeNulls(profile, table.rowCount, settings);
  return (
    <tr className={styles.row} data-open={isOpen}>
      <th scope="row">
        <button type="button" className={styles.name} aria-expanded={isOpen} onClick={onToggle}>
          <Icon of={iconOf(column)} size={14} className={styles.icon} />
          <span className={styles.label} title={name}>
            {name}
          </span>
          {column.isPersonal && (
            <Badge tone="warn" icon={ShieldAlert} title="Personal data">
              PII
            </Badge>
          )}
        </button>
      </th>
      <td className={styles.type} title={column.type}>
        {shortType(column.type) || '–'}
      </td>
      <td>
        <Values {...props} />
      </td>
      <td className={styles.nulls} data-some={nulls !== undefined && nulls !== '0'}>
        {nulls ?? '–'}
      </td>
      <td className={styles.tests}>
        <Tests column={column} />
      </td>
      <td className={styles.description} title={column.description}>
        {column.description}
      </td>
    </tr>
  );
}

function iconOf({ isKey, profile, type }: NodeColumn): IconShape {
  if (isKey) return KeyRound;
  return profile ? describeType(profile.column.type).icon : iconOfTypeName(type);
}

function Values({ node, column, table, isReading, onToggle }: ColumnRowProps) {
  const settings = useFormat();
  const { profile, name } = column;
  if (!table) return isReading ? <Skeleton width={82} height={14} /> : <span>–</span>;
  if (!profile) return <span title="The table has no such column">–</span>;
  const isEstimate = table.sampleRows !== null;
  return (
    <Tooltip
      side="right"
      describes={false}
      text={<ProfileTip id={node.unique_id} profile={profile} table={table} />}
    >
      <button
        type="button"
        className={styles.values}
        aria-label={`Values of ${name}: ${speakProfile(profile, isEstimate, settings)}`}
        onClick={onToggle}
      >
        <ProfilePicture profile={profile} isEstimate={isEstimate} />
      </button>
    </Tooltip>
  );
}

function Tests({ column: { tests } }: { readonly column: NodeColumn }) {
  const { findState } = useModelsPage();
  const marks = tests.map((test) => {
    const state = findState(test.unique_id);
    return state && markOf(state);
  });
  const worst = worstMark(Object.fromEntries(marks.flatMap((mark) => (mark ? [[mark, 1]] : []))));
  // The one that there is most to say about stands for the others.
  const shown = tests[Math.max(0, marks.indexOf(worst ?? undefined))];
  if (!shown) return <span>–</span>;
  return (
    <span className={styles.test}>
      {worst && <StatusMark status={worst} size={14} />}
      <span className={styles.label}>{nameTest(shown).title}</span>
      {tests.length > 1 && <Badge>+{tests.length - 1}</Badge>}
    </span>
  );
}
