import { describePlays } from './describePlays';
import { fixtureProject } from './fixtureProject';

/** A seed of one column for each list of values. */
const seeds = (columns: Readonly<Record<string, readonly string[]>>) =>
  Object.fromEntries(
    Object.entries(columns).map(([name, values]) => [
      `seeds/${name}.csv`,
      ['value', ...values, ''].join('\n'),
    ]),
  );

describePlays({
  '[R5] a seed whose columns change while it has no rows': {
    project: fixtureProject('macros'),
    rounds: [
      {
        words: ['seed'],
        files: {
          'seeds/open.csv': 'a,b\n1,2\n',
          'seeds/told.csv': 'a,b\n1,2\n',
          'seeds/blank.csv': 'a,b\n\n',
        },
      },
      {
        words: ['seed'],
        files: {
          'seeds/open.csv': 'a,b,c\n',
          'seeds/told.csv': 'c\n',
          'seeds/told.yml': 'seeds: [{name: told, config: {column_types: {c: text}}}]',
        },
      },
      { words: ['seed', '--full-refresh'] },
    ],
  },
  '[R5] the types of seeds whose numbers are written oddly': {
    project: fixtureProject('macros'),
    rounds: [
      {
        words: ['seed'],
        files: seeds({
          no_figures: ['NaN', 'inf', '1'],
          no_figures_of_floats: ['NAN', '-Infinity', '1.5'],
          whole_powers: ['1.5e1', '1E3', '10e-1'],
          broken_powers: ['1.5e1', '1e-1'],
          separated: ['2024_01', '1_000'],
          owed: ['-$5', '$1'],
          behind_tabs: ['\t5', '6\t'],
        }),
      },
    ],
  },
});
