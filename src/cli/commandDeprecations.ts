import { deprecation } from '../core/base/problems/deprecations';

/** What a command line says in ways that dbt is going to give up. */
export const commandDeprecations = {
  modelsOption: deprecation(
    'ModelParamUsageDeprecation',
    (_: Record<string, never>) =>
      'Usage of `--models`, `--model`, and `-m` is deprecated in favor of `--select` or `-s`.',
    'plain',
  ),
  warnOptionsFormer: deprecation(
    'WEOIncludeExcludeDeprecation',
    (p: { found: readonly ('include' | 'exclude')[] }) =>
      `Found ${p.found.map((key) => `\`${key}\``).join(' and ')} in \`warn_error_options\` specification.${p.found.map((key) => ` Please use \`${key === 'include' ? 'error' : 'warn'}\` instead of \`${key}\`.`).join('')}`,
  ),
  variableReserved: deprecation(
    'EnvironmentVariableNamespaceDeprecation',
    (p: { name: string }) =>
      `Found custom environment variable \`${p.name}\` in the environment. The prefix \`DBT_ENGINE\` is reserved for dbt engine environment variables. Custom environment variables with the prefix \`DBT_ENGINE\` may cause collisions and runtime errors.`,
    'plain',
  ),
  batchesByOwnMacro: deprecation(
    'MicrobatchMacroOutsideOfBatchesDeprecation',
    (_: Record<string, never>) =>
      'The use of a custom microbatch macro outside of batched execution is deprecated. To use it with batched execution, set `flags.require_batched_execution_for_custom_microbatch_strategy` to `True` in `dbt_project.yml`. In the future this will be the default behavior.',
    'none',
  ),
  freshnessOutput: deprecation(
    'CustomOutputPathInSourceFreshnessDeprecation',
    (p: { path: string }) =>
      `Custom output path usage \`--output ${p.path}\` usage detected in \`dbt source freshness\` command.`,
  ),
} as const;
