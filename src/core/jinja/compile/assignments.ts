import { PythonError } from '../../python/errors';
import { toText } from '../../python/repr';
import { unpack } from '../../python/unpack';
import type { Value } from '../../python/value';
import type { Statement, Target } from '../ast';
import { type Execute, type Frame, NEXT } from '../runtime/frame';
import { Markup } from '../runtime/markup';
import { Namespace } from '../runtime/namespace';
import { compileFilter } from './calls';
import { compileCapture } from './captures';
import { type CompileScope, compilePeek, compileSetup, compileStore } from './compileScope';
import { noteNames } from './noteNames';
import { namesOf } from './walk';

type Node<Type extends Statement['type']> = Extract<Statement, { readonly type: Type }>;
export type Assign = (frame: Frame, value: Value) => void;

/** Compiles an assignment. At a template's top level the names are seen from outside as well. */
export function compileAssign(target: Target, scope: CompileScope): Assign {
  switch (target.type) {
    case 'Name':
      return compileNameAssign(target.name, scope);
    case 'NamespaceTarget':
      return compileNamespaceAssign(target, scope);
    case 'TupleTarget': {
      const assigns = target.items.map((item) => compileAssign(item, scope));
      return (frame, value) => {
        const values = unpack(value, assigns.length);
        for (const [at, assign] of assigns.entries()) assign(frame, values[at] ?? null);
      };
    }
  }
}

/** Compiles the assignment of one name. */
export function compileNameAssign(name: string, scope: CompileScope): Assign {
  const store = compileStore(scope.frame.resolve(name));
  if (!scope.flags.topLevel) return store;
  return (frame, value) => {
    store(frame, value);
    frame.context.exports.set(name, value);
  };
}

/** `{% set a = value %}`. */
export function compileSet(node: Node<'Set'>, scope: CompileScope): Execute {
  const before = scope.site(node);
  const checks = compileChecks(node.target, scope);
  scope.mark(node);
  const value = scope.expression(node.value);
  const assign = compileAssign(node.target, scope);
  const site = scope.site(node);
  return (frame) => {
    frame.render.site = before;
    for (const check of checks) check(frame);
    const result = value(frame);
    frame.render.site = site;
    assign(frame, result);
    return NEXT;
  };
}

/** `{% set a | filter %}…{% endset %}`. */
export function compileSetBlock(node: Node<'SetBlock'>, scope: CompileScope): Execute {
  const inner = scope.nestBody(node.body, { extending: false });
  const capture = compileCapture(node, inner);
  const value =
    node.filter === null ? capture.read : compileFilter(node.filter, scope, capture.read);
  const assign = compileAssign(node.target, scope);
  const site = scope.site(node);
  return (frame) => {
    const flow = capture.run(frame);
    if (flow !== NEXT) return flow;
    const result = value(frame);
    frame.render.site = site;
    assign(frame, frame.autoescape ? markSafe(result) : result);
    return NEXT;
  };
}

/** The text of a block `set` is Markup where autoescape is on, whatever its filters made of it. */
function markSafe(value: Value): Value {
  return value instanceof Markup ? value : new Markup(toText(value));
}

/** `{% with a = 1, b = a %}`: the values are those outside. */
export function compileWith(node: Node<'With'>, scope: CompileScope): Execute {
  const values = node.bindings.map(({ value }) => scope.expression(value));
  const site = scope.site(node);
  const inner = scope.nest((frame) => {
    for (const { target } of node.bindings) for (const name of namesOf(target)) frame.give(name);
    noteNames(frame, node.body);
  });
  const setup = compileSetup(inner);
  const assigns = node.bindings.map(({ target }) => compileAssign(target, inner));
  const body = inner.body(node.body);
  return (frame) => {
    const results = values.map((value) => value(frame));
    setup(frame);
    frame.render.site = site;
    for (const [at, assign] of assigns.entries()) assign(frame, results[at] ?? null);
    return body(frame);
  };
}

function compileNamespaceAssign(
  { namespace, name }: Extract<Target, { type: 'NamespaceTarget' }>,
  scope: CompileScope,
): Assign {
  const find = compileNamespace(namespace, scope);
  return (frame, value) => find(frame).set(name, value);
}

/** What is checked before the value of an assignment is computed: that its namespaces are some. */
function compileChecks(target: Target, scope: CompileScope): readonly ((frame: Frame) => void)[] {
  switch (target.type) {
    case 'Name':
      return [];
    case 'NamespaceTarget':
      return [compileNamespace(target.namespace, scope)];
    case 'TupleTarget':
      return target.items.flatMap((item) => compileChecks(item, scope));
  }
}

function compileNamespace(name: string, scope: CompileScope): (frame: Frame) => Namespace {
  const peek = compilePeek(scope.frame.resolve(name));
  return (frame) => {
    const object = peek(frame);
    if (object instanceof Namespace) return object;
    throw new PythonError(
      'TemplateRuntimeError',
      'cannot assign attribute on non-namespace object',
    );
  };
}
