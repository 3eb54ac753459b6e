import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { describeProblem } from '../../../src/core/base/problems/problem';
import { openProject } from '../../../src/engine/openProject';
import { folderFiles } from '../../../src/platform/nodeFiles/folderFiles';
import { said } from '../comparison/said';
import { playRounds } from '../rounds/playRounds';
import { fixtureProject } from './fixtureProject';

const BROKEN = new URL('../semantic/broken.yml', import.meta.url);

/** What stock dbt says of each fault in broken.yml, and what is said of it here. */
const FAULTS = [
  ['No `expr` set for derived metric no_expr', '"no_expr" derives from metrics without an `expr`'],
  ["Input metric 'growth' is not used", '"unused_input" does not use "growth" in its `expr`'],
  ["'unpercented' uses a PERCENTILE", '"unpercented" of the semantic model "faulty" has no perc'],
  [
    "'overpercented' is '2.0'",
    '"overpercented" of the semantic model "faulty" has the percentile 2',
  ],
  ["'mediated' uses a MEDIAN aggregation, while perc", '"faulty" is a median with another perc'],
  ['while use_discrete_percentile is set', 'is a median with `use_discrete_percentile`'],
  ["'wrongly_percented' with aggregation", '"faulty" has `agg_params` that are for percentiles'],
  ["derived metric 'underived'", '"underived" derives from no metrics'],
  ["Alias 'total_revenue' for input metric", '"alias_taken" has a metric and an alias'],
  ['Invalid name `Big`', '"Big" in the metric "alias_upper" has a name that'],
  ['Both offset_window and offset_to_grain', '"offset_both" has a window and a grain'],
  ["`offset_to_grain`: 'fullmoon'", 'granularity "fullmoon" in `offset_to_grain`'],
  ["granularity 'suns' in window", 'granularity "suns"'],
  ["'counted' uses a COUNT", '"counted" of the semantic model "faulty" counts without'],
  ["'distincted' uses a 'count'", '"distincted" of the semantic model "faulty" counts a DIST'],
  ['half_valid has 1 dimensions', '"half_valid" with `validity_params` needs them on two'],
  ['does not have an entity with type `natural`', '"half_valid" with `validity_params` has no nat'],
  ['entities designated as `primary` or', '`validity_params` has a primary or unique entity'],
  ['has both measures and validity param', '"half_valid" with `validity_params` has measures'],
  ['type conflict for dimension `is_new`', 'model "orders" is of the type categorical, elsewhere'],
  ['`orders, conflicting is_partition', '"is_new" of the semantic model "orders" differs in'],
  ['`paired, conflicting is_partition', '"country" of the semantic model "paired" differs in'],
  ['`people, conflicting is_partition', '"country" of the semantic model "people" differs in'],
  ['element `customer` is of type', '"customer" of the semantic model "faulty" is a'],
  ['The use of `natural` entities', '"faulty" has a natural entity, but no validity window'],
  ['Both window and grain_to_date set', '"both_set" has a window and a `grain_to_date`'],
  ["granularity 'moons' in window", 'granularity "moons"'],
  ["`grain_to_date`: 'moon'", 'granularity "moon" in `grain_to_date`'],
  ['Invalid name `Upper_query`', 'saved query "Upper_query" has a name that'],
  ['Invalid name `Upper`', 'entity "Upper" of the semantic model "faulty" has a name that'],
  ['Invalid name `day`', '"day" of the semantic model "faulty" has the name of a granularity'],
  ['Invalid name `metric_time`', '"metric_time" of the semantic model "faulty" has a name of Met'],
  ["dimension set to 'no_such_time'", 'is added up by "no_such_time"'],
  ["'where' is an SQL reserved", '"where" of the semantic model "faulty" has a word of SQL'],
  ["with name 'nowhere'", 'names "nowhere" in `non_additive_dimension`'],
  ["with name'country'", 'names "country" in `non_additive_dimension`'],
  ["invalid 'window_choice' of 'sum'", '"fixed_choice" of the semantic model "faulty" has another'],
  ["These entities {'nobody'}", 'names "nobody" in `window_groupings`'],
  ["specified as 'no_time_default'", 'has "no_time_default" for its `agg_time_dimension`'],
  ['`twofold` has 2', '"twofold" has more than one primary entity'],
  ['`keyed_twice` has an entity', '"keyed_twice" has a primary entity, and `primary_entity:`'],
  ['Duplicate dimension + primary entity', 'exists for the primary entity "customer" already'],
  ["`Dimension('order__nothing')`", 'is grouped by "Dimension(\'order__nothing\')"'],
  ["Metric('growth') does not match", 'is ordered by "Metric(\'growth\')"'],
  ['Invalid limit value: -1', '"grouped_badly" has a limit below 0'],
  ["Can't use label `Share`", '"share" has a label that is used already'],
  ['The label `Twice` was used', 'of the semantic model "faulty" has a label that is used'],
  ["Can't use label `Orders`", 'semantic model "orders" has a label that is used already'],
  ['Entities with the same name must', '"customer" of the semantic model "orders" has another la'],
  ['Entity: land not found in base', 'has the entity "land", which the semantic model "orders"'],
  ['Entity: land not found in conv', 'has the entity "land", which the semantic model "people"'],
  ['must be COUNT/SUM(1)', '"conversion_sum" converts "revenue", which does not count'],
  ['constant property: nothing_here', 'keeps "nothing_here" constant'],
  ['constant property: nothing_there', 'keeps "nothing_there" constant'],
] as const;

describe.skipIf(inject('stockPython') === undefined)('a broken semantic layer', () => {
  let consoles = { stock: '', ours: '' };
  let codes: readonly (number | undefined)[] = [];
  let messages: readonly string[] = [];
  beforeAll(async () => {
    const [played] = await playRounds([
      {
        project: fixtureProject('semantic'),
        rounds: [
          {
            words: ['parse'],
            runsNodes: false,
            files: { 'models/shop/broken.yml': readFileSync(BROKEN, 'utf8') },
          },
        ],
      },
    ]);
    const [stock, ours] = [played?.stock[0], played?.ours[0]];
    consoles = { stock: stock?.console ?? '', ours: ours ? said(ours) : '' };
    codes = [stock?.exitCode, ours?.exitCode];
    if (!played) throw new Error('Nothing was played');
    messages = await listFaults(path.join(played.folder, 'ours', 'project'));
    rmSync(played.folder, { recursive: true });
  });

  it('[L4] is refused by both', () => expect(codes).toEqual([2, 2]));
  it.each(FAULTS)('[L4] %s', (theirs, own) => {
    expect(consoles.stock).toContain(theirs);
    expect(consoles.ours).toContain(own);
  });
  it('[L4] has no other fault', () => {
    expect(messages.length).toBeGreaterThanOrEqual(FAULTS.length);
    expect(messages.filter((line) => !FAULTS.some(([, own]) => line.includes(own)))).toEqual([]);
  });
});

/** What is said of the semantic layer of a project. */
async function listFaults(root: string): Promise<string[]> {
  const { problems } = await openProject(folderFiles(root), {
    command: 'parse',
    vars: {},
    env: {},
    startedAt: new Date(),
    invocationId: 'parity',
  });
  return problems
    .filter(({ code }) => ['semantic-fault', 'semantic-doubt'].includes(code))
    .map((problem) => describeProblem(problem).message);
}
