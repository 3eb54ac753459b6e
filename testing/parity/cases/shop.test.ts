import { describePlays } from './describePlays';
import { SHOP, shopSeeds } from './shopProject';

const SIZE = '--customers 250 --orders 1500 --products 60 --from 2024-01-01 --to 2024-12-31';
const CHANGED_VARS = {
  start_date: '2024-03-15',
  high_value_customer_threshold: 250.5,
  active_customer_days: 30,
  as_of_date: '2024-10-31',
  mask_pii: true,
};
const SALT = { SHOPSMART_PII_SALT: "it's a salt" };

/** Variables as the command line may give them when a shell script put them together: everything is text. */
function asTexts(vars: Readonly<Record<string, unknown>>): string {
  return `{${Object.entries(vars)
    .map(([name, value]) => `${name}: '${value}'`)
    .join(', ')}}`;
}

describePlays({
  'the sample shop': {
    ...SHOP,
    rounds: [
      { words: ['build'] },
      // Over the file that the native engine wrote.
      { words: ['build'], ourWords: ['build', '--engine', 'wasm'] },
    ],
  },
  'a shop of its own, in prod': {
    ...SHOP,
    rounds: [
      { words: ['build', '--target', 'prod'], files: shopSeeds(`${SIZE} --dirt 0.05 --seed 11`) },
    ],
  },
  'a filthy shop': {
    ...SHOP,
    rounds: [
      // Broken keys stop a build before the marts: `run` makes them, then `test` judges them.
      { words: ['build'], files: shopSeeds(`${SIZE} --dirt 1 --seed 12`) },
      { words: ['run'] },
      { words: ['test'] },
    ],
  },
  'changed variables': {
    ...SHOP,
    rounds: [
      {
        words: ['build', '--vars', JSON.stringify(CHANGED_VARS)],
        env: SALT,
        files: shopSeeds(`${SIZE} --dirt 0.05 --seed 13`),
      },
      { words: ['run', '--vars', asTexts({ ...CHANGED_VARS, as_of_date: 'none' })], env: SALT },
    ],
  },
});
