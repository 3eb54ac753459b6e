import type { CustomerFigures, Overview } from '../../../../core/dashboards/overview';
import { Swatch } from '../../../charts/small/Swatch';
import { isSegment } from '../../../charts/spec/ink';
import type { FormatSettings } from '../../../format/formatSettings';
import { formatMoney } from '../../../format/money';
import { formatCount } from '../../../format/numbers';
import { Tile } from '../../../kit/tiles/Tile';
import type { TileState } from '../../../kit/tiles/TileBody';
import { money } from '../keyFigures';
import { martMenu } from '../martMenu';
import styles from '../Overview.module.css';
import { nameSegment } from '../segmentWords';

interface CustomersTileProps {
  readonly overview: Overview;
  readonly state: TileState;
  readonly settings: FormatSettings;
}

/** The customers with the highest lifetime value. */
export function CustomersTile({ overview: { customers }, state, settings }: CustomersTileProps) {
  return (
    <Tile
      title="Top customers"
      subtitle="lifetime"
      menu={martMenu('dim_customers')}
      state={customers.length === 0 ? NOTHING : state}
      className={styles.customers}
      flush
    >
      <table className={styles.top}>
        <thead>
          <tr>
            <th scope="col">Customer</th>
            <th scope="col">Segment</th>
            <th scope="col" className={styles.number}>
              Orders
            </th>
            <th scope="col" className={styles.number}>
              Lifetime value
            </th>
          </tr>
        </thead>
        <tbody>
          {customers.map((customer) => (
            <Row key={customer.id} {...{ customer, settings }} />
          ))}
        </tbody>
      </table>
    </Tile>
  );
}

const NOTHING: TileState = { kind: 'empty', message: 'No customer has ordered yet.' };

function Row({ customer, settings }: { customer: CustomerFigures; settings: FormatSettings }) {
  const { id, name, segment, orders, lifetimeValue } = customer;
  return (
    <tr>
      <th scope="row" className={styles.name}>
        {name ?? `Customer ${id}`}
      </th>
      <td className={styles.segment}>
        <Swatch ink={isSegment(segment) ? { kind: 'segment', segment } : { kind: 'other' }} />
        {nameSegment(segment).long}
      </td>
      <td className={styles.number}>{formatCount(orders, settings)}</td>
      <td className={styles.number}>{formatMoney(money(lifetimeValue), settings, 'always')}</td>
    </tr>
  );
}
