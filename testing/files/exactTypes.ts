/** Each type with the value that is hardest to keep, its exact text, and how a grid in English writes it. */
export interface ExactType {
  readonly name: string;
  readonly expression: string;
  readonly text: string | null;
  /** Where the grid groups digits or draws what is no text. */
  readonly shown?: string;
  /** The nearest double, for charts; undefined where a chart has no number. */
  readonly number?: number;
  /** In CSV, where it differs from the text. */
  readonly csv?: string;
}

export const EXACT_TYPES: readonly ExactType[] = [
  {
    name: 'money',
    expression: '1234567890.12::decimal(12,2)',
    text: '1234567890.12',
    shown: '1,234,567,890.12',
    number: 1234567890.12,
  },
  {
    name: 'negative_money',
    expression: '(-0.05)::decimal(12,2)',
    text: '-0.05',
    shown: '−0.05',
    number: -0.05,
  },
  {
    name: 'wide_decimal',
    expression: '(-1234567890123456789012345678.0123456789)::decimal(38,10)',
    text: '-1234567890123456789012345678.0123456789',
    shown: '−1,234,567,890,123,456,789,012,345,678.0123456789',
    number: Number('-1234567890123456789012345678.0123456789'),
  },
  {
    name: 'big',
    expression: '9007199254740993::bigint',
    text: '9007199254740993',
    shown: '9,007,199,254,740,993',
    number: Number('9007199254740993'),
  },
  {
    name: 'smallest_big',
    expression: '(-9223372036854775808)::bigint',
    text: '-9223372036854775808',
    shown: '−9,223,372,036,854,775,808',
    number: -(2 ** 63),
  },
  {
    name: 'huge',
    expression: '99999999999999999999999999999999999999::hugeint',
    text: '99999999999999999999999999999999999999',
    shown: '99,999,999,999,999,999,999,999,999,999,999,999,999',
    number: 1e38,
  },
  {
    name: 'summed',
    expression: '(select sum(x) from (values (9007199254740993), (9007199254740992)) v(x))',
    text: '18014398509481985',
    shown: '18,014,398,509,481,985',
    number: Number('18014398509481985'),
  },
  {
    name: 'old_day',
    expression: "date '1969-12-31'",
    text: '1969-12-31',
    number: -86_400_000,
  },
  {
    name: 'leap_day',
    expression: "date '2024-02-29'",
    text: '2024-02-29',
    number: Date.UTC(2024, 1, 29),
  },
  {
    name: 'moment',
    expression: "timestamp '2024-02-29 23:59:59.123456'",
    text: '2024-02-29 23:59:59.123456',
    number: Date.UTC(2024, 1, 29, 23, 59, 59) + 123.456,
  },
  {
    name: 'old_moment',
    expression: "timestamp '1960-01-01 00:00:00.000001'",
    text: '1960-01-01 00:00:00.000001',
    number: Date.UTC(1960, 0, 1) + 0.001,
  },
  { name: 'yes', expression: 'true', text: 'true', number: 1 },
  { name: 'no', expression: 'false', text: 'false', number: 0 },
  { name: 'nothing', expression: 'null::decimal(12,2)', text: null, shown: 'null', csv: '' },
  { name: 'quoted', expression: `'it''s "so", yes'`, text: 'it\'s "so", yes' },
  { name: 'broken', expression: `'a' || chr(10) || 'b'`, text: 'a\nb' },
  { name: 'unicode', expression: `'žluťoučký 😀 漢字'`, text: 'žluťoučký 😀 漢字' },
  { name: 'formula', expression: `'=1+1'`, text: '=1+1', csv: "'=1+1" },
];

/** A query of one row with a column for each type, behind it a row of nulls. */
export const EXACT_QUERY = `select 1 as row_number, ${EXACT_TYPES.map(
  ({ name, expression }) => `${expression} as ${name}`,
).join(
  ', ',
)}\nunion all select 2, ${EXACT_TYPES.map(() => 'null').join(', ')}\norder by 1 -- exact`;
