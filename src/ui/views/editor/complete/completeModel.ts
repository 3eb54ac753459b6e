import { completeSql } from '../../../code/completeSql';
import type { Proposal, Proposals } from '../../../code/completion';
import type { ProjectNames } from './projectNames';

const STATEMENTS =
  'if elif else endif for endfor set endset macro endmacro call endcall filter endfilter do snapshot endsnapshot test endtest docs enddocs raw endraw'.split(
    ' ',
  );
const WORDS = 'in not and or is true false none'.split(' ');

/** What dbt gives to templates, with what it is for. */
const CONTEXT: readonly (readonly [name: string, call: string, info: string])[] = [
  ['ref', "ref('", 'A model, seed or snapshot'],
  ['source', "source('", 'A table of a source'],
  ['config', 'config(', 'Configures this model'],
  ['var', "var('", 'A variable of the project'],
  ['env_var', "env_var('", 'A variable of the environment'],
  ['is_incremental', 'is_incremental()', 'Whether the table stands and is added to'],
  ['this', 'this', 'The relation of this model'],
  ['target', 'target', 'The target: name, schema, database, type'],
  ['adapter', 'adapter', 'The database behind dbt'],
  ['run_query', 'run_query(', 'Runs SQL and gives its rows'],
  ['execute', 'execute', 'False while the project is parsed'],
  ['log', 'log(', 'Writes a line into the log'],
  ['return', 'return(', 'Gives a macro a value'],
  ['exceptions', 'exceptions', 'raise_compiler_error and warn'],
  ['modules', 'modules', 'datetime, re, itertools, pytz'],
  ['model', 'model', 'This node as the manifest has it'],
  ['graph', 'graph', 'All nodes'],
  ['loop', 'loop', 'Inside for: index, first, last'],
  ['run_started_at', 'run_started_at', 'When the command began'],
  ['invocation_id', 'invocation_id', 'The id of the command'],
];

const MEMBERS: Readonly<Record<string, string>> = {
  target: 'name schema database type threads profile_name',
  this: 'name schema database identifier',
  loop: 'index index0 first last length previtem nextitem',
  exceptions: 'raise_compiler_error warn',
  modules: 'datetime re itertools pytz',
};

/**
 * What may be written at an offset of a model, macro or test: in Jinja the names that dbt knows, outside SQL over the
 * tables that the file refers to.
 */
export function completeModel(text: string, offset: number, names: ProjectNames): Proposals | null {
  const before = text.slice(0, offset);
  const tag = openTag(before);
  if (tag === null) return completeSql(text, offset, names.catalog);
  if (tag.startsWith('{#')) return null;
  return completeArgument(tag, offset, names) ?? completeWord(tag, offset, names);
}

/** The Jinja tag that stands open at the end of a text, from its braces on. */
function openTag(before: string): string | null {
  const start = Math.max(...['{{', '{%', '{#'].map((sign) => before.lastIndexOf(sign)));
  if (start === -1) return null;
  const tag = before.slice(start);
  return /\}\}|%\}|#\}/.test(tag) ? null : tag;
}

const ARGUMENT = /\b(ref|source|var)\s*\(\s*(?:(['"])([^'"]*)\2\s*,\s*)?['"]([^'"]*)$/;

/** In the quotes of ref, source and var: the names that they take. */
export function completeArgument(
  before: string,
  offset: number,
  names: ProjectNames,
): Proposals | null {
  const [, call, , first, typed = ''] = ARGUMENT.exec(before) ?? [];
  if (call === undefined) return null;
  const from = offset - typed.length;
  if (call === 'ref')
    return {
      from,
      list: names.refs.map(({ name, type }) => propose(name, 'ref', type)),
    };
  if (call === 'var') return { from, list: names.vars.map((name) => propose(name, 'name', 'var')) };
  if (first === undefined) {
    const list = names.sources.map(({ name, tables }) =>
      propose(name, 'ref', tables.length === 1 ? '1 table' : `${tables.length} tables`),
    );
    return { from, list };
  }
  const source = names.sources.find(({ name }) => name === first);
  return { from, list: (source?.tables ?? []).map((name) => propose(name, 'ref', first)) };
}

function completeWord(tag: string, offset: number, names: ProjectNames): Proposals | null {
  if (isInString(tag)) return null;
  const [, owner, word = ''] = /(?:(\w+)\.)?(\w*)$/.exec(tag) ?? [];
  const from = offset - word.length;
  if (owner !== undefined) {
    const list = membersOf(owner, names);
    return list.length > 0 ? { from, list } : null;
  }
  const isAtStart = /^\{%-?\s*\w*$/.test(tag);
  if (isAtStart) return { from, list: STATEMENTS.map((word) => propose(word, 'keyword', '')) };
  const packages = new Set(names.macros.filter(({ isOwn }) => !isOwn).map((one) => one.package));
  return {
    from,
    list: [
      ...CONTEXT.map(([name, call, info]) => ({
        ...propose(name, 'function', 'dbt', 2),
        ...{ text: call, info },
      })),
      ...names.macros.filter(({ isOwn }) => isOwn).map(proposeMacro),
      ...[...packages].map((name) => ({ ...propose(name, 'name', 'package'), text: `${name}.` })),
      ...WORDS.map((word) => propose(word, 'keyword', '')),
    ],
  };
}

function membersOf(owner: string, { macros }: ProjectNames): Proposal[] {
  const words = MEMBERS[owner]?.split(' ') ?? [];
  return [
    ...words.map((word) => propose(word, 'name', owner)),
    ...macros.filter((macro) => macro.package === owner).map(proposeMacro),
  ];
}

function proposeMacro({
  name,
  signature,
  package: from,
}: ProjectNames['macros'][number]): Proposal {
  return {
    ...propose(name, 'function', signature.slice(name.length), 1),
    ...{ text: `${name}(`, info: `Macro of ${from}\n${signature}` },
  };
}

function propose(label: string, kind: Proposal['kind'], detail: string, rank = 1): Proposal {
  return { label, kind, detail, rank };
}

/** Whether a quote stands open at the end of a tag. */
function isInString(tag: string): boolean {
  return /['"]/.test(tag.replace(/'[^']*'|"[^"]*"/g, ''));
}
