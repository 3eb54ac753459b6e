import { IdentityObject } from '../../python/identityObject';
import { quoteText } from '../../python/quote';
import { toText } from '../../python/repr';
import type { Value } from '../../python/value';
import type { Scope } from '../scope';
import type { CompiledTemplate, Engine } from './frame';
import { finishCapture } from './output';
import type { Render } from './render';
import { makeContext, runTemplate } from './runTemplate';

/** What `import` gives: the names that a template defines at its top level. Printed, it is what the template puts out. */
export class TemplateModule extends IdentityObject {
  readonly typeName = 'TemplateModule';
  override readonly moduleName = 'jinja2.environment';
  private readonly name: string;
  private readonly exports: ReadonlyMap<string, Value>;
  private readonly body: Value;

  constructor(name: string, exports: ReadonlyMap<string, Value>, body: Value) {
    super();
    this.name = name;
    this.exports = exports;
    this.body = body;
  }

  override getAttribute(name: string): Value | undefined {
    if (name === '__name__') return this.name;
    return name.startsWith('_') ? undefined : this.exports.get(name);
  }

  override toText(): string {
    return toText(this.body);
  }

  override toRepr(): string {
    return `<TemplateModule ${quoteText(this.name)}>`;
  }
}

/** Runs a template for what it defines. */
export function makeModule(
  engine: Engine,
  render: Render,
  compiled: CompiledTemplate,
  scope: Scope,
): TemplateModule {
  const context = makeContext(engine, compiled, scope);
  const body = render.capture(
    render.parts !== null,
    () => runTemplate(render, compiled, context),
    (finished) => finishCapture(finished, engine.autoescape),
  );
  return new TemplateModule(compiled.template.name, context.exports, body);
}
