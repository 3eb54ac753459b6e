import { typeError } from '../python/errors';
import { toText } from '../python/repr';
import type { Value } from '../python/value';
import type { Template } from './ast';
import { compileTemplate } from './compile/compileTemplate';
import { ParsedTemplate } from './compile/parsedTemplate';
import { makeTokenizer } from './lexer/tokenize';
import {
  DEFAULT_SYNTAX,
  type EnvironmentOptions,
  type Loader,
  type SyntaxOptions,
} from './options';
import { type Grammar, makeTagTable, parseTemplate } from './parser/parseTemplate';
import { locateSyntaxError, runLocated } from './runtime/errors';
import type { CompiledTemplate, Engine } from './runtime/frame';
import { makeEngine } from './runtime/makeEngine';
import { joinForDbt, joinNative } from './runtime/native';
import { type Render, withRender } from './runtime/render';
import { makeContext, runTemplate } from './runtime/runTemplate';
import { makeScope, type Scope } from './scope';

/** Where a source comes from, for messages: a path in the project. */
export interface SourceName {
  readonly name: string;
}

/** Jinja2's Environment: how templates are read and what they can use. Its errors are TemplateErrors. */
export interface Environment {
  /** Parses a template and renders it once. The context is JavaScript data, converted as it is used, or a scope. */
  render(
    source: string,
    context: Scope | Readonly<Record<string, unknown>>,
    place: SourceName,
  ): string;

  /** Parses a template, to be rendered as often as one likes. */
  parse(source: string, place: SourceName): Template;

  renderTemplate(template: Template, scope: Scope): string;

  /**
   * Renders to a value: with the extension `dbt` as dbt renders YAML, where text stays text unless `as_native`,
   * `as_bool` or `as_number` asked for more; without it as Jinja2's NativeEnvironment, where `1` is an int.
   */
  renderNative(template: Template, scope: Scope): Value;

  /** What the running templates of this environment share; `makeMacro` needs it. */
  readonly engine: Engine;
}

/** Makes an environment. Options that are left out are Jinja2's defaults; the extensions do, loopcontrols and dbt are on. */
export function createEnvironment(options: EnvironmentOptions = {}): Environment {
  return new JinjaEnvironment(options);
}

class JinjaEnvironment implements Environment {
  readonly engine: Engine;
  private readonly grammar: Grammar;
  private readonly loader: Loader | undefined;
  private readonly joinParts: (parts: readonly Value[]) => Value;
  private readonly loaded = new Map<string, CompiledTemplate>();

  constructor(options: EnvironmentOptions) {
    const syntax: SyntaxOptions = { ...DEFAULT_SYNTAX, ...options };
    this.grammar = { tokenize: makeTokenizer(syntax), tags: makeTagTable(syntax.extensions) };
    this.loader = options.loader;
    this.joinParts = syntax.extensions.includes('dbt') ? joinForDbt : joinNative;
    this.engine = makeEngine(options, syntax, (name) => this.load(name));
  }

  render(
    source: string,
    context: Scope | Readonly<Record<string, unknown>>,
    place: SourceName,
  ): string {
    const scope = isScope(context) ? context : makeScope(context);
    return this.renderTemplate(this.parse(source, place), scope);
  }

  parse(source: string, { name }: SourceName): Template {
    try {
      return new ParsedTemplate(parseTemplate(source, name, this.grammar));
    } catch (error) {
      throw locateSyntaxError(error, { name, source });
    }
  }

  renderTemplate(template: Template, scope: Scope): string {
    return this.run(template, scope, false, ({ output }) => output);
  }

  renderNative(template: Template, scope: Scope): Value {
    return this.run(template, scope, true, ({ parts }) => this.joinParts(parts ?? []));
  }

  private run<Result>(
    template: Template,
    scope: Scope,
    native: boolean,
    finish: (render: Render) => Result,
  ): Result {
    const code = this.compile(template);
    return withRender(this.engine, (render) =>
      runLocated(render, template, () =>
        render.capture(
          native,
          () => runTemplate(render, code, makeContext(this.engine, code, scope)),
          finish,
        ),
      ),
    );
  }

  private compile(template: Template): CompiledTemplate {
    const { engine } = this;
    const compile = () => compileTemplate(template, engine);
    // One that was copied, to a worker say, is plain data and has no place for its code.
    return template instanceof ParsedTemplate ? template.compileFor(engine, compile) : compile();
  }

  private load(value: Value): CompiledTemplate | undefined {
    if (this.loader === undefined) throw typeError('no loader for this environment specified');
    const name = toText(value);
    const known = this.loaded.get(name);
    const source = known === undefined ? readSource(this.loader, name) : undefined;
    if (source === undefined) return known;
    const code = this.compile(this.parse(source, { name }));
    this.loaded.set(name, code);
    return code;
  }
}

function readSource(loader: Loader, name: string): string | undefined {
  if (typeof loader === 'function') return loader(name);
  return Object.hasOwn(loader, name) ? loader[name] : undefined;
}

function isScope(context: Scope | Readonly<Record<string, unknown>>): context is Scope {
  return typeof context.lookup === 'function';
}
