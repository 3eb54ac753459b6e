import type { CustomerFigures } from '../../../../core/dashboards/overview';
import { Swatch } from '../../../charts/small/Swatch';
import { isSegment } from '../../../charts/spec/ink';
import type { FormatSettings } from '../../../format/formatSettings';
import { formatMoney } from '../../../format/money';
import { formatCount } from '../../../format/numbers';
import type { Board } from '../board';
import { describeUnreached } from '../filters/dimensionWords';
import { money } from '../keyFigures';
import styles from '../Overview.module.css';
import { OverviewTile } from '../OverviewTile';
import { nameSegment } from '../segmentWords';

/** The customers with the highest lifetime value. */
export function CustomersTile({ board }: { readonly board: Board }) {
  const { settings } = board;
  const { customers } = board.overview;
  return (
    <OverviewTile
      tile="customers"
      board={board}
      title="Top customers"
      subtitle="lifetime"
      mart="dim_customers"
      notFilteredBy={describeUnreached(board.filters)}
      nothing={customers.length === 0 ? NOTHING : null}
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
    </OverviewTile>
  );
}

const NOTHING = 'No customer has ordered yet.';

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
