import { didYouMean, listNames, problem } from './entry';

/** What can be wrong with a project's files. */
export const projectProblems = {
  'project-file-missing': problem(
    'error',
    (p: { path: string }) => `No ${p.path} found`,
    () => 'A dbt project has its dbt_project.yml at the top. Open the folder that holds it.',
  ),
  'project-name-invalid': problem(
    'error',
    (p: { name: string }) =>
      p.name === '' ? 'The project has no name' : `"${p.name}" is not a project name`,
    () => 'Set `name:` in dbt_project.yml to letters, digits and underscores.',
  ),
  'file-unreadable': problem(
    'error',
    (p: { path: string; reason: string }) => `${p.path} cannot be read: ${p.reason}`,
    () => 'Save the file as UTF-8 text.',
  ),
  'yaml-invalid': problem(
    'error',
    (p: { reason: string }) => `This is not valid YAML: ${p.reason}`,
    () => 'Check the indentation and the quotes around this place.',
  ),
  'yaml-duplicate-key': problem(
    'warning',
    (p: { key: string }) => `The key "${p.key}" stands here twice; the last one counts`,
    () => 'Remove one of the two.',
  ),
  'yaml-shape': problem(
    'error',
    (p: { where: string; expected: string }) => `${p.where} must be ${p.expected}`,
    () => '',
  ),
  'profile-missing': problem(
    'error',
    (p: { profile: string; known: readonly string[] }) =>
      `The profile "${p.profile}" is not in profiles.yml`,
    (p) =>
      p.known.length === 0
        ? 'Add it to profiles.yml.'
        : `profiles.yml has ${listNames(p.known)}: use one of them, or add it.`,
  ),
  'target-missing': problem(
    'error',
    (p: { target: string; profile: string; known: readonly string[] }) =>
      `The profile "${p.profile}" has no target "${p.target}"`,
    (p) => `It has ${listNames(p.known)}.`,
  ),
  'adapter-unsupported': problem(
    'error',
    (p: { type: string }) => `The target's type is "${p.type}"; only duckdb runs here`,
    () => 'Add a target with `type: duckdb` to the profile.',
  ),
  'package-missing': problem(
    'error',
    (p: { path: string }) => `The local package ${p.path} has no dbt_project.yml`,
    () => 'Check `local:` in packages.yml.',
  ),
  'package-not-installed': problem(
    'error',
    (p: { name: string }) => `The package ${p.name} is not in dbt_packages/`,
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
    (p: { feature: string; instead?: string }) => `${p.feature} is not supported yet`,
    (p) =>
      p.instead ?? 'docs/compatibility.md lists what is. Remove it, or run this project with dbt.',
  ),
  'feature-idle': problem(
    'warning',
    (p: { feature: string }) => `${p.feature} has no effect here yet`,
    () => 'The rest of the project works without it.',
  ),
  'key-unknown': problem(
    'warning',
    (p: { key: string; where: string }) => `"${p.key}" is no key of ${p.where}`,
    () => 'Correct its spelling, or remove it.',
  ),
  'name-twice': problem(
    'error',
    (p: { kind: string; name: string; paths: readonly string[] }) =>
      `Two ${p.kind}s are called "${p.name}": ${p.paths.join(' and ')}`,
    () => 'Rename or disable one of them.',
  ),
  'relation-twice': problem(
    'error',
    (p: { relation: string; nodes: readonly string[] }) =>
      `${listNames(p.nodes)} would all be built as ${p.relation}`,
    () => 'Give one of them another alias or schema.',
  ),
  'patch-without-node': problem(
    'warning',
    (p: { kind: string; name: string }) =>
      `Properties are given for the ${p.kind} "${p.name}", which does not exist`,
    () => 'Remove the entry, or correct its name.',
  ),
  'patch-twice': problem(
    'error',
    (p: { kind: string; name: string; paths: readonly string[] }) =>
      `The ${p.kind} "${p.name}" has properties in two places: ${p.paths.join(' and ')}`,
    () => 'Keep one of them.',
  ),
  'config-path-unused': problem(
    'warning',
    (p: { path: string }) => `The configuration ${p.path} applies to no resource`,
    () => 'Correct the path in dbt_project.yml, or remove it.',
  ),
  'unit-test-model-missing': problem(
    'error',
    (p: { name: string; model: string }) =>
      `The unit test "${p.name}" tests the model "${p.model}", which does not exist`,
    () => 'Correct `model:`, or add that model.',
  ),
  'test-unknown': problem(
    'error',
    (p: { name: string; suggestion?: string }) => `No generic test is called "${p.name}"`,
    (p) =>
      `${didYouMean(p.suggestion)}Define it with {% test ${p.name}(model, column_name) %}, or correct the name.`,
  ),
  'doc-missing': problem(
    'error',
    (p: { name: string }) => `No docs block is called "${p.name}"`,
    (p) => `Add {% docs ${p.name} %}…{% enddocs %} to a .md file, or correct the name.`,
  ),
  'template-error': problem(
    'error',
    (p: { kind: string; message: string }) => `${p.kind}: ${p.message}`,
    () => '',
  ),
} as const;
