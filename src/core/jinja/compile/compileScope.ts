import type { Value } from '../../python/value';
import type { Expression, Statement, Template } from '../ast';
import { SyntaxFailure } from '../lexer/syntaxError';
import { type Engine, type Evaluate, type Execute, type Frame, NEXT } from '../runtime/frame';
import type { Site } from '../runtime/render';
import { noteNames } from './noteNames';
import { type Reference, SlotTable, StaticFrame } from './staticFrame';

/** What compiling one template shares between all its parts. */
export interface Compilation {
  readonly engine: Engine;
  readonly template: Template;
  readonly compileExpression: (node: Expression, scope: CompileScope) => Evaluate;
  readonly compileStatement: (node: Statement, scope: CompileScope) => Execute;
  /** Whether an `extends` that always runs has been compiled. */
  extended: boolean;
  /** The line that Jinja2 would name for an error in what is compiled now. */
  line: number;
}

/** Where in the template the code stands. */
export interface ScopeFlags {
  /** Assignments are seen by blocks, includes and importers. */
  readonly topLevel: boolean;
  /** The code runs in a template that extends another, which may throw away what it puts out. */
  readonly extending: boolean;
  readonly inLoop: boolean;
  /** Whether output is escaped here, as far as one can tell without running. */
  readonly autoescape: boolean;
  /** The condition of an autoescape block around this is no literal. */
  readonly volatile: boolean;
  /** In a branch a filter that does not exist is an error only when it is reached. */
  readonly conditional: boolean;
  /** The code computes a constant while the template is compiled. */
  readonly folding: boolean;
}

const INNER = {
  topLevel: false,
  extending: false,
  inLoop: false,
  conditional: false,
  folding: false,
};

/** The place for which code is compiled: a frame's variables and what may be done there. */
export class CompileScope {
  readonly compilation: Compilation;
  readonly frame: StaticFrame;
  readonly flags: ScopeFlags;

  constructor(compilation: Compilation, frame: StaticFrame, flags: ScopeFlags) {
    this.compilation = compilation;
    this.frame = frame;
    this.flags = flags;
  }

  get engine(): Engine {
    return this.compilation.engine;
  }

  expression(node: Expression): Evaluate {
    return this.compilation.compileExpression(node, this);
  }

  /** The statements one after the other; stops at the first that ends its loop's turn. */
  body(nodes: readonly Statement[]): Execute {
    const steps = nodes.map((node) => this.compilation.compileStatement(node, this));
    const [first, second] = steps;
    if (first === undefined) return () => NEXT;
    if (second === undefined) return first;
    return (frame) => {
      for (const step of steps) {
        const flow = step(frame);
        if (flow !== NEXT) return flow;
      }
      return NEXT;
    };
  }

  /** Where errors of a node are reported. */
  site({ start, end }: { readonly start: number; readonly end: number }): Site {
    return { start, end, line: this.compilation.line };
  }

  /** From here on Jinja2 names the line of this node. */
  mark({ line }: { readonly line: number }): void {
    this.compilation.line = line;
  }

  withFlags(flags: Partial<ScopeFlags>): CompileScope {
    return new CompileScope(this.compilation, this.frame, { ...this.flags, ...flags });
  }

  /** A frame inside this one, in the same unit: a loop's body, `with`, a captured text. */
  nest(note: (frame: StaticFrame) => void, flags: Partial<ScopeFlags> = {}): CompileScope {
    const frame = new StaticFrame(this.frame, this.frame.slots);
    note(frame);
    const { extending, inLoop, autoescape, volatile } = this.flags;
    const inherited = { ...INNER, extending, inLoop, autoescape, volatile };
    return new CompileScope(this.compilation, frame, { ...inherited, ...flags });
  }

  /** A frame inside this one that holds a body and nothing else. */
  nestBody(nodes: readonly Statement[], flags: Partial<ScopeFlags> = {}): CompileScope {
    return this.nest((frame) => noteNames(frame, nodes), flags);
  }

  /** The frame of a unit that runs inside this one and sees its variables: a macro, a recursive loop. */
  nestUnit(note: (frame: StaticFrame) => void, flags: Partial<ScopeFlags> = {}): CompileScope {
    const frame = new StaticFrame(this.frame, new SlotTable(this.frame.slots.depth + 1));
    note(frame);
    const { autoescape, volatile } = this.flags;
    const inherited = { ...INNER, autoescape, volatile };
    return new CompileScope(this.compilation, frame, { ...inherited, ...flags });
  }

  /** Throws an error of the template that its syntax does not show; SyntaxError is for what Python's compiler would say. */
  fail(
    message: string,
    node: { readonly start: number; readonly line: number },
    kind: SyntaxFailure['kind'] = 'TemplateAssertionError',
  ): never {
    throw new SyntaxFailure(message, node, kind);
  }
}

/** Fills the slots of a frame for its beginning. */
export function compileSetup(scope: CompileScope): (frame: Frame) => void {
  const setup = scope.frame.listSetup().map(({ slot, name, from }) => {
    if (from === 'missing') return { slot, find: () => undefined };
    if (from === 'context') return { slot, find: ({ context }: Frame) => context.lookup(name) };
    return { slot, find: compilePeek(from) };
  });
  if (setup.length === 0) return () => {};
  return (frame) => {
    for (const { slot, find } of setup) frame.slots[slot] = find(frame);
  };
}

/** Reads a variable; undefined when it holds nothing. */
export function compilePeek(reference: Reference): (frame: Frame) => Value | undefined {
  const { name, slot, lazy } = reference;
  const locate = compileLocate(reference.hops);
  if (!lazy) return (frame) => locate(frame).slots[slot];
  return (frame) => {
    const owner = locate(frame);
    const known = owner.slots[slot];
    if (known !== undefined) return known;
    const value = owner.context.lookup(name);
    owner.slots[slot] = value;
    return value;
  };
}

/** Writes a variable. */
export function compileStore(reference: Reference): (frame: Frame, value: Value) => void {
  const { slot, hops } = reference;
  if (hops !== 0) throw new Error(`the name ${reference.name} is written outside of its frame`);
  return (frame, value) => {
    frame.slots[slot] = value;
  };
}

function compileLocate(hops: number): (frame: Frame) => Frame {
  if (hops === 0) return (frame) => frame;
  return (frame) => {
    let owner = frame;
    for (let left = hops; left > 0; left -= 1) owner = owner.outer ?? owner;
    return owner;
  };
}
