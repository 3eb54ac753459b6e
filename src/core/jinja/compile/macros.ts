import type { CallBlockNode, MacroNode, ParameterNode, Statement } from '../ast';
import { type Evaluate, type Execute, type Frame, NEXT, type Unit } from '../runtime/frame';
import { Macro, type MacroCode } from '../runtime/macro';
import { emitText } from '../runtime/output';
import { compileNameAssign } from './assignments';
import { compileCall } from './calls';
import { type CompileScope, compileSetup } from './compileScope';
import { findMentions } from './mentions';
import { noteExpression, noteNames } from './noteNames';
import type { StaticFrame } from './staticFrame';

const SPECIAL = ['caller', 'kwargs', 'varargs'] as const;

/** `{% macro %}`: makes the macro and gives it its name. */
export function compileMacro(node: MacroNode, scope: CompileScope): Execute {
  const code = compileMacroCode(node, scope);
  const assign = compileNameAssign(node.target, scope);
  return (frame) => {
    assign(frame, new Macro(code, frame.context, frame));
    return NEXT;
  };
}

/** `{% call(a) macro() %}`: calls with the body as the macro `caller`. */
export function compileCallBlock(node: CallBlockNode, scope: CompileScope): Execute {
  const code = compileMacroCode({ ...node, name: null }, scope);
  scope.mark(node);
  const call = compileCall(node.call, scope, (frame) => new Macro(code, frame.context, frame));
  return (frame) => {
    emitText(frame, call(frame));
    return NEXT;
  };
}

/** The code of a macro, or of the body of a call block, in a unit inside the scope that defines it. */
export function compileMacroCode(
  node: {
    readonly name: string | null;
    readonly parameters: readonly ParameterNode[];
    readonly body: readonly Statement[];
    readonly start: number;
    readonly line: number;
  },
  scope: CompileScope,
): MacroCode {
  const { parameters, body, name } = node;
  const used = findUsed(parameters, body);
  scope.mark(node);
  if (used.has('caller')) checkExplicitCaller(node, scope);
  checkDuplicates(node, scope);
  const inner = scope.nestUnit((frame) => {
    for (const parameter of parameters) frame.give(parameter.name);
    for (const special of used) frame.give(special);
    noteDefaults(frame, parameters);
    noteNames(frame, body);
  });
  const defaults = parameters.map((parameter) => compileDefault(parameter, inner));
  const unit = compileUnit(body, inner, (frame) => {
    for (const setDefault of defaults) setDefault(frame);
  });
  const slotOf = (special: string) =>
    used.has(special) && parameters.every((parameter) => parameter.name !== special)
      ? inner.frame.resolve(special).slot
      : null;
  return {
    name,
    file: scope.compilation.template,
    unit,
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      slot: inner.frame.resolve(parameter.name).slot,
    })),
    special: { caller: slotOf('caller'), kwargs: slotOf('kwargs'), varargs: slotOf('varargs') },
  };
}

/** The code of a unit: what its frame begins with, what `begin` adds to that, and its body. */
export function compileUnit(
  body: readonly Statement[],
  scope: CompileScope,
  begin: (frame: Frame) => void = () => {},
): Unit {
  const setup = compileSetup(scope);
  const run = scope.body(body);
  return {
    slots: scope.frame.slots,
    execute: (frame) => {
      setup(frame);
      begin(frame);
      return run(frame);
    },
  };
}

function findUsed(
  parameters: readonly ParameterNode[],
  body: readonly Statement[],
): ReadonlySet<string> {
  const named = parameters.map(({ name }) => name);
  const mentioned = findMentions(body, SPECIAL);
  return new Set(SPECIAL.filter((name) => mentioned.has(name) || named.includes(name)));
}

function checkExplicitCaller(
  { parameters, start, line }: Parameters<typeof compileMacroCode>[0],
  scope: CompileScope,
): void {
  const caller = parameters.find(({ name }) => name === 'caller');
  if (caller === undefined || caller.fallback !== null) return;
  scope.fail(
    'When defining macros or call blocks the special "caller" argument must be omitted or be given a default.',
    { start, line },
  );
}

function checkDuplicates(
  { parameters }: Parameters<typeof compileMacroCode>[0],
  scope: CompileScope,
): void {
  const names = new Set<string>();
  for (const parameter of parameters) {
    const { name } = parameter;
    if (names.has(name)) {
      scope.fail(`duplicate argument '${name}' in function definition`, parameter, 'SyntaxError');
    }
    names.add(name);
  }
}

function noteDefaults(frame: StaticFrame, parameters: readonly ParameterNode[]): void {
  for (const { fallback } of parameters) if (fallback !== null) noteExpression(frame, fallback);
}

/** Gives a parameter that the call left empty its default, or an undefined value. */
function compileDefault(
  { name, fallback }: ParameterNode,
  scope: CompileScope,
): (frame: Frame) => void {
  const { slot } = scope.frame.resolve(name);
  const { engine } = scope;
  const hint = `parameter '${name}' was not provided`;
  const value: Evaluate =
    fallback === null ? () => engine.makeUndefined({ hint, name }) : scope.expression(fallback);
  return (frame) => {
    if (frame.slots[slot] === undefined) frame.slots[slot] = value(frame);
  };
}
