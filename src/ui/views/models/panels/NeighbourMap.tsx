import { links } from '../../../links';
import { layerOf } from '../../../model/nodeLayer';
import { type CatalogueNode, isEphemeral, titleOf } from '../catalogue/catalogue';
import { useModelsPage } from '../useModelsPage';
import styles from './NeighbourMap.module.css';
import { drawEdge, layoutNeighbours, type Placed } from './neighbourLayout';
import { shortName } from './shortName';

interface NeighbourMapProps {
  readonly node: CatalogueNode;
  /** Rows on each side; what finds no room is counted. */
  readonly most: number;
  /** `small` leaves the names' prefixes out. */
  readonly size?: 'small' | 'large';
}

const ROW_PX = { small: 30, large: 36 };
const GAP_PX = { small: 10, large: 56 };

/** A node between what it reads and what reads it, one step each way. */
export function NeighbourMap({ node, most, size = 'large' }: NeighbourMapProps) {
  const { catalogue } = useModelsPage();
  const parents = catalogue.parents.get(node.unique_id) ?? [];
  const children = catalogue.children.get(node.unique_id) ?? [];
  const layout = layoutNeighbours(parents, children, ROW_PX[size], most);
  const side = (list: readonly Placed<CatalogueNode>[], hidden: number, label: string) => (
    <ul className={styles.side} aria-label={label}>
      {list.map(({ item, y }) => (
        <li key={item.unique_id} style={{ insetBlockStart: `${y}px` }}>
          <NeighbourBox node={item} size={size} />
        </li>
      ))}
      {hidden > 0 && (
        <li
          className={styles.more}
          style={{ insetBlockStart: `${(list.at(-1)?.y ?? 0) + ROW_PX[size]}px` }}
        >
          {hidden} more
        </li>
      )}
    </ul>
  );
  const { height, middle, left, right, hiddenLeft, hiddenRight } = layout;
  return (
    <div className={styles.map} data-size={size} style={{ blockSize: `${height}px` }}>
      {side(left, hiddenLeft, 'Reads from')}
      <Edges height={height} width={GAP_PX[size]} paths={left.map(({ y }) => [y, middle])} />
      <div className={styles.middle}>
        <span className={styles.box} data-self="true" title={titleOf(node)}>
          <span className={styles.stripe} data-layer={layerOf(node)} />
          <span className={styles.name}>
            {size === 'small' ? shortName(node.name) : titleOf(node)}
          </span>
        </span>
      </div>
      <Edges height={height} width={GAP_PX[size]} paths={right.map(({ y }) => [middle, y])} />
      {side(right, hiddenRight, 'Used by')}
    </div>
  );
}

interface EdgesProps {
  readonly height: number;
  readonly width: number;
  readonly paths: readonly (readonly [from: number, to: number])[];
}

function Edges({ height, width, paths }: EdgesProps) {
  return (
    <svg width={width} height={height} className={styles.edges} aria-hidden="true">
      {paths.map(([from, to]) => (
        <path key={`${from} ${to}`} d={drawEdge(from, to, width)} />
      ))}
    </svg>
  );
}

function NeighbourBox({
  node,
  size,
}: {
  readonly node: CatalogueNode;
  readonly size: 'small' | 'large';
}) {
  const title = titleOf(node);
  return (
    <a
      href={links.model(node.unique_id)}
      className={styles.box}
      data-dashed={isEphemeral(node)}
      aria-label={title}
      title={title}
    >
      <span className={styles.stripe} data-layer={layerOf(node)} />
      <span className={styles.name}>{size === 'small' ? shortName(node.name) : title}</span>
    </a>
  );
}
