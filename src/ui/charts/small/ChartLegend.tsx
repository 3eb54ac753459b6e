import { SOLID_LINES } from '../kinds/lineOption';
import type { PlottedSpec } from '../spec/chartSpec';
import styles from './ChartLegend.module.css';
import { Swatch } from './Swatch';

interface ChartLegendProps {
  readonly spec: PlottedSpec;
  /** A click on a series, or Enter; `adds` with Shift. Without it the legend only explains. */
  readonly onPick?: (series: string, adds: boolean) => void;
}

/** The names of a chart's series beside their colours, the earlier period last. */
export function ChartLegend({ spec, onPick }: ChartLegendProps) {
  const chosen = spec.selection?.of === 'series' ? spec.selection.ids : undefined;
  return (
    <ul className={styles.legend}>
      {spec.series.map(({ id, name, ink }, rank) => (
        <li key={id} data-faded={chosen !== undefined && !chosen.includes(id)}>
          <Swatch ink={ink} shape={spec.kind === 'bar' ? 'square' : lineShape(rank)} />
          {onPick ? (
            <button
              type="button"
              aria-pressed={chosen?.includes(id) ?? false}
              onClick={(event) => onPick(id, event.shiftKey)}
            >
              {name}
            </button>
          ) : (
            name
          )}
        </li>
      ))}
      {spec.compare !== undefined && (
        <li>
          <Swatch ink={{ kind: 'compare' }} shape="dashes" />
          {spec.compare.name}
        </li>
      )}
    </ul>
  );
}

function lineShape(rank: number): 'line' | 'dashes' {
  return rank < SOLID_LINES ? 'line' : 'dashes';
}
