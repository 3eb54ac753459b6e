import { didYouMean, listNames, note, problem } from './entry';

interface RefParams {
  readonly node: string;
  readonly path: string;
  readonly target: string;
  readonly version?: string;
  readonly package?: string;
}

function refTarget({ target, version, package: place }: RefParams): string {
  const versioned = version === undefined ? '' : ` with version '${version}'`;
  const placed = place === undefined ? '' : ` in package or project '${place}'`;
  return `a node named '${target}'${versioned}${placed}`;
}

function versionsText(target: string, versions: readonly string[]): string {
  return versions.length === 0
    ? `"${target}" has no versions`
    : `"${target}" has the versions ${versions.join(', ')}`;
}

function missingWords({ isDisabled }: { isDisabled: boolean }): string {
  return isDisabled ? 'is disabled' : 'was not found';
}

function bigSeed(name: string): string {
  return `Found a seed (${name}) >1MB in size`;
}

/** What can be wrong between nodes, and in a selection of them. */
export const graphProblems = {
  'package-reads-project': problem(
    'warning',
    (p: { name: string; owner: string; target: string }) =>
      `The node '${p.name}'in package '${p.owner}' depends on the root project node '${p.target}'.This may lead to unexpected cycles downstream. Please set the 'require_ref_prefers_node_package_to_root' behavior change flag to True to avoid this issue.For more information, see the documentation at https://docs.getdbt.com/reference/global-configs/behavior-changes#require_ref_prefers_node_package_to_root`,
    () => 'The flag is called require_ref_searches_node_package_before_root.',
    'PackageNodeDependsOnRootProjectNode',
  ),
  'sql-refused': problem(
    'warning',
    (p: { message: string }) => `DuckDB would refuse this: ${p.message}`,
    () => 'Mend it; if it names what an edited model above brings, build that one first.',
  ),
  'unit-test-incremental': problem(
    'error',
    (p: { name: string; model: string }) =>
      `Boolean override for 'is_incremental' must be provided for unit test '${p.name}' in model '${p.model}'`,
    () => 'Add `overrides: {macros: {is_incremental: false}}` to the test, or true.',
  ),
  'unit-test-this': problem(
    'error',
    (p: { name: string; model: string }) =>
      `Unit test '${p.name}' for incremental model '${p.model}' must have a 'this' input`,
    () => 'Add `{input: this, rows: []}` to `given:`, with the rows that stand there before.',
  ),
  'semantic-name-unknown': problem(
    'error',
    (p: {
      node: string;
      id: string;
      kind: 'measure' | 'metric';
      name: string;
      suggestion?: string;
    }) => `${p.node} names the ${p.kind} "${p.name}", which does not exist`,
    (p) => `${didYouMean(p.suggestion)}Correct the name, or add that ${p.kind}.`,
  ),
  'time-spine-missing': problem(
    'error',
    (_: Record<string, never>) =>
      'Semantic models need a time spine of a day or finer, and the project has none',
    () => 'Give a model with one row for each day `time_spine: {standard_granularity_column: …}`.',
  ),
  'time-spine-column': problem(
    'error',
    (p: { model: string; column: string }) =>
      `The time spine "${p.model}" has no column "${p.column}" with a granularity`,
    () =>
      'Describe the column in the same properties file, with `granularity: day` or another grain.',
  ),
  'semantic-model-entity': problem(
    'error',
    (p: { name: string }) => `The semantic model "${p.name}" has dimensions, but no primary entity`,
    () => 'Add an entity of the type primary, or set `primary_entity:`.',
  ),
  'measure-twice': problem(
    'error',
    (p: { name: string; models: readonly string[] }) =>
      `Two semantic models have a measure "${p.name}": ${p.models.join(' and ')}`,
    () => 'Rename one of them.',
  ),
  'measure-without-time': problem(
    'error',
    (p: { name: string; model: string }) =>
      `The measure "${p.name}" of the semantic model "${p.model}" has no time to be added up by`,
    () => 'Set `agg_time_dimension:` on the measure, or in the `defaults:` of its semantic model.',
  ),
  'semantic-fault': problem(
    'error',
    (p: { what: string; fault: string; mend: string }) => `${p.what} ${p.fault}`,
    (p) => p.mend,
  ),
  'semantic-doubt': problem(
    'warning',
    (p: { what: string; fault: string; mend: string }) => `${p.what} ${p.fault}`,
    (p) => p.mend,
    'SemanticValidationFailure',
  ),
  'ref-not-found': problem(
    'error',
    (p: RefParams & { suggestion?: string; versions?: readonly string[] }) =>
      `${p.node} (${p.path}) depends on ${refTarget(p)} which was not found`,
    (p) =>
      p.versions
        ? `${versionsText(p.target, p.versions)}: correct the ref, or add that version.`
        : `${didYouMean(p.suggestion)}Correct the ref, or add a model of that name.`,
  ),
  'ref-disabled': problem(
    'error',
    (p: RefParams) => `${p.node} (${p.path}) depends on ${refTarget(p)} which is disabled`,
    () => 'Enable that node, or remove the ref.',
  ),
  'function-not-found': problem(
    'error',
    (p: { node: string; path: string; target: string; isDisabled: boolean }) =>
      `${p.node} (${p.path}) depends on ${p.target} which ${missingWords(p)}`,
    () => 'Correct the name, or add a function of that name below functions/.',
  ),
  'test-idle': problem(
    'warning',
    (p: { node: string; path: string; target: string; isDisabled: boolean }) =>
      `${p.node} (${p.path}) depends on ${p.target} which ${missingWords(p)}`,
    () => 'The test does not run. Correct the name, or remove the test.',
    'NodeNotFoundOrDisabled',
  ),
  'ref-not-allowed': problem(
    'error',
    (p: { node: string; target: string; access: string; scope: string }) =>
      `Node ${p.node} attempted to reference node ${p.target}, which is not allowed because the referenced node is ${p.access} to the ${p.scope}`,
    (p) =>
      p.access === 'private'
        ? 'Put the reader into that group, or give the model the access `protected`.'
        : 'Give the model the access `public`, or remove `restrict-access:` from its package.',
  ),
  'model-deprecated': problem(
    'warning',
    (p: { model: string; date: string }) =>
      `Model ${p.model} has passed its deprecation date of ${p.date}. This model should be disabled or removed.`,
    () => '',
    'DeprecatedModel',
  ),
  'ref-deprecated': problem(
    'warning',
    (p: DeprecatedRef) =>
      `${foundRef(p)}, which was deprecated on '${p.date}'. ${newVersion(p, 'Migrate now')}`,
    () => '',
    'DeprecatedReference',
  ),
  'ref-deprecated-soon': problem(
    'warning',
    (p: DeprecatedRef) =>
      `${foundRef(p)}, which is slated for deprecation on '${p.date}'. ${newVersion(p, 'Try it out')}`,
    () => '',
    'UpcomingReferenceDeprecation',
  ),
  'source-not-found': problem(
    'error',
    (p: { node: string; path: string; target: string; suggestion?: string }) =>
      `${p.node} (${p.path}) depends on a source named '${p.target}' which was not found`,
    (p) =>
      `${didYouMean(p.suggestion)}Declare the source in a properties file, or correct the name.`,
  ),
  cycle: problem(
    'error',
    (p: { path: readonly string[] }) => `Found a cycle: ${p.path.join(' --> ')}`,
    () => 'Break it: one of these models must not read from the next.',
  ),
  'batch-input-missing': note(
    (p: { model: string; event?: string }) =>
      `The microbatch model '${p.model}' has no 'ref' or 'source' input with an 'event_time' configuration. \nThis means no filtering can be applied and can result in unexpected duplicate records in the resulting microbatch model.`,
    () => 'Give one of its inputs `event_time:`.',
  ),
  'batch-input-invalid': problem(
    'error',
    (p: { model: string; input: string; type: string }) =>
      `Microbatch model '${p.model}' depends on an input node '${p.input}' with an 'event_time' config of invalid (non-string) type: <class '${p.type}'>.`,
    () => 'Name the column that tells when a row happened.',
  ),
  'selector-invalid': problem(
    'error',
    (p: { text: string; reason: string; kind?: string }) =>
      `The selector "${p.text}" is not valid: ${p.reason}`,
    () => 'Examples: my_model+, tag:daily, path:models/staging, config.materialized:view.',
  ),
  'contract-broken': problem(
    'error',
    (p: { text: string }) => p.text,
    () => '',
  ),
  'contract-changed': problem(
    'warning',
    (p: { text: string }) => p.text,
    () => '',
    'UnversionedBreakingChange',
  ),
  'big-seed-grown': problem(
    'warning',
    (p: { name: string }) => `${bigSeed(p.name)}. The previous file was <=1MB, so it has changed`,
    () => '',
    'SeedIncreased',
  ),
  'big-seed-same': problem(
    'warning',
    (p: { name: string }) =>
      `${bigSeed(p.name)} at the same path, dbt cannot tell if it has changed: assuming they are the same`,
    () => '',
    'SeedExceedsLimitSamePath',
  ),
  'big-seed-moved': problem(
    'warning',
    (p: { name: string }) =>
      `${bigSeed(p.name)}. The previous file was in a different location, assuming it has changed`,
    () => '',
    'SeedExceedsLimitAndPathChanged',
  ),
  'selector-unknown': problem(
    'error',
    (p: { name: string; known: readonly string[] }) => `There is no selector "${p.name}"`,
    (p) =>
      p.known.length === 0
        ? 'Define it in selectors.yml, or write the selection out with --select.'
        : `selectors.yml defines ${listNames(p.known)}.`,
  ),
  'selectors-invalid': problem(
    'error',
    (p: { reason: string }) => `This selector cannot be read: ${p.reason}`,
    () =>
      'Examples: definition: "tag:daily", or definition: {union: [{method: tag, value: daily}]}.',
  ),
  'nothing-to-do': problem(
    'warning',
    (_: Record<string, never>) =>
      'Nothing to do. Try checking your model configs and model specification args',
    () => '',
    'NothingToDo',
  ),
  'nothing-listed': problem(
    'warning',
    (_: Record<string, never>) => 'No nodes selected!',
    () => '',
    'NoNodesSelected',
  ),
  'selector-unmatched': problem(
    'warning',
    (p: { text: string; known: readonly string[] }) =>
      `The selection criterion '${p.text}' does not match any enabled nodes`,
    (p) => (p.known.length === 0 ? '' : `Known here: ${listNames(p.known)}.`),
    'NoNodesForSelectionCriteria',
  ),
} as const;

/** Who reads which model that is, or will be, out of use. */
interface DeprecatedRef {
  readonly reader: string;
  readonly model: string;
  readonly date: string;
  readonly newer?: { readonly name: string; readonly call: string };
}

function foundRef({ reader, model }: DeprecatedRef): string {
  return `While compiling '${reader}': Found a reference to ${model}`;
}

function newVersion({ newer }: DeprecatedRef, advice: string): string {
  return newer ? `A new version of '${newer.name}' is available. ${advice}: ${newer.call}.` : '';
}
