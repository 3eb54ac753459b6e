import { type Data, type DataObject, isDataObject } from '../base/data';
import type { ProblemLog } from '../base/problems/problem';
import type { Span } from '../base/span';
import { createEnvironment, type Environment } from '../jinja/environment';
import type { Scope } from '../jinja/scope';
import { TemplateError } from '../jinja/templateError';
import { dataOfValue, valueOfData } from '../python/data';
import { ELLIPSIS } from '../python/ellipsis';
import { PythonError, valueError } from '../python/errors';
import { makeFunction } from '../python/functions/makeFunction';
import { toText } from '../python/repr';
import type { Value } from '../python/value';
import type { YamlPath } from './yaml';

/** Whether a text holds anything to render. */
export const HAS_JINJA = /\{[{%#]/;

/** A text without Jinja as if it had been rendered: a template's last line break is dropped. */
function withoutLastBreak(text: string): string {
  return text.endsWith('\n') ? text.slice(0, -1) : text;
}

/** The Jinja of YAML values: text in, Data out. */
export interface YamlRenderer {
  /** The value of a text; a problem at `at`, and the text itself, when its Jinja fails. */
  render(text: string, at?: Span): Data;
}

/**
 * A renderer as dbt's for YAML: a value that is one expression keeps that expression's type, everything else is text.
 * `packageName` is the package of properties files.
 */
export function makeYamlRenderer(
  scope: Scope,
  problems: ProblemLog,
  packageName?: string,
): YamlRenderer {
  const environment = createEnvironment({ undefined: 'strict' });
  return {
    render(text, at) {
      if (!HAS_JINJA.test(text)) return withoutLastBreak(text);
      try {
        return dataOfValue(renderYamlText(environment, scope, text, at?.file ?? ''));
      } catch (error) {
        if (!(error instanceof TemplateError || error instanceof PythonError)) throw error;
        const message = `Could not render ${text}: ${error.message}`;
        const params = {
          kind: error.kind,
          message,
          ...(packageName !== undefined && { packageName }),
        };
        problems.report(
          'template-error',
          params,
          at ?? (error instanceof TemplateError ? error.at : undefined),
        );
        return text;
      }
    },
  };
}

/** The value of one YAML text; objects such as relations stay what they are. */
export function renderYamlText(
  environment: Environment,
  scope: Scope,
  text: string,
  name: string,
): Value {
  if (!HAS_JINJA.test(text)) return withoutLastBreak(text);
  return environment.renderNative(environment.parse(text, { name }), scope);
}

/** How the texts of a tree are rendered; what stands at a path that `isLeftAlone` stays as it is. */
export interface TreeRenderer {
  isLeftAlone(path: YamlPath): boolean;
  render(text: string, path: YamlPath): Data;
}

/** A mapping of YAML with its texts rendered. */
export function renderObject(
  object: DataObject,
  renderer: TreeRenderer,
  path: YamlPath = [],
): DataObject {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [
      key,
      renderTree(value, renderer, [...path, key]),
    ]),
  );
}

/** A tree of YAML with its texts rendered. */
export function renderTree(data: Data, renderer: TreeRenderer, path: YamlPath = []): Data {
  if (renderer.isLeftAlone(path)) return data;
  if (typeof data === 'string') return renderer.render(data, path);
  if (Array.isArray(data)) return data.map((item, at) => renderTree(item, renderer, [...path, at]));
  return isDataObject(data) ? renderObject(data, renderer, path) : data;
}

/** What Jinja in dbt_project.yml, profiles.yml and packages.yml can use. */
export interface YamlContext {
  /** The variables of `--vars`; a project's own are not known yet. */
  readonly vars: DataObject;
  readonly env: Readonly<Record<string, string>>;
  readonly target?: DataObject;
  /** dbt's other names that do not depend on the project. */
  readonly names?: ReadonlyMap<string, Value>;
}

/** The names of dbt's YAML contexts: `var`, `env_var`, and `target` once a profile is known. */
export function makeYamlScope(context: YamlContext): Scope {
  const names = new Map<string, Value>([
    ...(context.names ?? []),
    ['var', makeVarFunction((name) => context.vars[name], 'config')],
    ['env_var', makeEnvVarFunction(context.env)],
  ]);
  if (context.target) names.set('target', valueOfData(context.target));
  return { lookup: (name) => names.get(name), names: () => names.keys() };
}

/** dbt's `env_var(name, default)`. */
export function makeEnvVarFunction(env: Readonly<Record<string, string>>): Value {
  return makeFunction('env_var', 'var, default=None', (name, fallback) => {
    const key = toText(name ?? null);
    if (key.startsWith('DBT_ENV_SECRET_')) {
      throw new PythonError(
        'ParsingError',
        `Secret env vars are allowed only in profiles.yml or packages.yml. Found '${key}' referenced elsewhere.`,
      );
    }
    return envValue(env, key, fallback ?? null);
  });
}

/** `env_var` where secrets may be read: profiles.yml and packages.yml. */
export function makeSecretEnvVarFunction(env: Readonly<Record<string, string>>): Value {
  return makeFunction('env_var', 'var, default=None', (name, fallback) =>
    envValue(env, toText(name ?? null), fallback ?? null),
  );
}

function envValue(env: Readonly<Record<string, string>>, key: string, fallback: Value): Value {
  const value = env[key];
  if (value !== undefined) return value;
  if (fallback !== null) return fallback;
  throw new PythonError('ParsingError', `Env var required but not provided: '${key}'`);
}

/** dbt's `var(name, default)` over what `find` gives, with `has_var`; a variable that is required and absent is an error. */
export function makeVarFunction(find: (name: string) => Data | undefined, owner: string): Value {
  return makeFunction('var', 'var_name, default=...', (name, fallback = null) => {
    if (typeof name !== 'string') throw valueError('var() takes the name of a variable');
    const data = find(name);
    if (data !== undefined) return valueOfData(data);
    // None is a default as good as any other.
    if (fallback !== ELLIPSIS) return fallback;
    throw new PythonError(
      'CompilationError',
      `Required var '${name}' not found in config:\nVars supplied to ${owner} = {}`,
    );
  });
}
