import type { Value } from '../python/value';
import type { Template } from './ast';
import type { Scope } from './scope';

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

  /** Renders to a Python value as Jinja2's NativeEnvironment does: `{{ 1 + 1 }}` is the int 2. */
  renderNative(template: Template, scope: Scope): Value;

  /** The value of one expression, without braces around it; None where it is undefined. */
  evaluate(expression: string, scope: Scope, place: SourceName): Value;
}
