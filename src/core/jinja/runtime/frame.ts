import type { CallArguments, Value } from '../../python/value';
import type { Template } from '../ast';
import type { Budget } from '../options';
import type { Scope } from '../scope';
import type { Render } from './render';
import type { Undefined, UndefinedDetails } from './undefined';

/** How a statement ended; the innermost loop acts on all but NEXT. */
export type Flow = 0 | 1 | 2;
export const NEXT: Flow = 0;
export const BREAK: Flow = 1;
export const CONTINUE: Flow = 2;

export type Evaluate = (frame: Frame) => Value;
export type Execute = (frame: Frame) => Flow;

/** A filter or a test. Its first positional argument is the value that it works on. */
export type Operation = (evaluation: Evaluation, call: CallArguments) => Value;

/** What a filter or a test may know of where it runs. */
export interface Evaluation {
  readonly engine: Engine;
  readonly autoescape: boolean;
  /** Whether values are wanted, and no text. */
  readonly isNative: boolean;
}

/** An environment as running templates see it. */
export interface Engine {
  readonly filters: ReadonlyMap<string, Operation>;
  readonly tests: ReadonlyMap<string, Operation>;
  readonly globals: ReadonlyMap<string, Value>;
  readonly autoescape: boolean;
  readonly sandboxed: boolean;
  readonly budget: Budget;
  readonly newline: string;
  readonly random: () => number;
  readonly makeUndefined: (details: UndefinedDetails) => Undefined;
  /** A template of the loader, compiled; undefined when there is none of that name. */
  readonly load: (name: Value) => CompiledTemplate | undefined;
}

/** Code that runs in a frame of its own: a template's root, a block, a macro, the body of a recursive loop. */
export interface Unit {
  readonly execute: Execute;
  /** How many slots its frame has; read when it runs, because compiling goes on finding names. */
  readonly slots: { readonly count: number };
}

export interface BlockUnit extends Unit {
  readonly name: string;
  readonly required: boolean;
  readonly template: Template;
}

export interface CompiledTemplate {
  readonly template: Template;
  readonly root: Unit;
  readonly blocks: ReadonlyMap<string, BlockUnit>;
}

/** The variables of a unit that runs, by number. A slot that is undefined holds nothing. */
export class Frame {
  readonly slots: (Value | undefined)[];
  readonly outer: Frame | null;
  readonly context: Context;
  readonly render: Render;
  autoescape: boolean;

  constructor(unit: Unit, context: Context, render: Render, outer: Frame | null) {
    this.slots = new Array<Value | undefined>(unit.slots.count).fill(undefined);
    this.outer = outer;
    this.context = context;
    this.render = render;
    this.autoescape = outer === null ? context.engine.autoescape : outer.autoescape;
  }
}

/** The names that a template sees beyond its variables, and the blocks that it and its parents define. */
export class Context {
  readonly engine: Engine;
  readonly scope: Scope;
  /** What the template assigned at its top level: its blocks, includes and importers see it. */
  readonly exports = new Map<string, Value>();
  /** The blocks by name, those of the most derived template first. */
  readonly blocks: Map<string, BlockUnit[]>;
  /** The template that this one extends, once its tag has run. */
  parent: CompiledTemplate | null = null;

  constructor(engine: Engine, scope: Scope, blocks: Context['blocks'] = new Map()) {
    this.engine = engine;
    this.scope = scope;
    this.blocks = blocks;
  }

  /** The value of a name; undefined when nothing defines it. */
  lookup(name: string): Value | undefined {
    const own = this.exports.get(name);
    if (own !== undefined) return own;
    const given = this.scope.lookup(name);
    return given === undefined ? this.engine.globals.get(name) : given;
  }

  /** Every name that can be listed. */
  *names(): Iterable<string> {
    yield* this.engine.globals.keys();
    yield* this.scope.names?.() ?? [];
    yield* this.exports.keys();
  }
}
