import type { ProductFigures } from '../../../../core/dashboards/overview';
import { formatMoney } from '../../../format/money';
import { formatRate } from '../../../format/percent';
import { type Board, chosenOf } from '../board';
import { money } from '../keyFigures';
import styles from '../Overview.module.css';
import { OverviewTile } from '../OverviewTile';

/** The products that brought most in the period. */
export function ProductsTile({ board }: { readonly board: Board }) {
  const { products } = board.overview;
  const most = products[0]?.revenue ?? 0n;
  return (
    <OverviewTile
      tile="products"
      board={board}
      title="Top products"
      subtitle="by revenue"
      mart="fct_order_items"
      nothing={products.length === 0 ? NOTHING : null}
      className={styles.products}
      flush
    >
      <table className={styles.top}>
        <thead>
          <tr>
            <th scope="col">Product</th>
            <th scope="col" className={styles.number} colSpan={2}>
              Revenue
            </th>
            <th scope="col" className={styles.number}>
              Margin
            </th>
          </tr>
        </thead>
        <tbody>
          {products.map((product) => (
            <Row key={product.id} {...{ product, most, board }} />
          ))}
        </tbody>
      </table>
    </OverviewTile>
  );
}

const NOTHING = 'No product was sold in these days.';

interface RowProps {
  readonly product: ProductFigures;
  readonly most: bigint;
  readonly board: Board;
}

function Row({ product, most, board }: RowProps) {
  const { settings, filters, onPick } = board;
  const { id, name, brand, revenue, profit } = product;
  const share = most === 0n ? 0 : Number(revenue) / Number(most);
  const chosen = chosenOf(filters, 'product');
  return (
    <tr data-faded={chosen !== undefined && !chosen.includes(id)}>
      <th scope="row" className={styles.name}>
        <button
          type="button"
          aria-pressed={chosen?.includes(id) ?? false}
          onClick={(event) => onPick('product', id, event.shiftKey)}
        >
          {name ?? `Product ${id}`}
        </button>{' '}
        {brand && <span className={styles.quiet}>{brand}</span>}
      </th>
      <td className={styles.number}>{formatMoney(money(revenue), settings, 'never')}</td>
      <td className={styles.bar} aria-hidden="true">
        <span style={{ inlineSize: `${100 * share}%` }} />
      </td>
      <td className={styles.number}>
        {profit === null ? (
          <span className={styles.quiet}>no cost</span>
        ) : (
          formatRate(Number(profit) / Number(revenue), settings)
        )}
      </td>
    </tr>
  );
}
