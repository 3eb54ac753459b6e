import { findAttribute } from '../../python/attributes';
import { PythonError } from '../../python/errors';
import { quoteText } from '../../python/quote';
import type { Value } from '../../python/value';
import type { BlockNode, Statement } from '../ast';
import { runBlock } from '../runtime/blocks';
import { type CompiledTemplate, Context, type Execute, type Frame, NEXT } from '../runtime/frame';
import { loadTemplate, selectTemplate } from '../runtime/loadTemplate';
import { makeModule } from '../runtime/module';
import { checkNotExtended, extendTemplate, makeContext, runTemplate } from '../runtime/runTemplate';
import type { Scope } from '../scope';
import { compileNameAssign } from './assignments';
import { type CompileScope, compilePeek } from './compileScope';

type Node<Type extends Statement['type']> = Extract<Statement, { readonly type: Type }>;

const NOTHING: Scope = { lookup: () => undefined };

/** `{% extends %}`. */
export function compileExtends(node: Node<'Extends'>, scope: CompileScope): Execute {
  if (!scope.flags.topLevel) {
    scope.fail('cannot use extend from a non top-level scope', node);
  }
  const before = scope.site(node);
  if (!scope.flags.conditional) scope.compilation.extended = true;
  scope.mark(node);
  const name = scope.expression(node.template);
  const site = scope.site(node.template);
  const { engine } = scope;
  return (frame) => {
    frame.render.site = before;
    checkNotExtended(frame.context);
    const value = name(frame);
    frame.render.site = site;
    extendTemplate(frame.context, loadTemplate(engine, value));
    return NEXT;
  };
}

/** `{% block %}`: the block itself is compiled apart, because a template that extends this one may replace it. */
export function compileBlock(node: BlockNode, scope: CompileScope): Execute {
  scope.mark(node);
  const site = scope.site(node);
  const derive = node.scoped ? compileVisible(scope) : null;
  return (frame) => {
    frame.render.site = site;
    const { context } = frame;
    if (derive === null) runBlock(frame, node.name, context);
    else runBlock(frame, node.name, new Context(context.engine, derive(frame), context.blocks));
    return NEXT;
  };
}

/** `{% include %}`. */
export function compileInclude(node: Node<'Include'>, scope: CompileScope): Execute {
  scope.mark(node);
  const name = scope.expression(node.template);
  const site = scope.site(node.template);
  const visible = node.withContext ? compileVisible(scope) : () => NOTHING;
  const { engine } = scope;
  const select = (value: Value): CompiledTemplate | undefined => {
    try {
      return selectTemplate(engine, value);
    } catch (error) {
      if (node.ignoreMissing && isNotFound(error)) return undefined;
      throw error;
    }
  };
  return (frame) => {
    const value = name(frame);
    frame.render.site = site;
    const compiled = select(value);
    if (compiled !== undefined) {
      runTemplate(frame.render, compiled, makeContext(engine, compiled, visible(frame)));
    }
    return NEXT;
  };
}

/** `{% import 'a' as b %}`. */
export function compileImport(node: Node<'Import'>, scope: CompileScope): Execute {
  const load = compileModule(node, scope);
  const assign = compileNameAssign(node.name, scope);
  return (frame) => {
    assign(frame, load(frame));
    return NEXT;
  };
}

/** `{% from 'a' import b as c %}`. */
export function compileFromImport(node: Node<'FromImport'>, scope: CompileScope): Execute {
  const load = compileModule(node, scope);
  const { engine, template } = scope.compilation;
  const names = node.names.map(({ name, alias }) => ({
    name,
    assign: compileNameAssign(alias, scope),
  }));
  return (frame) => {
    const module = load(frame);
    for (const { name, assign } of names) {
      const value = findAttribute(module, name);
      const source = quoteText(String(findAttribute(module, '__name__')));
      const place = `line ${node.line} in ${quoteText(template.name)}`;
      const hint = `the template ${source} (imported on ${place}) does not export the requested name ${quoteText(name)}`;
      assign(frame, value === undefined ? engine.makeUndefined({ hint, name }) : value);
    }
    return NEXT;
  };
}

function compileModule(
  node: Node<'Import'> | Node<'FromImport'>,
  scope: CompileScope,
): (frame: Frame) => Value {
  scope.mark(node);
  const name = scope.expression(node.template);
  const site = scope.site(node.template);
  const visible = node.withContext ? compileVisible(scope) : () => NOTHING;
  const { engine } = scope;
  return (frame) => {
    const value = name(frame);
    frame.render.site = site;
    const compiled = loadTemplate(engine, value);
    return makeModule(engine, frame.render, compiled, visible(frame));
  };
}

/** What another template that runs here sees: the variables that were assigned, and the context. */
function compileVisible(scope: CompileScope): (frame: Frame) => Scope {
  const variables = scope.frame
    .listWritten()
    .map((reference) => ({ name: reference.name, peek: compilePeek(reference) }));
  return (frame) => {
    const locals = new Map<string, Value>();
    for (const { name, peek } of variables) {
      const value = peek(frame);
      if (value !== undefined) locals.set(name, value);
    }
    const { context } = frame;
    return {
      lookup: (name) => {
        const local = locals.get(name);
        return local === undefined ? context.lookup(name) : local;
      },
      names: () => new Set([...context.names(), ...locals.keys()]),
    };
  };
}

function isNotFound(error: unknown): boolean {
  return (
    error instanceof PythonError &&
    (error.kind === 'TemplateNotFound' || error.kind === 'TemplatesNotFound')
  );
}
