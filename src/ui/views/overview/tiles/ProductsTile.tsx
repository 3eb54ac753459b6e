import type { Overview, ProductFigures } from '../../../../core/dashboards/overview';
import type { FormatSettings } from '../../../format/formatSettings';
import { formatMoney } from '../../../format/money';
import { formatRate } from '../../../format/percent';
import { Tile } from '../../../kit/tiles/Tile';
import type { TileState } from '../../../kit/tiles/TileBody';
import { money } from '../keyFigures';
import { martMenu } from '../martMenu';
import styles from '../Overview.module.css';

interface ProductsTileProps {
  readonly overview: Overview;
  readonly state: TileState;
  readonly settings: FormatSettings;
}

/** The products that brought most in the period. */
export function ProductsTile({ overview: { products }, state, settings }: ProductsTileProps) {
  const most = products[0]?.revenue ?? 0n;
  return (
    <Tile
      title="Top products"
      subtitle="by revenue"
      menu={martMenu('fct_order_items')}
      state={products.length === 0 ? NOTHING : state}
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
            <Row key={product.id} {...{ product, most, settings }} />
          ))}
        </tbody>
      </table>
    </Tile>
  );
}

const NOTHING: TileState = { kind: 'empty', message: 'No product was sold in these days.' };

interface RowProps {
  readonly product: ProductFigures;
  readonly most: bigint;
  readonly settings: FormatSettings;
}

function Row({ product, most, settings }: RowProps) {
  const { id, name, brand, revenue, profit } = product;
  const share = most === 0n ? 0 : Number(revenue) / Number(most);
  return (
    <tr>
      <th scope="row" className={styles.name}>
        {name ?? `Product ${id}`} {brand && <span className={styles.quiet}>{brand}</span>}
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
