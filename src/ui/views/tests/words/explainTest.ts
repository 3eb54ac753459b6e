import { textOr } from '../../../../core/base/data';
import type { TestNode } from '../../../../core/project/manifest';
import type { ProjectView } from '../../../../engine/tab/projectView';
import type { FormatSettings } from '../../../format/formatSettings';
import type { TestItem } from '../testItems';
import { nameIn, type RuleWords, ruleWords } from './ruleWords';
import { seedOfKey, seedsBehind } from './upstreamSeeds';
import { countOf, joinWords } from './wordLists';

/** A test and its result in words. */
export interface Explanation {
  /** The result: what was found, or what holds. */
  readonly title: string;
  /** What the test means, one sentence; null where the title says it. */
  readonly rule: string | null;
  /** Where the trouble comes from and what mends it; null when there is none. */
  readonly remedy: string | null;
  /** The seed to bring a newer file for, where that may help. */
  readonly importSeed: string | null;
}

interface Setting {
  readonly project: ProjectView;
  readonly settings: FormatSettings;
}

/** What a test means, what came of it, and what can be done. */
export function explainTest(item: TestItem, { project, settings }: Setting): Explanation {
  const words = wordsOf(item);
  const rule = sentence(words.rule);
  const count = item.live?.failures ?? 0;
  switch (item.status) {
    case 'error':
      return {
        title: `${capital(item.title)} could not run`,
        rule,
        remedy: `The database or the compiler refused the test’s query. Mend ${sourceOf(item)}, then run it again.`,
        importSeed: null,
      };
    case 'notEnoughData':
      return {
        title: capital(item.live?.shortfall ?? 'not enough data'),
        rule,
        remedy: `With so little ${item.aboutName} can be judged neither way: this is no pass. Import more days, then build.`,
        importSeed: item.about && (seedsBehind(project, item.about, null)[0] ?? null),
      };
    case 'fail':
    case 'warn':
      return { title: words.broken(count, settings), rule, ...remedyOf(item, project) };
    case 'skipped':
      return { title: 'Skipped', rule, remedy: skipWords(item, project), importSeed: null };
    case 'running':
    case 'waiting':
    case 'pass':
      return { title: words.rule, rule: null, remedy: null, importSeed: null };
  }
}

function wordsOf({ node, title, column, aboutName }: TestItem): RuleWords {
  if (node.resource_type === 'unit_test') {
    return {
      rule: `${node.model} gives the expected rows: ${title}`,
      broken: () => `${node.model} does not give the expected rows: ${title}`,
    };
  }
  const { test_metadata: metadata, description } = node;
  const known = metadata && ruleWords(metadata, aboutName, column);
  if (known) return known;
  return {
    rule: firstSentence(description) || capital(title),
    broken: (count, settings) =>
      `${countOf(count, 'row', 'rows', settings)} found against: ${title}`,
  };
}

function remedyOf(
  item: TestItem,
  project: ProjectView,
): Pick<Explanation, 'remedy' | 'importSeed'> {
  const { node, about } = item;
  if (node.resource_type === 'unit_test') {
    const remedy = `The SQL of ${node.model} and the rows that ${node.original_file_path} expects have parted. Change the one that is wrong, then run the test again.`;
    return { remedy, importSeed: null };
  }
  const type = node.test_metadata?.name ?? '';
  if (about === null) {
    const [seed] = node.depends_on.nodes.flatMap((id) => seedsBehind(project, id, null));
    const remedy = `The rows are what ${node.original_file_path} finds. Correct them where they come from${seed ? ' and import again' : ''}, or mend the models between.`;
    return { remedy, importSeed: seed ?? null };
  }
  if (type.startsWith('relationships')) return relationshipRemedy(item, node, project, about);
  const seeds = seedsBehind(project, about, item.column);
  const from = joinWords(seeds);
  return { remedy: remedyByType(type, item, from), importSeed: seeds[0] ?? null };
}

function relationshipRemedy(
  item: TestItem,
  { test_metadata: metadata }: TestNode,
  project: ProjectView,
  about: string,
): Pick<Explanation, 'remedy' | 'importSeed'> {
  const to = nameIn(metadata?.kwargs.to);
  const field = textOr(metadata?.kwargs.field, item.column ?? '');
  const target = project.nodes.find(
    ({ name, resource_type }) => name === to && resource_type !== 'test',
  );
  const owner = target ? seedOfKey(project, target.unique_id, field) : null;
  const seeds = seedsBehind(project, about, item.column);
  const own = seeds.filter((name) => name !== owner);
  const from = joinWords(own.length > 0 ? own : seeds);
  const missing = owner === null || owner === to ? to : `${owner}, of which ${to} is made`;
  return {
    remedy: `They come from ${from} and are missing in ${missing}. Import ${owner === null ? `newer rows for ${to}` : `a newer ${owner}`}, or correct them in ${from}.`,
    importSeed: owner,
  };
}

function remedyByType(type: string, { aboutName }: TestItem, from: string): string {
  switch (type) {
    case 'unique':
    case 'unique_combination_of_columns':
      return `The same key stands twice in ${from}, or ${aboutName} joins something that repeats it. Import ${from} with one row a key, or mend the join.`;
    case 'not_null':
      return `The value is empty or unreadable in ${from}, or a join in ${aboutName} finds nothing. Fill it in and import ${from}, or mend the join.`;
    case 'accepted_values':
      return `The values come from ${from}. Correct them there and import, or add them to the accepted values if they are right.`;
    case 'usual_days':
      return `A day outside its band is a gap or a double in ${from}, or a real event. Compare those days with the shop, and import ${from} again where rows are missing.`;
    default:
      return `The values come from ${from} as they are given there. Correct these rows and import ${from}, or change the rule if they are right.`;
  }
}

function skipWords({ node }: TestItem, project: ProjectView): string {
  const parents = project.parents[node.unique_id] ?? [];
  const names = parents.map((id) => id.slice(id.lastIndexOf('.') + 1));
  return `It did not run, because something before it failed: ${joinWords(names)} or what they are built from. Mend that, then build again.`;
}

function sourceOf({ node, aboutName }: TestItem): string {
  return node.resource_type === 'unit_test'
    ? `${node.model} or ${node.original_file_path}`
    : `${node.original_file_path}${aboutName === '' ? '' : ` or ${aboutName}`}`;
}

function firstSentence(text: string): string {
  return (/^.*?[.:](?=\s|$)/s.exec(text)?.[0] ?? text).replace(/[.:]\s*$/, '').trim();
}

function sentence(text: string): string {
  return text === '' || text.endsWith('.') ? text : `${text}.`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
