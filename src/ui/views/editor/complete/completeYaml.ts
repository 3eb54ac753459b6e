import type { Proposal, Proposals } from '../../../code/completion';
import { completeArgument } from './completeModel';
import type { ProjectNames } from './projectNames';

const TESTED = 'description columns config data_tests docs meta tags';
const KEYS: Readonly<Record<string, string>> = {
  '': 'version models sources seeds snapshots macros exposures unit_tests groups data_tests semantic_models metrics saved_queries',
  models: `name ${TESTED} access constraints group latest_version versions deprecation_date`,
  seeds: `name ${TESTED}`,
  snapshots: `name relation ${TESTED}`,
  sources:
    'name description schema database tables loader freshness loaded_at_field meta tags config',
  tables: `name identifier ${TESTED} freshness loaded_at_field external`,
  columns: 'name description data_type data_tests constraints meta tags quote config',
  exposures: 'name label type owner url maturity description depends_on meta tags',
  macros: 'name description arguments',
  arguments: 'name type description',
  unit_tests: 'name model description given expect overrides config',
  given: 'input rows format fixture',
  expect: 'rows format fixture',
  data_tests: 'unique not_null accepted_values relationships',
  tests: 'unique not_null accepted_values relationships',
  config:
    'materialized enabled schema alias tags meta contract unique_key incremental_strategy on_schema_change pre_hook post_hook severity where',
};

const VALUES: Readonly<Record<string, string>> = {
  materialized: 'table view incremental ephemeral',
  incremental_strategy: 'append delete+insert merge microbatch',
  on_schema_change: 'ignore fail append_new_columns sync_all_columns',
  access: 'private protected public',
  severity: 'error warn',
  enabled: 'true false',
  maturity: 'low medium high',
};

/** What may be written in a properties file: keys, the words that a key takes, names of models and of their columns. */
export function completeYaml(text: string, offset: number, names: ProjectNames): Proposals | null {
  const before = text.slice(0, offset);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const argument = completeArgument(line, offset, names);
  if (argument) return argument;
  const [, lead = '', dashes = '', key, typed = ''] =
    /^([ \t]*)((?:- +)*)(?:(\w+): +)?([\w+]*)$/.exec(line) ?? [];
  if (lead + dashes + (key ?? '') + typed === '' && line !== '') return null;
  const above = parentsOf(before, lead.length + dashes.length);
  const from = offset - typed.length;
  if (key === undefined) {
    const words = KEYS[above[0]?.key ?? ''];
    const isTest = above[0]?.key === 'data_tests' || above[0]?.key === 'tests';
    return words === undefined
      ? null
      : { from, list: words.split(' ').map((word) => propose(word, isTest ? word : `${word}:`)) };
  }
  const values = key === 'name' ? namesFor(above, names) : (VALUES[key]?.split(' ') ?? []);
  return values.length === 0 ? null : { from, list: values.map((word) => propose(word, word)) };
}

interface Parent {
  readonly key: string;
  /** The `name:` of the entry that it stands in. */
  readonly entry: string | undefined;
}

/** The keys above a place, the nearest first, by their indentation. */
function parentsOf(before: string, indentation: number): Parent[] {
  const parents: Parent[] = [];
  let limit = indentation;
  let entry: string | undefined;
  for (const line of before.split('\n').slice(0, -1).reverse()) {
    const [, lead = '', dashes = '', key, value] =
      /^([ \t]*)((?:- +)*)([\w+]+):(?:[ \t]+(.*))?$/.exec(line) ?? [];
    if (key === undefined) continue;
    const depth = lead.length + dashes.length;
    if (depth < limit && !value?.trim()) {
      parents.push({ key, entry: undefined });
      limit = depth;
      entry = undefined;
    } else if (depth === limit && key === 'name' && entry === undefined) {
      entry = value?.trim();
      const last = parents.at(-1);
      if (last) parents[parents.length - 1] = { ...last, entry };
    }
  }
  return parents;
}

function namesFor(above: readonly Parent[], { refs, catalog }: ProjectNames): string[] {
  const [nearest] = above;
  const type = { models: 'model', seeds: 'seed', snapshots: 'snapshot' }[nearest?.key ?? ''];
  if (type !== undefined) return refs.filter((ref) => ref.type === type).map(({ name }) => name);
  if (nearest?.key !== 'columns') return [];
  const table = catalog.tables.find(({ name }) => name === nearest.entry);
  return table?.columns.map(({ name }) => name) ?? [];
}

function propose(label: string, text: string): Proposal {
  return { label, kind: text === label ? 'name' : 'keyword', detail: '', text, rank: 1 };
}
