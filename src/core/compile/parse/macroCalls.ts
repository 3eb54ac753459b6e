import type { CallNode, Expression } from '../../jinja/ast';
import { collectCalls } from '../../jinja/calls';
import type { CallableNode } from '../../jinja/definitions';
import type { MacroEntry } from '../../project/manifest';
import { type IndexedMacro, isHelper, type MacroIndex, macroId } from '../macroIndex';

/** The calls of a body, found once: dbt's own macros are the same for every project. */
const found = new WeakMap<CallableNode, readonly MacroCall[]>();

/** A call as it is written: of a bare name, of a package's macro, or of what `adapter.dispatch` finds. */
interface MacroCall {
  readonly kind: 'macro' | 'dispatch';
  readonly name: string;
  /** The package that is named, or the namespace of a dispatch. */
  readonly space: string | null;
}

/** Hears of a dispatch that finds no macro, with the macro in which it stands. */
export type OnUnfound = (macro: IndexedMacro, wanted: string, space: string | null) => void;

/**
 * Fills the `depends_on` of every macro with the macros that its text calls, whether or not a call is ever reached. As dbt
 * reads it, `value.replace()` may be a call of the macro `replace`, since the text does not tell.
 */
export function fillMacroCalls(
  macros: MacroIndex,
  entries: ReadonlyMap<string, MacroEntry>,
  onUnfound: OnUnfound,
): void {
  for (const packageName of macros.packageNames) {
    for (const macro of macros.namesIn(packageName).values()) {
      const entry = entries.get(macroId(macro));
      if (entry) entry.depends_on.macros = calledMacros(macros, macro, onUnfound);
    }
  }
}

function calledMacros(macros: MacroIndex, macro: IndexedMacro, onUnfound: OnUnfound): string[] {
  const { definition } = macro;
  const calls = found.get(definition.node) ?? readCalls(definition.node);
  found.set(definition.node, calls);
  const ids = calls.flatMap((call) => {
    const called = findCalled(macros, macro, call);
    if (call.kind === 'dispatch' && !called) onUnfound(macro, call.name, call.space);
    if (!called) return [];
    return isHelper(called) ? calledMacros(macros, called, onUnfound) : [macroId(called)];
  });
  return [...new Set(ids)];
}

/** What a call in a macro's text means; a macro that calls itself means nothing. */
function findCalled(
  macros: MacroIndex,
  { packageName, definition }: IndexedMacro,
  { kind, name, space }: MacroCall,
): IndexedMacro | undefined {
  if (kind === 'macro')
    return space === null && name === definition.macroName
      ? undefined
      : macros.findAnywhere(space ?? packageName, name);
  return macros.dispatchAnywhere(name, space) ?? macros.dispatch(macros.projectName, name, space);
}

function readCalls({ parameters, body }: CallableNode): readonly MacroCall[] {
  return collectCalls([parameters, body]).flatMap(readCall);
}

/** Names that are dbt's functions for dbt, although a project may have macros of these names. */
const STANDARD: ReadonlySet<string> = new Set(['ref', 'source', 'config']);

function readCall(call: CallNode): MacroCall[] {
  const { callee } = call;
  if (callee.type === 'Name')
    return STANDARD.has(callee.name) ? [] : [{ kind: 'macro', name: callee.name, space: null }];
  if (callee.type !== 'Attribute' || callee.target.type !== 'Name') return [];
  const space = callee.target.name;
  if (space !== 'adapter') return [{ kind: 'macro', name: callee.name, space }];
  return callee.name === 'dispatch' ? readDispatch(call) : [];
}

/** A dispatch is also a call of the macro of that bare name, unless it stands in that macro itself. */
function readDispatch({ positional, keyword }: CallNode): MacroCall[] {
  const argument = (at: number, name: string) =>
    textOf(positional[at] ?? keyword.find((one) => one.name === name)?.value);
  const name = argument(0, 'macro_name');
  if (name === null) return [];
  return [
    { kind: 'macro', name, space: null },
    { kind: 'dispatch', name, space: argument(1, 'macro_namespace') },
  ];
}

function textOf(argument: Expression | undefined): string | null {
  if (argument?.type !== 'Constant' || argument.constant.kind !== 'string') return null;
  return argument.constant.value;
}
