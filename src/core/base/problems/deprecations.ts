import type { Deprecation, Heading } from './entry';

/** Makes what is said of a way of writing that dbt gives up; its words say what to write instead. */
export function deprecation<P>(
  event: string,
  words: (params: P) => string,
  heading: Heading = 'named',
): (params: P) => Deprecation {
  return (params) => ({ event, heading, text: words(params) });
}

const renamed = (p: { former: string; present: string }) =>
  `The \`${p.former}\` config has been renamed to \`${p.present}\`. Please update your \`dbt_project.yml\` configuration to reflect this change.`;

const movedOut = (what: string, option: string, variable: string) => (p: { key: string }) =>
  `The \`${p.key}\` config in \`dbt_project.yml\` has been deprecated, and will no longer be supported in a future version of dbt-core. If you wish to write dbt ${what} to a custom directory, please use the ${option} CLI flag or ${variable} env var instead.`;

/** What dbt still takes and is going to give up, in the words of its log. */
export const deprecations = {
  testArgumentsBeside: deprecation(
    'MissingArgumentsPropertyInGenericTestDeprecation',
    (p: { test: string; node: string; packageName: string; path: string }) =>
      `Found top-level arguments to test \`${p.test}\` defined on '${p.node}' in package '${p.packageName}' (${p.path}). Arguments to generic tests should be nested under the \`arguments\` property.`,
  ),
  testArgumentsEarly: deprecation(
    'ArgumentsPropertyInGenericTestDeprecation',
    (p: { test: string; written: string }) =>
      `Found \`arguments\` property in test definition of \`${p.test}\` (${p.written}) without usage of \`require_generic_test_arguments_property\` behavior change flag. The \`arguments\` property is deprecated for custom usage and will be used to nest keyword arguments in future versions of dbt.`,
  ),
  testConfigBeside: deprecation(
    'PropertyMovedToConfigDeprecation',
    (p: { key: string; path: string; file: string }) =>
      `Found \`${p.key}\` as a top-level property of \`${p.path}\` in file \`${p.file}\`. The \`${p.key}\` top-level property should be moved into the \`config\` of \`${p.path}\`.`,
  ),
  flagsInProfiles: deprecation(
    'ProjectFlagsMovedDeprecation',
    () =>
      "User config should be moved from the 'config' key in profiles.yml to the 'flags' key in dbt_project.yml.",
    'plain',
  ),
  duplicateKey: deprecation(
    'DuplicateYAMLKeysDeprecation',
    (p: { key: string; line: number; column: number; file: string }) =>
      `Duplicate key '${p.key}' in "<unicode string>", line ${p.line}, column ${p.column} in file \`${p.file}\``,
  ),
  unexpectedBlock: deprecation(
    'UnexpectedJinjaBlockDeprecation',
    (p: { tag: string; file: string }) =>
      `Found unexpected '${p.tag}' block tag. in file \`${p.file}\``,
  ),
  exposureName: deprecation(
    'ExposureNameDeprecation',
    (p: { name: string }) =>
      `Starting in v1.3, the 'name' of an exposure should contain only letters, numbers, and underscores. Exposures support a new property, 'label', which may contain spaces, capital letters, and special characters. ${p.name} does not follow this pattern. Please update the 'name', and use the 'label' property for a human-friendly title. This will raise an error in a future version of dbt-core.`,
    'plain',
  ),
  namesWithSpaces: deprecation(
    'ResourceNamesWithSpacesDeprecation',
    (p: { count: number }) =>
      `Spaces found in ${p.count} resource name(s). This is deprecated, and may lead to errors when using dbt. Run again with \`--debug\` to see them all. For more information: https://docs.getdbt.com/reference/global-configs/legacy-behaviors`,
    'none',
  ),
  timeSpineByName: deprecation(
    'MFTimespineWithoutYamlConfigurationDeprecation',
    () =>
      "Time spines without YAML configuration are in the process of deprecation. Please add YAML configuration for your 'metricflow_time_spine' model. See documentation on MetricFlow time spines: https://docs.getdbt.com/docs/build/metricflow-time-spine and behavior change documentation: https://docs.getdbt.com/reference/global-configs/behavior-changes.",
    'none',
  ),
  cumulativeParameters: deprecation(
    'MFCumulativeTypeParamsDeprecation',
    () =>
      'Cumulative fields `type_params.window` and `type_params.grain_to_date` have been moved and will soon be deprecated. Please nest those values under `type_params.cumulative_type_params.window` and `type_params.cumulative_type_params.grain_to_date`. See documentation on behavior changes: https://docs.getdbt.com/reference/global-configs/behavior-changes.',
    'none',
  ),
  itertools: deprecation(
    'ModulesItertoolsUsageDeprecation',
    (_: Record<string, never>) =>
      'Usage of itertools modules is deprecated. Please use the built-in functions instead.',
    'plain',
  ),
  freshnessHooks: deprecation(
    'SourceFreshnessProjectHooksNotRun',
    (_: Record<string, never>) =>
      'In a future version of dbt, the `source freshness` command will start running `on-run-start` and `on-run-end` hooks by default. For more information: https://docs.getdbt.com/reference/global-configs/legacy-behaviors',
    'none',
  ),
  packageMaterialization: deprecation(
    'PackageMaterializationOverrideDeprecation',
    (p: { packageName: string; materialization: string }) =>
      `Installed package '${p.packageName}' is overriding the built-in materialization '${p.materialization}'. Overrides of built-in materializations from installed packages will be deprecated in future versions of dbt. For more information: https://docs.getdbt.com/reference/global-configs/legacy-behaviors`,
    'none',
  ),
  summary: deprecation(
    'DeprecationsSummary',
    (p: { counts: readonly (readonly [event: string, count: number])[]; hasRest: boolean }) =>
      [
        'Summary of encountered deprecations:',
        ...p.counts.map(([event, n]) => `- ${event}: ${n} occurrence${n === 1 ? '' : 's'}`),
        ...(p.hasRest
          ? [
              'To see all deprecation instances instead of just the first occurrence of each, run command again with the `--show-all-deprecations` flag. You may also need to run with `--no-partial-parse` as some deprecations are only encountered during parsing.',
            ]
          : []),
      ].join('\n'),
  ),
  nameOfTwoKinds: deprecation(
    'DuplicateNameDistinctNodeTypesDeprecation',
    (p: { name: string; packageName: string; nodes: readonly [string, string] }) =>
      `Found resources with the same name '${p.name}' in package '${p.packageName}': '${p.nodes[0]}' and '${p.nodes[1]}'. Please update one of the resources to have a unique name.`,
    'plain',
  ),
  'source-paths': deprecation('ConfigSourcePathDeprecation', renamed, 'plain'),
  'data-paths': deprecation('ConfigDataPathDeprecation', renamed, 'plain'),
  'log-path': deprecation(
    'ConfigLogPathDeprecation',
    movedOut('logs', '--log-path', 'DBT_LOG_PATH'),
    'plain',
  ),
  'target-path': deprecation(
    'ConfigTargetPathDeprecation',
    movedOut('artifacts', '--target-path', 'DBT_TARGET_PATH'),
    'plain',
  ),
} as const;
