import {
  type Chance,
  drawBelow,
  isHit,
  makeChance,
  pickFrom,
} from '../../../scripts/shop/chance/chance.mjs';
import { type RawFile, rawColumns } from '../../../scripts/shop/csv/columns.mjs';
import { joinRow, quoteField } from '../../../scripts/shop/csv/csvText.mjs';

const BLANKS = [' ', '\t', '\n', '\r\n', '  '];
// Not trimmed by the contract: a no-break space, an em space, a line tabulation, a form feed, a zero-width space.
const OTHER_BLANKS = ['\u00a0', '\u2003', '\u000b', '\u000c', '\u200b'];
const WORDS = [
  'Ann',
  'de la Cruz',
  'ÉLODIE',
  'straße',
  'İpek',
  'O"Neil',
  'a,b',
  '李',
  '😀',
  'x\ny',
  'ǆ',
  'ﬁn',
];
const COUNTRIES = [
  'usa U.S.A. u.s. UNITED_STATES America us UK u.k. Great_Britain ENGLAND gb germany Deutschland DE France',
  'españa ESPAÑA Spain Italia Brasil Switzerland The_Netherlands holland NL New_Zealand South_Africa Wakanda u.s',
]
  .join(' ')
  .split(' ')
  .map((name) => name.replaceAll('_', ' '));
const STATUSES = [
  'completed',
  'cancelled',
  'canceled',
  'placed',
  'shipped',
  'returned',
  'processing',
];
const ODD_STATUSES = [
  'complete',
  'completed!',
  'not completed',
  'cancelled order',
  '',
  '\u00a0completed',
];
const AMOUNTS = [
  '0',
  '0.00',
  '0.01',
  '0.005',
  '1.005',
  '2.675',
  '10',
  '33.33',
  '99.995',
  '1e0',
  '.5',
  '7.',
];
const ZONES = [
  '',
  'Z',
  'z',
  '+02:00',
  '-05:30',
  '+0200',
  '+02',
  '-11',
  ' +01:00',
  '+14:00',
  '+00:00',
];
const FRACTIONS = ['', '.1', '.123', '.999999', '.000001'];

/** A small shop in which every field is as odd as the contract lets it be; one seed, one shop. */
export function makeEdgeShop(seed: number): Record<string, string> {
  const chance = makeChance(seed, 'edge shop');
  const ids = (count: number) => Array.from({ length: count }, (_, at) => at + 1);
  const days = makeDays(chance);
  const users = ids(6).map((id) => customer(chance, days, id));
  const orders = ids(40).map((id) => order(chance, days, id));
  const items = ids(42).flatMap((id) => lines(chance, id));
  return Object.fromEntries([
    file('raw_categories.csv', categories(chance), isHit(chance, 0.3)),
    file(
      'raw_products.csv',
      ids(8).map((id) => product(chance, id)),
      isHit(chance, 0.3),
    ),
    file('raw_customers.csv', users, isHit(chance, 0.3)),
    file('raw_orders.csv', orders, isHit(chance, 0.3)),
    file('raw_order_items.csv', items, isHit(chance, 0.3)),
  ]);
}

function file(
  name: RawFile,
  rows: readonly (readonly string[])[],
  hasMark: boolean,
): [string, string] {
  const body = rows.map((row) => joinRow(row.map(quoteField)));
  return [name, (hasMark ? '\ufeff' : '') + joinRow(rawColumns[name]) + body.join('')];
}

function pad(chance: Chance, text: string): string {
  const blank = () => (isHit(chance, 0.25) ? pickFrom(chance, BLANKS) : '');
  return blank() + text + blank();
}

function words(chance: Chance): string {
  if (isHit(chance, 0.15)) return pad(chance, '');
  const first = pickFrom(chance, WORDS);
  const text = isHit(chance, 0.3)
    ? first + pickFrom(chance, [...BLANKS, ...OTHER_BLANKS]) + pickFrom(chance, WORDS)
    : first;
  return pad(chance, isHit(chance, 0.1) ? pickFrom(chance, OTHER_BLANKS) + text : text);
}

/** Few days close together, so that days, months and years are shared and crossed. */
function makeDays(chance: Chance): string[] {
  const first = Date.UTC(2022, 11, 20 + drawBelow(chance, 20));
  return Array.from({ length: 25 }, (_, at) =>
    new Date(first + at * 86_400_000).toISOString().slice(0, 10),
  );
}

function moment(chance: Chance, days: readonly string[]): string {
  const day = pickFrom(chance, days);
  if (isHit(chance, 0.1)) return pad(chance, day);
  const two = (limit: number) => String(drawBelow(chance, limit)).padStart(2, '0');
  const seconds = isHit(chance, 0.85) ? `:${two(60)}${pickFrom(chance, FRACTIONS)}` : '';
  const time = `${two(24)}:${two(60)}${seconds}`;
  return pad(chance, day + pickFrom(chance, ['T', ' ', 't']) + time + pickFrom(chance, ZONES));
}

function perhaps(chance: Chance, share: number, text: string): string {
  return isHit(chance, share) ? text : '';
}

function amount(chance: Chance): string {
  if (isHit(chance, 0.1)) return '';
  if (isHit(chance, 0.4))
    return pickFrom(
      chance,
      AMOUNTS.filter((text) => !/e/.test(text)),
    );
  return (drawBelow(chance, 2_000_000) / 100).toFixed(pickFrom(chance, [0, 1, 2, 3]));
}

/** A tree of any shape without a cycle: the parent comes before, is absent, or is no category at all. */
function categories(chance: Chance): string[][] {
  return [1, 2, 3, 4, 5].map((id) => [
    String(id),
    pad(chance, pickFrom(chance, ['Home', 'Light', 'Ünder', 'A > B', 'desk, lamp'])),
    isHit(chance, 0.3) ? '' : String(isHit(chance, 0.15) ? 99 : drawBelow(chance, id)),
  ]);
}

function product(chance: Chance, id: number): string[] {
  const category = perhaps(chance, 0.9, String(1 + drawBelow(chance, 6)));
  const cost = isHit(chance, 0.05) ? '99999.99' : perhaps(chance, 0.8, amount(chance));
  return [String(id), words(chance), words(chance), words(chance), category, cost, amount(chance)];
}

function customer(chance: Chance, days: readonly string[], id: number): string[] {
  const texts = Array.from({ length: 8 }, () => words(chance));
  const country = isHit(chance, 0.1) ? words(chance) : pad(chance, pickFrom(chance, COUNTRIES));
  return [
    String(id),
    ...texts,
    country,
    moment(chance, days),
    perhaps(chance, 0.6, moment(chance, days)),
  ];
}

function order(chance: Chance, days: readonly string[], id: number): string[] {
  const status = isHit(chance, 0.12)
    ? pickFrom(chance, ODD_STATUSES)
    : pad(chance, pickFrom(chance, isHit(chance, 0.7) ? STATUSES.slice(0, 3) : STATUSES));
  return [
    String(id),
    perhaps(chance, 0.95, String(1 + drawBelow(chance, 7))),
    moment(chance, days),
    isHit(chance, 0.3) ? status.toUpperCase() : status,
    ...Array.from({ length: 5 }, () => amount(chance)),
    words(chance),
    isHit(chance, 0.6)
      ? pad(chance, pickFrom(chance, ['Email', 'email', 'SEO', '']))
      : words(chance),
    isHit(chance, 0.6) ? pad(chance, pickFrom(chance, ['Spring', 'spring', ''])) : words(chance),
    perhaps(chance, 0.6, moment(chance, days)),
    perhaps(chance, 0.5, moment(chance, days)),
  ];
}

/** Up to three lines of an order, or of one that is not there. Products, too, may not be there. */
function lines(chance: Chance, orderId: number): string[][] {
  return Array.from({ length: drawBelow(chance, 4) }, (_, at) => [
    String(orderId),
    String(at + 1),
    perhaps(chance, 0.97, String(1 + drawBelow(chance, 9))),
    pickFrom(chance, ['0', '1', '1', '2', '3', '1000']),
    amount(chance),
    isHit(chance, 0.6) ? pickFrom(chance, ['', '0', '0.01']) : amount(chance),
  ]);
}
