import { describePlays } from './describePlays';
import { SHOP, shopSeeds } from './shopProject';

const VARS = JSON.stringify({
  fact_materialization: 'incremental',
  incremental_lookback_days: '20',
});
const WORDS = ['build', '--vars', VARS];
const SEEDS = shopSeeds(
  '--customers 120 --orders 700 --products 40 --from 2024-01-01 --to 2024-06-30 --dirt 0.05 --seed 21',
);

/** The rows of a seed that were there by the end of a day, by the order that each belongs to. */
function rowsUntil(day: string): Record<string, string> {
  const [orderHead = '', ...orders] = linesOf('raw_orders');
  const [itemHead = '', ...items] = linesOf('raw_order_items');
  const kept = orders.filter((line) => (line.split(',')[2] ?? '').trim().slice(0, 10) <= day);
  const ids = new Set(kept.map(orderIdOf));
  return {
    'seeds/raw_orders.csv': [orderHead, ...kept, ''].join('\n'),
    'seeds/raw_order_items.csv': [
      itemHead,
      ...items.filter((line) => ids.has(orderIdOf(line))),
      '',
    ].join('\n'),
  };
}

function linesOf(seed: string): string[] {
  return (SEEDS[`seeds/${seed}.csv`] ?? '').trimEnd().split(/\r?\n/);
}

function orderIdOf(line: string): string {
  return line.slice(0, line.indexOf(','));
}

/** As the shop has it two weeks later: an order in seven is cancelled now, and one in eleven has lost a line. */
function changed(files: Record<string, string>): Record<string, string> {
  const texts = Object.entries(files).map(([name, text]) => {
    const lines = text.split('\n').flatMap((line) => {
      const id = Number(orderIdOf(line));
      if (name.endsWith('raw_orders.csv') && id % 7 === 0)
        return [line.replace(/,completed,/i, ',cancelled,')];
      return name.endsWith('raw_order_items.csv') && id % 11 === 0 && line.split(',')[1] === '2'
        ? []
        : [line];
    });
    return [name, lines.join('\n')] as const;
  });
  return Object.fromEntries(texts);
}

describePlays({
  'facts that are built incrementally': {
    ...SHOP,
    rounds: [
      { words: WORDS, files: { ...SEEDS, ...rowsUntil('2024-05-15') } },
      { words: WORDS, files: changed(rowsUntil('2024-05-31')) },
      { words: ['run', '--vars', VARS], files: changed(rowsUntil('2024-06-30')) },
      { words: ['run', '--full-refresh', '--vars', VARS, '--select', 'fct_orders+'] },
    ],
  },
});
