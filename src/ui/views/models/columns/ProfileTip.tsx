import type { UniqueId } from '../../../../core/project/manifest';
import type { ColumnProfile, TableProfile } from '../../../../core/warehouse/profile/tableProfile';
import { formatCount } from '../../../format/numbers';
import { cutMiddle } from '../../../format/text';
import { useFormat } from '../../../model/modelContext';
import { useTopValues } from '../useNodeData';
import styles from './Profile.module.css';
import { cellWriter, describeDistinct, isUnique } from './profileWords';

interface ProfileTipProps {
  readonly id: UniqueId;
  readonly profile: ColumnProfile;
  readonly table: TableProfile;
}

const TOP = 5;
const LONGEST = 28;

/** A column's profile in numbers: ends, middle, and what occurs most. */
export function ProfileTip({ id, profile, table }: ProfileTipProps) {
  const settings = useFormat();
  const { column, min, median, max, distinct } = profile;
  const unique = isUnique(profile, table.rowCount);
  const top = useTopValues(id, column.name, TOP, !unique && distinct > 0);
  const text = cellWriter(profile, settings);
  const ends =
    min === null
      ? []
      : ([
          ['Least', min],
          ['Median', median],
          ['Greatest', max],
        ] as const);
  return (
    <div className={styles.tip}>
      <dl>
        {ends.map(([name, cell]) => (
          <Fact key={name} name={name} value={text(cell)} />
        ))}
        <Fact
          name="Values"
          value={describeDistinct(distinct, table.sampleRows !== null, settings)}
        />
      </dl>
      {top && (
        <dl>
          {top.map(({ value, count }) => (
            <Fact
              key={text(value)}
              name={cutMiddle(text(value), LONGEST)}
              value={formatCount(count, settings)}
            />
          ))}
        </dl>
      )}
      {unique && <p>Every value occurs once.</p>}
      {!unique && !top && distinct > 0 && <p>Counting values…</p>}
      {distinct === 0 && <p>No values.</p>}
    </div>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
