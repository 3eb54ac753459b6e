import type { DimensionValue } from '../../../../core/dashboards/dimensionValues';
import { type Dimension, type Filters, levelOf } from '../../../../core/dashboards/filters';
import type { FormatSettings } from '../../../format/formatSettings';
import { formatCount } from '../../../format/numbers';
import type { ListOption } from '../../../kit/fields/listOptions';
import { nameSegment } from '../segmentWords';

export const DIMENSION_LABELS: Readonly<Record<Dimension, string>> = {
  channel: 'Channel',
  campaign: 'Campaign',
  coupon: 'Coupon',
  country: 'Country',
  segment: 'Segment',
  department: 'Department',
  category: 'Category',
  product: 'Product',
};

/** A dimension's values to choose from. */
export function optionsOf(
  dimension: Dimension,
  values: readonly DimensionValue[],
  settings: FormatSettings,
): ListOption[] {
  return values.map(({ value, label, count }) => ({
    value,
    label: nameValue(dimension, label),
    count: formatCount(count, settings),
  }));
}

function nameValue(dimension: Dimension, label: string): string {
  if (label === '') return 'none';
  return dimension === 'segment' ? nameSegment(label).long : label;
}

/** The filters in words that do not reach figures of customers: those on their orders and lines. Empty when all do. */
export function describeUnreached(filters: Filters): string {
  const dimensions = (Object.keys(filters) as Dimension[]).filter(
    (dimension) => levelOf(dimension) !== 'customer',
  );
  return dimensions.map((dimension) => DIMENSION_LABELS[dimension].toLowerCase()).join(', ');
}
