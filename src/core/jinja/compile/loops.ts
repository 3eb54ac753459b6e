import { iterate } from '../../python/iteration';
import { Tuple } from '../../python/tuple';
import type { Value } from '../../python/value';
import type { ForNode, Statement, Target } from '../ast';
import { locateError } from '../runtime/errors';
import {
  BREAK,
  type Engine,
  type Evaluate,
  type Execute,
  type Flow,
  Frame,
  NEXT,
} from '../runtime/frame';
import { LoopContext } from '../runtime/loop';
import { captureValue, emitValue } from '../runtime/output';
import { compileAssign } from './assignments';
import { type CompileScope, compileSetup, compileStore } from './compileScope';
import { findMentions } from './mentions';
import { noteExpression, noteNames } from './noteNames';
import type { StaticFrame } from './staticFrame';
import { compileTruth } from './truth';
import { namesOf, someInside } from './walk';

type Recurse = (items: Value) => Value;
/** Runs a loop over items; its `else` follows unless a turn came to its end, which `break` and `continue` prevent. */
type RunTurns = (frame: Frame, items: Iterable<Value>, depth: number, recurse?: Recurse) => void;

/** One turn of a loop. */
type Turn = (frame: Frame, item: Value, loop?: LoopContext) => Flow;

/** `{% for %}`. */
export function compileFor(node: ForNode, scope: CompileScope): Execute {
  const name = findLoopName(node);
  if (name) scope.fail("Can't assign to special loop variable in for-loop target", name);
  return node.recursive ? compileRecursive(node, scope) : compilePlain(node, scope);
}

function compilePlain(node: ForNode, scope: CompileScope): Execute {
  const select = compileSelection(node, scope);
  scope.mark(node);
  const iterable = scope.expression(node.iterable);
  const site = scope.site(node.iterable);
  const run = compileTurns(node, scope);
  return (frame) => {
    const value = iterable(frame);
    frame.render.site = site;
    run(frame, select(frame, iterate(value)), 1);
    return NEXT;
  };
}

/** A loop whose body can be run for other items, as a function: the unit's frame is new at each call. */
function compileRecursive(node: ForNode, scope: CompileScope): Execute {
  scope.mark(node);
  const { extending } = scope.flags;
  const unitScope = scope.nestUnit(() => {}, { extending });
  const select = compileSelection(node, unitScope);
  scope.mark(node);
  const run = compileTurns(node, unitScope);
  scope.mark(node);
  const iterable = scope.expression(node.iterable);
  const site = scope.site(node.iterable);
  const unit = { execute: () => NEXT, slots: unitScope.frame.slots };
  const { template } = scope.compilation;
  const render = (outer: Frame, items: Value, depth: number): Value => {
    const frame = new Frame(unit, outer.context, outer.render, outer);
    const recurse: Recurse = (more) => render(outer, more, depth + 1);
    return outer.render.runNested(template, () => {
      try {
        outer.render.site = site;
        const source = iterate(items);
        const selected = select(frame, source);
        return captureValue(frame, frame.autoescape, () => run(frame, selected, depth, recurse));
      } catch (error) {
        throw locateError(error, outer.render);
      }
    });
  };
  return (frame) => {
    emitValue(frame, render(frame, iterable(frame), 1));
    return NEXT;
  };
}

/** The `if` of a loop: which items it runs for. */
function compileSelection(
  { target, test }: ForNode,
  scope: CompileScope,
): (frame: Frame, items: Iterable<Value>) => Iterable<Value> {
  if (test === null) return (_, items) => items;
  scope.mark(test);
  const inner = scope.nest((frame) => {
    giveNames(frame, namesOf(target));
    noteExpression(frame, test);
  });
  const assign = compileAssign(target, inner);
  const isSelected = compileTruth(test, inner);
  const read = compileRead(target, inner);
  const site = scope.site(target);
  return function* select(frame, items) {
    for (const item of items) {
      frame.render.site = site;
      assign(frame, item);
      if (isSelected(frame)) yield read(frame);
    }
  };
}

/** What was assigned to a target, as Jinja2 hands it on: names in a tuple as one, whatever they were taken from. */
function compileRead(target: Target, scope: CompileScope): Evaluate {
  switch (target.type) {
    case 'Name':
      return scope.expression(target);
    case 'TupleTarget': {
      const items = target.items.map((item) => compileRead(item, scope));
      return (frame) => new Tuple(items.map((item) => item(frame)));
    }
    case 'NamespaceTarget':
      throw new Error('A loop writes to no namespace.');
  }
}

function compileTurns(node: ForNode, scope: CompileScope): RunTurns {
  const needsLoop =
    node.recursive || findMentions(node.body, ['loop']).size > 0 || node.body.some(hasScopedBlock);
  const turn = compileTurn(node, scope, needsLoop);
  const otherwise = compileElse(node.otherwise, scope);
  const run = needsLoop ? runWithLoop(turn, scope.engine) : runWithoutLoop(turn);
  return (frame, items, depth, recurse) => {
    if (!run(frame, items, depth, recurse)) otherwise(frame);
  };
}

function runWithoutLoop(turn: Turn): (frame: Frame, items: Iterable<Value>) => boolean {
  return (frame, items) => {
    let completed = false;
    for (const item of items) {
      const flow = turn(frame, item);
      completed ||= flow === NEXT;
      if (flow === BREAK) break;
    }
    return completed;
  };
}

function runWithLoop(
  turn: Turn,
  engine: Engine,
): (frame: Frame, items: Iterable<Value>, depth: number, recurse?: Recurse) => boolean {
  return (frame, items, depth, recurse) => {
    const loop = new LoopContext(engine, items, depth, recurse);
    let completed = false;
    for (let item = loop.advance(); item !== undefined; item = loop.advance()) {
      const flow = turn(frame, item, loop);
      completed ||= flow === NEXT;
      if (flow === BREAK) break;
    }
    return completed;
  };
}

function compileTurn(node: ForNode, scope: CompileScope, needsLoop: boolean): Turn {
  const inner = scope.nest(
    (frame) => {
      giveNames(frame, namesOf(node.target));
      if (needsLoop) frame.give('loop');
      noteNames(frame, node.body);
    },
    { inLoop: true },
  );
  const setup = compileSetup(inner);
  const assign = compileAssign(node.target, inner);
  const storeLoop = needsLoop ? compileStore(inner.frame.resolve('loop')) : () => {};
  const site = scope.site(node.target);
  const body = inner.body(node.body);
  return (frame, item, loop = undefined) => {
    const { render } = frame;
    render.site = site;
    render.countStep();
    setup(frame);
    if (loop !== undefined) storeLoop(frame, loop);
    assign(frame, item);
    const flow = body(frame);
    render.site = site;
    return flow;
  };
}

function compileElse(nodes: readonly Statement[], scope: CompileScope): (frame: Frame) => void {
  if (nodes.length === 0) return () => {};
  const inner = scope.nestBody(nodes);
  const setup = compileSetup(inner);
  const body = inner.body(nodes);
  return (frame) => {
    setup(frame);
    body(frame);
  };
}

function giveNames(frame: StaticFrame, names: readonly string[]): void {
  for (const name of names) frame.give(name);
}

/** Where a statement, or one inside it, writes the name `loop`. */
function findLoopName(node: Statement): Target | undefined {
  let found: Target | undefined;
  const look = (inner: Statement): boolean => {
    const writes = inner.type === 'Set' || inner.type === 'SetBlock' || inner.type === 'For';
    found = writes ? loopNameIn(inner.target) : undefined;
    return found !== undefined || someInside(inner, look);
  };
  look(node);
  return found;
}

function loopNameIn(target: Target): Target | undefined {
  if (target.type === 'TupleTarget') {
    for (const item of target.items) {
      const found = loopNameIn(item);
      if (found) return found;
    }
  }
  return target.type === 'Name' && target.name === 'loop' ? target : undefined;
}

function hasScopedBlock(node: Statement): boolean {
  return (node.type === 'Block' && node.scoped) || someInside(node, hasScopedBlock);
}
