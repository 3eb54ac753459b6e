import { Calendar as CalendarIcon, ChevronDown } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Comparison } from '../../../core/dashboards/overview';
import { type DataBounds, type DateRange, resolveRange } from '../../../core/dashboards/period';
import { Button } from '../actions/Button';
import { Segmented } from '../actions/Segmented';
import { Icon } from '../marks/Icon';
import { Popover } from '../overlays/Popover';
import { CompareSelect } from './CompareSelect';
import { type Grain, grains } from './comparison';
import styles from './DateRangePicker.module.css';
import { describeSpan, rangePresets } from './dateRange';
import { PresetList } from './PresetList';
import { RangeCalendar } from './RangeCalendar';
import { TypedRange } from './TypedRange';

interface DateRangePickerProps {
  readonly value: DateRange;
  readonly onChange: (range: DateRange) => void;
  readonly bounds: DataBounds;
  readonly locale: string;
  readonly compare?: { readonly value: Comparison; readonly onChange: (value: Comparison) => void };
  readonly grain?: { readonly value: Grain; readonly onChange: (value: Grain) => void };
  /** Open by the shortcut `D`. */
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
}

export function DateRangePicker(props: DateRangePickerProps) {
  const { value, bounds, locale } = props;
  const [ownOpen, setOwnOpen] = useState(false);
  const change = (open: boolean) => {
    setOwnOpen(open);
    props.onOpenChange?.(open);
  };
  const words = describeSpan(resolveRange(value, bounds), locale);
  return (
    <Popover
      label="Date range"
      open={props.open ?? ownOpen}
      onOpenChange={change}
      trigger={
        <Button
          icon={CalendarIcon}
          trailing={<Icon of={ChevronDown} size={12} className={styles.chevron} />}
        >
          {words}
          {value.kind === 'preset' && (
            <span className={styles.preset}> {rangePresets[value.preset]}</span>
          )}
        </Button>
      }
    >
      <RangePanel {...props} onDone={() => change(false)} />
    </Popover>
  );
}

function RangePanel(props: DateRangePickerProps & { onDone: () => void }) {
  const { value, onChange, bounds, locale, compare, grain, onDone } = props;
  const panel = useRef<HTMLDivElement>(null);
  const span = resolveRange(value, bounds);
  const focusCalendar = () =>
    panel.current?.querySelector<HTMLElement>('[data-day][tabindex="0"]')?.focus();
  const choose = (range: DateRange) => {
    onChange(range);
    onDone();
  };
  return (
    <div className={styles.panel} ref={panel}>
      <PresetList
        chosen={value.kind === 'preset' ? value.preset : null}
        onChoose={(preset) => choose({ kind: 'preset', preset })}
      />
      <div className={styles.main}>
        <TypedRange
          key={`${span.from}..${span.to}`}
          span={span}
          onLeave={focusCalendar}
          onSpan={(typed) => choose({ kind: 'dates', ...typed })}
        />
        <RangeCalendar
          span={span}
          bounds={bounds}
          locale={locale}
          onSpan={(picked) => onChange({ kind: 'dates', ...picked })}
        />
        {(compare || grain) && (
          <div className={styles.choices}>
            {compare && <CompareSelect {...compare} />}
            {grain && <Segmented label="Grain" segments={grains} {...grain} />}
          </div>
        )}
        <p className={styles.foot}>
          Presets are relative to the as-of date{' '}
          {describeSpan({ from: bounds.asOf, to: bounds.asOf }, locale)}.
        </p>
      </div>
    </div>
  );
}
