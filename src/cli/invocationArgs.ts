import path from 'node:path';
import type { Data, DataObject } from '../core/base/data';
import type { CommandName } from '../core/command/command';
import { argName, givenArgs } from '../core/command/givenArgs';
import type { OptionShape } from '../core/command/options';
import {
  type Command,
  type CommandOptions,
  readCount,
  readMapping,
} from '../core/command/parseCommandLine';
import { optionsOnMachine } from '../core/command/standingOptions';
import { parseYaml } from '../core/project/yaml';

/** What dbt says of itself where nobody says otherwise. */
const USUAL: DataObject = {
  cache_selected_only: false,
  defer: false,
  favor_state: false,
  indirect_selection: 'eager',
  introspect: true,
  log_file_max_bytes: 10485760n,
  log_format: 'default',
  log_format_file: 'debug',
  log_level: 'info',
  log_level_file: 'debug',
  macro_debugging: false,
  partial_parse: true,
  partial_parse_file_diff: true,
  populate_cache: true,
  print: true,
  printer_width: 80n,
  quiet: false,
  require_all_warnings_handled_by_warn_error: false,
  require_batched_execution_for_custom_microbatch_strategy: false,
  require_explicit_package_overrides_for_builtin_materializations: true,
  require_generic_test_arguments_property: true,
  require_nested_cumulative_type_params: false,
  require_ref_searches_node_package_before_root: false,
  require_resource_names_without_spaces: true,
  require_unique_project_resource_names: false,
  require_yaml_configuration_for_mf_time_spines: false,
  send_anonymous_usage_stats: true,
  show_all_deprecations: false,
  show_resource_report: false,
  skip_nodes_if_on_run_start_fails: false,
  source_freshness_run_project_hooks: true,
  state_modified_compare_more_unrendered_values: false,
  state_modified_compare_vars: false,
  static_parser: true,
  strict_mode: false,
  upload_to_artifacts_ingest_api: false,
  use_colors: true,
  use_colors_file: true,
  use_fast_test_edges: false,
  validate_macro_args: false,
  version_check: true,
  warn_error_options: { error: [], warn: [], silence: [] },
  write_json: true,
};

const CHOOSING: DataObject = { exclude: [], select: [] };
const COMPILING: DataObject = {
  ...CHOOSING,
  sqlparse: { MAX_GROUPING_DEPTH: null, MAX_GROUPING_TOKENS: null },
};
const TYPES: DataObject = { exclude_resource_types: [], resource_types: [] };
const EMPTY: DataObject = { empty: false };

/** What some commands have beside it. */
const OF_COMMAND: Readonly<Partial<Record<CommandName, DataObject>>> = {
  run: { ...COMPILING, ...EMPTY },
  build: {
    ...COMPILING,
    ...TYPES,
    ...EMPTY,
    export_saved_queries: false,
    include_saved_query: false,
    show: false,
  },
  test: { ...COMPILING, ...TYPES },
  seed: { ...COMPILING, show: false },
  snapshot: { ...COMPILING, ...EMPTY },
  compile: { ...COMPILING, ...EMPTY, inject_ephemeral_ctes: true, output: 'text' },
  show: { ...COMPILING, limit: 5n, output: 'text' },
  generate: { ...COMPILING, compile: true, empty_catalog: false, static: false },
  freshness: COMPILING,
  clone: { ...CHOOSING, ...TYPES },
  ls: { ...CHOOSING, ...TYPES, models: [], output: 'selector', output_keys: [] },
};

/** What is left out where it is false. */
const ONLY_WHEN_TRUE: readonly string[] = [
  'debug',
  'full_refresh',
  'fail_fast',
  'warn_error',
  'log_cache_events',
  'store_failures',
  'use_experimental_parser',
];

/** Those of them that are false where nothing is said. */
const FALSE_UNSAID = ONLY_WHEN_TRUE.filter((key) => key !== 'warn_error');

/** How an option of each shape is read. */
const STANDING: Readonly<
  Record<OptionShape, (options: CommandOptions, name: string) => Data | undefined>
> = {
  flag: (options, name) => options.flag(name),
  one: (options, name) => options.text(name),
  many: (options, name) => options.words(name)?.slice(),
};

/** What is said of the console holds for dbt's log file too. */
function filesLike({ text, flag, given }: CommandOptions): DataObject {
  const told = {
    log_format_file: text('log-format'),
    log_level_file: text('log-level'),
    use_colors_file: flag('use-colors'),
  };
  const isUnsaid = ([key, value]: [string, Data | undefined]) =>
    value !== undefined && !given.has(key.replaceAll('_', '-'));
  return Object.fromEntries(Object.entries(told).filter(isUnsaid)) as DataObject;
}

/** Where a command runs, and what the project says of flags. */
interface Standing {
  readonly root: string;
  readonly profiles: string;
  readonly flags: DataObject;
  readonly vars: DataObject;
  readonly words: readonly string[];
}

/** dbt's `invocation_args_dict`: what a command was given, or would do without. */
export function invocationArgs(command: Command, place: Standing): DataObject {
  const { options, name } = command;
  const { root, profiles, flags, vars, words } = place;
  const given = Object.entries(givenArgs(command)).filter(
    ([key]) => key !== 'args' || options.given.has('args'),
  );
  const standing = optionsOnMachine(name).flatMap(({ name: option, shape }) => {
    const value = STANDING[shape](options, option);
    return options.given.has(option) || value === undefined ? [] : [[argName(option), value]];
  });
  const counts = ['threads', 'limit', 'printer-width'].flatMap((key) => {
    const count = readCount(options, key);
    return count === undefined ? [] : [[key.replace('-', '_'), BigInt(count)]];
  });
  const all: DataObject = {
    ...USUAL,
    ...OF_COMMAND[name],
    ...flags,
    ...Object.fromEntries([...given, ...standing, ...counts]),
    ...filesLike(options),
    ...(options.text('warn-error-options') !== undefined && {
      warn_error_options: {
        error: [],
        warn: [],
        silence: [],
        ...readMapping(options, 'warn-error-options', (text) => parseYaml(text, '--args').data),
      },
    }),
    invocation_command: ['dbt', ...words].join(' '),
    log_path: path.resolve(root, options.text('log-path') ?? 'logs'),
    profiles_dir: profiles,
    project_dir: root,
    vars,
    which: name,
  };
  const isShown = ([key, value]: [string, unknown]) =>
    value !== null && !(value === false && ONLY_WHEN_TRUE.includes(key));
  return Object.fromEntries(
    Object.entries(all)
      .filter(isShown)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** The names that Jinja's `flags` has. */
const FLAGS =
  'TARGET_PATH WARN_ERROR LOG_FORMAT NO_PRINT FAIL_FAST LOG_PATH USE_COLORS USE_EXPERIMENTAL_PARSER SEND_ANONYMOUS_USAGE_STATS INVOCATION_COMMAND CACHE_SELECTED_ONLY WRITE_JSON PROFILES_DIR STATIC_PARSER WARN_ERROR_OPTIONS DEBUG INDIRECT_SELECTION EMPTY PARTIAL_PARSE VERSION_CHECK INTROSPECT PRINTER_WIDTH LOG_CACHE_EVENTS QUIET FULL_REFRESH STORE_FAILURES WHICH'.split(
    ' ',
  );

/** Jinja's `flags`, of the same arguments. */
export function jinjaFlags(args: DataObject): DataObject {
  const read = (key: string) => args[key] ?? (FALSE_UNSAID.includes(key) ? false : null);
  return Object.fromEntries(FLAGS.map((name) => [name, read(name.toLowerCase())]));
}

/** What `run-operation` leaves out of run_results.json: all that is no plain value in dbt. */
const NOT_PLAIN = ['log_path', 'profiles_dir', 'project_dir', 'warn_error_options'];

/** The arguments as run_results.json has them: `run-operation` writes what is false, too. */
export function writtenArgs(args: DataObject): DataObject {
  if (args.which !== 'run-operation') return args;
  const unsaid = [...FALSE_UNSAID, 'single_threaded'];
  const all: DataObject = { ...Object.fromEntries(unsaid.map((key) => [key, false])), ...args };
  return Object.fromEntries(Object.entries(all).filter(([key]) => !NOT_PLAIN.includes(key)));
}
