import { objectList } from '../../../base/data';
import type { ProblemLog } from '../../../base/problems/problem';
import type { PropertyEntry } from '../../properties';

/** What each kind of element may say of its type. */
const CHOICES = [
  ['entities', 'type', ['foreign', 'natural', 'primary', 'unique']],
  ['dimensions', 'type', ['categorical', 'time']],
  [
    'measures',
    'agg',
    [
      'sum',
      'min',
      'max',
      'count_distinct',
      'sum_boolean',
      'average',
      'percentile',
      'median',
      'count',
    ],
  ],
] as const;

/** Reports elements of a semantic model without a name, or with a type that does not exist. */
export function reportValues(entry: PropertyEntry, problems: ProblemLog): void {
  for (const [section, key, choices] of CHOICES) {
    for (const [at, element] of objectList(entry.data[section]).entries()) {
      const known: readonly string[] = choices;
      const fail = (field: string, expected: string) =>
        problems.report(
          'yaml-shape',
          { where: `"${field}:" in ${section} of a semantic model`, expected },
          entry.at([section, at, field]),
        );
      if (typeof element.name !== 'string') fail('name', 'a text');
      if (!known.includes(String(element[key]).toLowerCase()))
        fail(key, `one of ${choices.join(', ')}`);
    }
  }
}
