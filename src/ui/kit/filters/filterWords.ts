export interface FilterSelection {
  readonly values: readonly string[];
  /** `is not` instead of `is`. */
  readonly excludes: boolean;
}

const mostNamed = 2;

/** The two parts of a chip: "Channel is" and "email or direct", "Country is not" and "3 values". */
export function describeFilter(
  dimension: string,
  { values, excludes }: FilterSelection,
  labelOf: (value: string) => string,
): { readonly lead: string; readonly value: string } {
  const value =
    values.length > mostNamed
      ? `${values.length} values`
      : values.map(labelOf).join(excludes ? ' nor ' : ' or ');
  return { lead: `${dimension} is${excludes ? ' not' : ''}`, value };
}

/** Adds the value, or takes it away when it is chosen already. */
export function toggleValue(selection: FilterSelection, value: string): FilterSelection {
  const { values } = selection;
  const isChosen = values.includes(value);
  return {
    ...selection,
    values: isChosen ? values.filter((v) => v !== value) : [...values, value],
  };
}
