import type { RangePreset } from '../../../core/dashboards/period';
import styles from './DateRangePicker.module.css';
import { rangePresets } from './dateRange';

interface PresetListProps {
  readonly chosen: RangePreset | null;
  readonly onChoose: (preset: RangePreset) => void;
}

const presets: readonly RangePreset[] = [
  'today',
  'last_7d',
  'last_28d',
  'last_91d',
  'month',
  'quarter',
  'ytd',
  'all',
];

export function PresetList({ chosen, onChoose }: PresetListProps) {
  return (
    <ul className={styles.presets} aria-label="Presets">
      {presets.map((preset) => (
        <li key={preset}>
          <button
            type="button"
            className={styles.presetButton}
            aria-pressed={preset === chosen}
            onClick={() => onChoose(preset)}
          >
            {rangePresets[preset]}
          </button>
        </li>
      ))}
    </ul>
  );
}
