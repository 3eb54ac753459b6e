import type { ReactNode } from 'react';
import type { FormatSettings } from '../../format/formatSettings';
import { formatRate } from '../../format/percent';
import { formatFull } from '../../format/valueFormat';
import type { DonutSpec } from '../spec/chartSpec';
import { Chart } from '../view/Chart';
import styles from './DonutPanel.module.css';
import { Swatch } from './Swatch';

interface DonutPanelProps {
  readonly spec: DonutSpec;
  readonly settings: FormatSettings;
  /** A click on an arc or a row, or Enter; `adds` with Shift. */
  readonly onPick?: (id: string, adds: boolean) => void;
  readonly onShowTable?: () => void;
  readonly footer?: ReactNode;
}

/** A donut with the table beside it that it never stands without. */
export function DonutPanel({ spec, settings, onPick, onShowTable, footer }: DonutPanelProps) {
  const total = spec.parts.reduce((sum, { value }) => sum + value, 0);
  const chosen = spec.selection?.ids;
  return (
    <div className={styles.frame}>
      <div className={styles.body}>
        <div className={styles.chart}>
          <Chart
            spec={spec}
            settings={settings}
            {...(onPick && { onPick: ({ id, adds }) => id !== null && onPick(id, adds) })}
            {...(onShowTable && { onShowTable })}
          />
        </div>
        <table className={styles.table}>
          <caption className={styles.caption}>{spec.title}</caption>
          <tbody>
            {spec.parts.map(({ id, name, ink, value }) => (
              <tr key={id} data-faded={chosen !== undefined && !chosen.includes(id)}>
                <th scope="row">
                  <Swatch ink={ink} />
                  {onPick ? (
                    <button type="button" onClick={(event) => onPick(id, event.shiftKey)}>
                      {name}
                    </button>
                  ) : (
                    name
                  )}
                </th>
                <td>{formatFull(value, spec.value, settings)}</td>
                <td>{total === 0 ? '' : formatRate(value / total, settings)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {footer && <div className={styles.footer}>{footer}</div>}
    </div>
  );
}
