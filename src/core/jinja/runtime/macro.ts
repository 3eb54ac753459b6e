import { Dict } from '../../python/dict';
import { IdentityObject } from '../../python/identityObject';
import { quoteText } from '../../python/quote';
import { Tuple } from '../../python/tuple';
import type { CallArguments, Value } from '../../python/value';
import { locateError } from './errors';
import { type Context, Frame, type Unit } from './frame';
import { MacroCallError } from './macroCallError';
import { MacroReturn } from './macroReturn';
import { captureValue } from './output';
import { type Render, type SourceFile, withRender } from './render';

/** A macro as compiled, before it is tied to the frame that defines it. */
export interface MacroCode {
  /** Null for the body of a call block. */
  readonly name: string | null;
  readonly file: SourceFile;
  readonly unit: Unit;
  /** The names of the parameters, and where the unit, which sets their defaults, expects them. */
  readonly parameters: readonly { readonly name: string; readonly slot: number }[];
  /** Where the body finds what it uses of these; null for what it does not use. */
  readonly special: Readonly<Record<'caller' | 'kwargs' | 'varargs', number | null>>;
}

/** A macro that can be called: from templates, and by host functions through `call`. */
export class Macro extends IdentityObject {
  readonly typeName = 'Macro';
  override readonly moduleName = 'jinja2.runtime';
  readonly code: MacroCode;
  private readonly context: Context;
  private readonly outer: Frame | null;
  private readonly autoescape: boolean;

  constructor(
    code: MacroCode,
    context: Context,
    outer: Frame | null,
    private readonly onOuterCall?: () => void,
  ) {
    super();
    this.code = code;
    this.context = context;
    this.outer = outer;
    this.autoescape = outer === null ? context.engine.autoescape : outer.autoescape;
  }

  override call(call: CallArguments): Value {
    return withRender(this.context.engine, (render) => this.invoke(render, call));
  }

  override getAttribute(name: string): Value | undefined {
    const { code } = this;
    switch (name) {
      case 'name':
        return code.name;
      case 'arguments':
        return new Tuple(code.parameters.map((parameter) => parameter.name));
      case 'catch_kwargs':
        return code.special.kwargs !== null;
      case 'catch_varargs':
        return code.special.varargs !== null;
      case 'caller':
        return code.special.caller !== null;
      default:
        return undefined;
    }
  }

  override toRepr(): string {
    const { name } = this.code;
    return `<Macro ${name === null ? 'anonymous' : quoteText(name)}>`;
  }

  private invoke(render: Render, call: CallArguments): Value {
    const { code } = this;
    const { autoescape } = render;
    render.countStep();
    if (render.macros.length === 0) this.onOuterCall?.();
    const frame = new Frame(code.unit, this.context, render, this.outer);
    frame.autoescape = this.autoescape;
    this.bind(frame, call);
    render.macros.push({ name: code.name ?? 'caller', file: render.file, site: render.site });
    try {
      return render.runNested(code.file, () => this.run(frame, autoescape));
    } finally {
      render.macros.pop();
    }
  }

  /** The macro's text; Markup where its caller escapes, whatever the macro's own template does. */
  private run(frame: Frame, callerEscapes: boolean): Value {
    const { unit, name } = this.code;
    try {
      return captureValue(frame, callerEscapes, () => {
        unit.execute(frame);
      });
    } catch (error) {
      // What a call block returns is returned by the macro around it.
      if (error instanceof MacroReturn && name !== null) return error.value;
      throw locateError(error, frame.render);
    }
  }

  /** Puts the arguments of a call into the frame, by position and by name. */
  private bind(frame: Frame, { positional, keyword }: CallArguments): void {
    const { parameters, special } = this.code;
    const rest = keyword.size === 0 ? keyword : new Map(keyword);
    for (const [at, { name, slot }] of parameters.entries()) {
      const value = positional[at];
      frame.slots[slot] = value === undefined ? takeKeyword(rest, name) : value;
    }
    if (special.caller !== null) {
      const caller = takeKeyword(rest, 'caller');
      const hint = 'No caller defined';
      frame.slots[special.caller] =
        caller === undefined || caller === null
          ? this.context.engine.makeUndefined({ hint, name: 'caller' })
          : caller;
    }
    this.bindRest(frame, positional.slice(parameters.length), rest);
  }

  private bindRest(
    frame: Frame,
    positional: readonly Value[],
    keyword: ReadonlyMap<string, Value>,
  ): void {
    const { parameters, special, name } = this.code;
    const [unknown] = keyword.keys();
    if (special.kwargs !== null) frame.slots[special.kwargs] = new Dict(keyword);
    else if (keyword.has('caller')) throw new MacroCallError(twoCallers(name));
    else if (unknown !== undefined) {
      throw new MacroCallError(
        `macro ${quoteName(name)} takes no keyword argument ${quoteText(unknown)}`,
      );
    }
    if (special.varargs !== null) frame.slots[special.varargs] = new Tuple(positional);
    else if (positional.length > 0) {
      throw new MacroCallError(
        `macro ${quoteName(name)} takes not more than ${parameters.length} argument(s)`,
      );
    }
  }
}

function takeKeyword(keyword: ReadonlyMap<string, Value>, name: string): Value | undefined {
  const value = keyword.get(name);
  if (keyword instanceof Map) keyword.delete(name);
  return value;
}

function quoteName(name: string | null): string {
  return name === null ? 'None' : quoteText(name);
}

function twoCallers(name: string | null): string {
  return `macro ${quoteName(name)} was invoked with two values for the special caller argument. This is most likely a bug.`;
}
