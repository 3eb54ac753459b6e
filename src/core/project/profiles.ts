import {
  type Data,
  type DataObject,
  isDataObject,
  objectList,
  objectOr,
  textOr,
} from '../base/data';
import type { ProblemLog } from '../base/problems/problem';
import type { Span } from '../base/span';
import { type Attachment, readAttachment } from './attachment';
import {
  makeSecretEnvVarFunction,
  makeYamlRenderer,
  makeYamlScope,
  renderObject,
  type YamlContext,
} from './rendering';
import { OUTPUT_SHAPE } from './shapes/profileShape';
import { reportMisfits } from './shapes/shape';
import type { YamlDocument, YamlPath } from './yaml';

/** One output of a profile: where a run builds. */
export interface Target {
  readonly profileName: string;
  readonly name: string;
  /** The catalog's name, which relations and stored views carry: the stem of the database file. */
  readonly database: string;
  readonly schema: string;
  readonly threads: number;
  /** The database file as written in the profile; `:memory:` for none. */
  readonly path: string;
  /** DuckDB settings that the profile asks for, for each connection. */
  readonly settings: Readonly<Record<string, string>>;
  /** Those with which the database is opened. */
  readonly configOptions: Readonly<Record<string, string>>;
  /** Other databases beside it. */
  readonly attachments: readonly Attachment[];
  /** What Jinja's `target` holds: the output without secrets. */
  readonly data: DataObject;
}

/** What Jinja's `target` shows of an output, dbt-duckdb's values where it says nothing. */
const SHOWN: DataObject = {
  database: null,
  schema: null,
  path: ':memory:',
  config_options: null,
  extensions: null,
  settings: {},
  external_root: '.',
  use_credential_provider: null,
  attach: null,
  filesystems: null,
  remote: null,
  plugins: null,
  disable_transactions: false,
};
/** What dbt-duckdb tells of a connection. */
export const CONNECTION_KEYS = Object.keys(SHOWN);
/** Parts of a duckdb output that change what is built and do not work here yet. */
const UNSUPPORTED_KEYS = ['plugins', 'remote', 'filesystems', 'is_ducklake', 'motherduck_token'];

/** What a command says of the target that it wants, and what its Jinja stands on. */
export interface TargetWish extends YamlContext {
  readonly targetName?: string;
  readonly threads?: number;
  /** Whether other databases can be attached; a tab has none. */
  readonly canAttach?: boolean;
}

/**
 * The target of a profile: the one that is wanted, else the profile's own choice, else `default`. A profile, target or adapter that
 * is not there is a problem, and the result undefined.
 */
export function readTarget(
  document: YamlDocument,
  profileName: string,
  wish: TargetWish,
  problems: ProblemLog,
): Target | undefined {
  const profile = findProfile(document, profileName, problems);
  if (!profile) return undefined;
  const render = makeProfileRenderer(document, wish, problems);
  const chosen =
    wish.targetName ?? render({ target: profile.target ?? null }, [profileName]).target;
  const name = textOr(chosen, 'default');
  const outputs = objectOr(profile.outputs);
  const output = outputs[name];
  if (!isDataObject(output)) {
    const params = { target: name, profile: profileName };
    const at = document.at([profileName, 'outputs']);
    if (name in outputs) problems.report('target-misshaped', params, at);
    else problems.report('target-missing', { ...params, known: Object.keys(outputs) }, at);
    return undefined;
  }
  const path = [profileName, 'outputs', name];
  reportUnsupported(
    output,
    wish.canAttach === true,
    (key) => document.at([...path, key]),
    problems,
  );
  const rendered = render(output, path);
  if (rendered.type === 'duckdb') {
    const at = (rest: YamlPath) => document.at([...path, ...rest]);
    const where = `profile "${profileName}", target "${name}"`;
    reportMisfits(
      OUTPUT_SHAPE,
      rendered,
      at,
      problems,
      (fault) => `Credentials in ${where} invalid: ${fault.replace(/^at path .*?: /, '')}`,
    );
    reportOtherDatabase(rendered, at(['database']), problems);
    const threads = wish.threads ?? wholeOf(rendered.threads ?? 1n);
    if (Number.isInteger(threads)) return targetOf(profileName, name, rendered, threads);
    const said = { threads: String(rendered.threads) };
    problems.report('threads-unreadable', said, document.at([...path, 'threads']));
    return undefined;
  }
  const params = { type: String(output.type ?? ''), profile: profileName, target: name };
  problems.report('adapter-unsupported', params, document.at([...path, 'type']));
  return undefined;
}

/** A profile that has outputs. */
function findProfile(
  document: YamlDocument,
  profileName: string,
  problems: ProblemLog,
): DataObject | undefined {
  const profiles = objectOr(document.data);
  const profile = profiles[profileName];
  if (profile === undefined) {
    const known = Object.keys(profiles).filter((name) => name !== 'config');
    const isEmptyFile = document.data === null;
    problems.report(
      'profile-missing',
      { profile: profileName, known, isEmptyFile },
      document.at([]),
    );
    return undefined;
  }
  if (!isDataObject(profile) || profile.outputs === undefined) {
    const isNothing = profile === null || Object.keys(objectOr(profile)).length === 0;
    const hasNothing = isNothing && typeof profile !== 'string';
    problems.report(
      'profile-empty',
      { profile: profileName, hasNothing },
      document.at([profileName]),
    );
    return undefined;
  }
  return profile;
}

/** Renders all texts of a mapping in profiles.yml, where secrets may be read. */
function makeProfileRenderer(
  document: YamlDocument,
  context: YamlContext,
  problems: ProblemLog,
): (data: DataObject, path: YamlPath) => DataObject {
  const scope = makeYamlScope(context);
  const secretEnvVar = makeSecretEnvVarFunction(context.env);
  const lookup = (name: string) => (name === 'env_var' ? secretEnvVar : scope.lookup(name));
  const renderer = makeYamlRenderer({ lookup }, problems);
  return (data, path) =>
    renderObject(data, {
      isLeftAlone: () => false,
      render: (text, at) => renderer.render(text, document.at([...path, ...at])),
    });
}

function wholeOf(data: Data): number {
  return typeof data === 'bigint' ? Number(data) : Number.NaN;
}

function reportUnsupported(
  output: DataObject,
  canAttach: boolean,
  at: (key: string) => Span,
  problems: ProblemLog,
): void {
  for (const key of canAttach ? UNSUPPORTED_KEYS : ['attach', ...UNSUPPORTED_KEYS]) {
    if (!output[key]) continue;
    problems.report('feature-unsupported', { feature: `"${key}" of a duckdb profile` }, at(key));
  }
}

/** The database is the file's, unless it is one that is attached. */
function reportOtherDatabase(
  { path, database, remote, attach }: DataObject,
  at: Span,
  problems: ProblemLog,
): void {
  const expected = databaseOfPath(textOr(path, ':memory:'));
  const isElsewhere = Boolean(remote) || expected.includes(':');
  const isAttached = objectList(attach).some(({ alias }) => alias === database);
  if (typeof database !== 'string' || database === expected || isElsewhere || isAttached) return;
  problems.report('database-other', { database, expected }, at);
}

function textsOf(data: Data | undefined): Record<string, string> {
  const texts = Object.entries(objectOr(data)).map(([key, value]) => [key, String(value)]);
  return Object.fromEntries(texts);
}

function targetOf(profileName: string, name: string, output: DataObject, threads: number): Target {
  const path = textOr(output.path, ':memory:');
  const database = textOr(output.database, databaseOfPath(path));
  const schema = textOr(output.schema, 'main');
  const shown = Object.entries(SHOWN).map(([key, usual]) => [key, output[key] ?? usual]);
  return {
    profileName,
    name,
    database,
    schema,
    threads,
    path,
    settings: textsOf(output.settings),
    configOptions: textsOf(output.config_options),
    attachments: objectList(output.attach).map(readAttachment),
    data: {
      ...Object.fromEntries(shown),
      database,
      schema,
      type: 'duckdb',
      threads: BigInt(threads),
      name,
      target_name: name,
      profile_name: profileName,
    },
  };
}

/** `out/my_dbt.duckdb` is my_dbt; a database in memory is called memory. */
function databaseOfPath(path: string): string {
  if (path === ':memory:') return 'memory';
  const file = path.split(/[\\/]/).at(-1) ?? path;
  return file.replace(/\.[^.]*$/, '');
}
