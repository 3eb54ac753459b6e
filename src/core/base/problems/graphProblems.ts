import { didYouMean, listNames, problem } from './entry';

/** What can be wrong between nodes, and in a selection of them. */
export const graphProblems = {
  'ref-not-found': problem(
    'error',
    (p: { node: string; path: string; target: string; suggestion?: string }) =>
      `${p.node} (${p.path}) depends on a node named '${p.target}' which was not found`,
    (p) => `${didYouMean(p.suggestion)}Correct the ref, or add a model of that name.`,
  ),
  'ref-disabled': problem(
    'error',
    (p: { node: string; path: string; target: string }) =>
      `${p.node} (${p.path}) depends on a node named '${p.target}' which is disabled`,
    () => 'Enable that node, or remove the ref.',
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
  'selector-invalid': problem(
    'error',
    (p: { text: string; reason: string }) => `The selector "${p.text}" is not valid: ${p.reason}`,
    () => 'Examples: my_model+, tag:daily, path:models/staging, config.materialized:view.',
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
  ),
  'selector-unmatched': problem(
    'warning',
    (p: { text: string; known: readonly string[] }) =>
      `The selection criterion '${p.text}' does not match any enabled nodes`,
    (p) => (p.known.length === 0 ? '' : `Known here: ${listNames(p.known)}.`),
  ),
} as const;
