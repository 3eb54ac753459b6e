import { advice, type Deprecation, didYouMean, listNames, problem } from './entry';

/** What can be wrong with a project's files. */
export const projectProblems = {
  'project-file-missing': problem(
    'error',
    (_: Record<string, never>) => 'No dbt_project.yml found',
    () => 'A dbt project has its dbt_project.yml at the top. Open the folder that holds it.',
  ),
  'project-not-mapping': problem(
    'error',
    (_: Record<string, never>) => 'dbt_project.yml must hold a mapping',
    () => 'Write its name and its profile: `name: shop` and `profile: shop`, a line each.',
  ),
  'file-unreadable': problem(
    'error',
    (p: { path: string; reason: string }) => `${p.path} cannot be read: ${p.reason}`,
    () => 'Save the file as UTF-8 text.',
  ),
  'yaml-invalid': problem(
    'error',
    /** `ofDbt` is what dbt says of it; `read` what dbt calls the file, if it is one of properties. */
    (p: { reason: string; ofDbt?: string; read?: string }) => `This is not valid YAML: ${p.reason}`,
    () => 'Check the indentation and the quotes around this place.',
  ),
  deprecated: problem(
    'warning',
    (p: Deprecation) => p.text,
    () => '',
  ),
  'yaml-shape': problem(
    'error',
    /** `ofDbt` is what dbt says of it where that is known. */
    (p: { where: string; expected: string; ofDbt?: string }) => `${p.where} must be ${p.expected}`,
    () => '',
  ),
  'path-outside': problem(
    'error',
    (p: { key: string; path: string }) =>
      `"${p.key}" names ${p.path === '' ? 'an empty path' : p.path}, which is no folder inside the project`,
    () => 'Name a folder below the one that holds dbt_project.yml, without a leading slash.',
  ),
  'package-missing': problem(
    'error',
    (p: { path: string }) => `The local package ${p.path} has no dbt_project.yml`,
    () => 'Check `local:` in packages.yml.',
  ),
  'package-not-installed': problem(
    'error',
    (p: {
      name: string;
      /** Of the packages that a file asks for, and of those in the folder where they are looked for. */
      counts?: { file: string; folder: string; wanted: number; present: number };
    }) => `The package ${p.name} is not in dbt_packages/`,
    () =>
      'Packages from the hub or from git cannot be fetched here. Run `dbt deps` and bring the folder dbt_packages/ along.',
  ),
  'package-name-twice': problem(
    'error',
    (p: { name: string }) => `Two packages are called "${p.name}"`,
    () => 'Rename one of them, or remove it from packages.yml.',
  ),
  'feature-unsupported': problem(
    'error',
    (p: { feature: string }) => `${p.feature} is not supported yet`,
    () => 'docs/compatibility.md lists what is. Remove it, or run this project with dbt.',
  ),
  'python-model': problem(
    'warning',
    (p: { path: string }) => `${p.path} is a Python model, which does not run here`,
    () =>
      'There is no Python in a browser tab. What reads it is compiled but not built; write it in SQL, or run it with dbt.',
  ),
  'config-invalid': problem(
    'error',
    (p: { fault: string }) => p.fault,
    () => 'Set it in config() of the file, in its properties or in dbt_project.yml.',
  ),
  'foreign-key-target': problem(
    'error',
    (p: { name: string; to: string }) =>
      `Invalid 'ref' or 'source' syntax on foreign key constraint 'to' on model ${p.name}: ${p.to}.`,
    () => "Write ref('a_model') or source('a_source', 'a_table').",
  ),
  'config-beside': problem(
    'error',
    (p: { key: string }) => `"${p.key}:" stands beside "config:" and in it`,
    () => 'Leave it in `config:` only.',
  ),
  'function-signature': problem(
    'error',
    (p: { name: string; fault: string }) => `The function "${p.name}" ${p.fault}`,
    () => 'Give it `returns: {data_type: …}`, and arguments with a default value last.',
  ),
  'key-unknown': advice(
    (p: { key: string; where: string }) => `"${p.key}" is no key of ${p.where}`,
    () => 'Correct its spelling, or remove it.',
  ),
  'contract-without-columns': problem(
    'error',
    (p: { node: string; path: string }) =>
      `${p.node} enforces a contract, and no columns are described`,
    () => 'Describe its columns in a properties file, or remove the contract.',
  ),
  'dependency-unread': advice(
    (p: { text: string }) => `"${p.text}" is no dependency of an exposure`,
    () => "Write ref('model'), source('source', 'table') or metric('metric').",
  ),
  'test-config-twice': problem(
    'error',
    (p: { key: string }) => `The test has \`${p.key}\` beside \`config:\` and below it`,
    () => 'Keep the one below `config:`.',
  ),
  'tests-twice': problem(
    'error',
    (p: { where: string }) => `${p.where} has both \`tests:\` and \`data_tests:\``,
    () => 'Put all of them below `data_tests:`.',
  ),
  'name-with-spaces': problem(
    'warning',
    (p: { node: string }) => `Found spaces in the name of \`${p.node}\``,
    () => '',
  ),
  'name-spaces-refused': problem(
    'error',
    (p: { node: string; path: string }) => `The name of ${p.node} has spaces`,
    () => 'Rename it, without any.',
  ),
  'configs-unused': problem(
    'warning',
    (p: { paths: readonly string[] }) =>
      `Configuration paths exist in your dbt_project.yml file which do not apply to any resources.\nThere are ${p.paths.length} unused configuration paths:\n${p.paths.map((path) => `- ${path}`).join('\n')}`,
    () => '',
    'UnusedResourceConfigPath',
  ),
  'source-overrides-idle': problem(
    'warning',
    (p: { idle: readonly string[] }) =>
      `During parsing, dbt encountered source overrides that had no target:\n${p.idle.map((part) => `  - ${part}`).join('\n')}\n`,
    () => '',
    'UnusedTables',
  ),
  'name-twice': problem(
    'error',
    (p: {
      kind: string;
      name: string;
      paths: readonly string[];
      id?: string;
      packageName?: string;
      /** What a generic test is defined on. */
      place?: string;
    }) => `Two ${p.kind}s are called "${p.name}": ${p.paths.join(' and ')}`,
    () => 'Rename or disable one of them.',
  ),
  'relation-twice': problem(
    'error',
    (p: { relation: string; nodes: readonly string[]; paths: readonly string[] }) =>
      `${listNames(p.nodes)} would all be built as ${p.relation}`,
    () => 'Give one of them another alias or schema.',
  ),
  'patch-without-node': problem(
    'warning',
    (p: { section: string; name: string; path: string }) =>
      `Did not find matching node for patch with name '${p.name}' in the '${p.section}' section of file '${p.path}'`,
    () => 'Remove the entry, or correct its name.',
    'NoNodeForYamlKey',
  ),
  'patch-twice': problem(
    'error',
    (p: { kind: string; name: string; paths: readonly string[] }) =>
      `The ${p.kind} "${p.name}" has properties in two places: ${p.paths.join(' and ')}`,
    () => 'Keep one of them.',
  ),
  'patch-misplaced': {
    ...problem(
      'warning',
      (p: { name: string; type: string; section: string; path: string }) =>
        `'${p.name}' is a ${p.type} node, but it is specified in the ${p.section} section of ${p.path}. To fix this error, place the \`${p.name}\` specification under the ${p.type}s key instead.`,
      () => '',
      'WrongResourceSchemaFile',
    ),
    breaks: 'without-tag',
  },
  'macro-argument': problem(
    'warning',
    (p: { fault: string }) => p.fault,
    () => '',
    'InvalidMacroAnnotation',
  ),
  'field-invalid': problem(
    'warning',
    (p: { field: string; type: string; name: string }) =>
      `Field ${p.field} is not valid for ${p.type} (${p.name})`,
    () => 'It is not heard: remove it.',
    'ValidationWarning',
  ),
  'macro-warned': problem(
    'warning',
    (p: { text: string }) => p.text,
    () => '',
    'JinjaLogWarning',
  ),
  'freshness-signature': {
    ...problem(
      'warning',
      (_: Record<string, never>) =>
        "Deprecated functionality\nThe 'collect_freshness' macro signature has changed to return the full query result, rather than just a table of values. See the v1.5 migration guide for details on how to update your custom macro: https://docs.getdbt.com/guides/migration/versions/upgrading-to-v1.5",
      () => '',
      'CollectFreshnessReturnSignature',
    ),
    breaks: 'with-tag',
  },
  'constraints-idle': {
    ...problem(
      'warning',
      (p: { materialized: string }) =>
        `Constraint types are not supported for ${p.materialized} materializations and will be ignored.  Set 'warn_unsupported: false' on this constraint to ignore this warning.`,
      () => '',
      'UnsupportedConstraintMaterialization',
    ),
    breaks: 'with-tag',
  },
  'macro-patch-unused': problem(
    'warning',
    (p: { name: string }) => `Found patch for macro "${p.name}" which was not found`,
    () => 'Remove the entry, or correct its name.',
    'MacroNotFoundForPatch',
  ),
  'version-twice': problem(
    'error',
    (p: { model: string; version: string }) =>
      `The model "${p.model}" has two versions ${p.version}`,
    () => 'Give one of them another `v:`, or remove it.',
  ),
  'version-latest-unknown': problem(
    'error',
    (p: { model: string; version: string; known: readonly string[] }) =>
      `latest_version: ${p.version} is not one of model '${p.model}' versions: ${p.known.join(', ')}`,
    () => 'Name one of the versions, or leave latest_version out: the highest one counts then.',
  ),
  'version-without-file': problem(
    'warning',
    (p: { file: string; path: string }) =>
      `Did not find matching node for patch with name '${p.file}' in the 'models' section of file '${p.path}'`,
    ({ file }) =>
      file.endsWith('.sql')
        ? 'Write `defined_in:` without ".sql".'
        : `Add ${file}.sql, or name the version's file with \`defined_in:\`.`,
    'NoNodeForYamlKey',
  ),
  'version-and-none': problem(
    'error',
    (p: { model: string; path: string }) =>
      `The model "${p.model}" has versions, and ${p.path} is a model of that name without one`,
    () => 'Rename that file, or make it one of the versions with `defined_in:`.',
  ),
  'group-unknown': problem(
    'error',
    (p: { node: string; path: string; group: string; known: readonly string[] }) =>
      `${p.node} is in the group "${p.group}", which does not exist`,
    (p) =>
      p.known.length === 0
        ? 'Define the group in a properties file, under `groups:`.'
        : `There are ${listNames(p.known)}: use one of them, or define the group under \`groups:\`.`,
  ),
  'access-invalid': problem(
    'error',
    (p: { node: string; access: string; materialized?: string }) =>
      p.materialized === undefined
        ? `${p.node} has an invalid value (${p.access}) for the access field`
        : `${p.node} with '${p.materialized}' materialization has an invalid value (${p.access}) for the access field`,
    (p) =>
      p.materialized === undefined
        ? 'Write private, protected or public.'
        : 'Others cannot read it in the database: write protected, or build it as a view or table.',
  ),
  'unit-test-version-missing': problem(
    'error',
    (p: { name: string; model: string; hasVersions: boolean }) =>
      p.hasVersions
        ? `The unit test "${p.name}" tests a version of the model "${p.model}" that does not exist`
        : `The unit test "${p.name}" chooses versions of the model "${p.model}", which has none`,
    (p) => (p.hasVersions ? 'Correct `versions:`, or add that version.' : 'Remove `versions:`.'),
  ),
  'unit-test-versions': problem(
    'error',
    (_: Record<string, never>) => 'Unit tests can not both include and exclude versions.',
    () => 'Leave one of the two out.',
  ),
  'unit-test-rows': problem(
    'error',
    (p: { name: string; format: string }) =>
      `Rows of the unit test "${p.name}" do not have the format ${p.format}`,
    (p) =>
      p.format === 'dict'
        ? 'Write `rows:` as a list of mappings, or name their `format:`.'
        : 'Write `rows:` as a text, or name a file of tests/fixtures as `fixture:`.',
  ),
  'unit-test-fixture-missing': problem(
    'error',
    (p: { name: string; fixture: string }) =>
      `The unit test "${p.name}" names the fixture "${p.fixture}", and there is no such file`,
    (p) => `Add tests/fixtures/${p.fixture}.csv or .sql, or correct \`fixture:\`.`,
  ),
  'unit-test-seed-missing': problem(
    'error',
    (p: { name: string; input: string }) =>
      `The unit test "${p.name}" gives no rows for ${p.input}, which is no seed`,
    () => 'Give it `rows:`, which may be an empty list.',
  ),
  'unit-test-model-missing': problem(
    'error',
    (p: { name: string; model: string; packageName: string }) =>
      `The unit test "${p.name}" tests the model "${p.model}", which does not exist`,
    () => 'Correct `model:`, or add that model.',
  ),
  'test-unknown': advice(
    (p: { name: string; suggestion?: string }) => `No generic test is called "${p.name}"`,
    (p) =>
      `The test fails when it is run. ${didYouMean(p.suggestion)}Define it with {% test ${p.name}(model, column_name) %}, or correct the name.`,
  ),
  'doc-missing': problem(
    'error',
    (p: { name: string; packageName?: string; node?: string }) =>
      `No docs block is called "${p.name}"`,
    (p) => `Add {% docs ${p.name} %}…{% enddocs %} to a .md file, or correct the name.`,
  ),
  'template-error': problem(
    'error',
    /** `ofDbt` is what dbt says of a node's; `packageName` is the package in whose properties it stands. */
    (p: {
      kind: string;
      message: string;
      ofDbt?: { node: string; text: string };
      packageName?: string;
    }) => `${p.kind}: ${p.message}`,
    () => '',
  ),
} as const;
