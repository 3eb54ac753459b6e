import { Dict } from '../../python/dict';
import { isTrue } from '../../python/truth';
import type { Expression, LoopControlNode, Statement } from '../ast';
import { BREAK, CONTINUE, type Execute, type Flow, type Frame, NEXT } from '../runtime/frame';
import { emitConstant, emitText, emitValue } from '../runtime/output';
import { prettyPrint, prettyPrintCompact } from '../runtime/prettyPrint';
import { compileSet, compileSetBlock, compileWith } from './assignments';
import { compileFilter } from './calls';
import { compileCapture } from './captures';
import { type CompileScope, compileSetup } from './compileScope';
import { constantValue } from './expressions';
import { foldConstant } from './fold';
import { compileFor } from './loops';
import { compileCallBlock, compileMacro } from './macros';
import { noteExpression, noteNames } from './noteNames';
import {
  compileBlock,
  compileExtends,
  compileFromImport,
  compileImport,
  compileInclude,
} from './templates';
import { compileTruth } from './truth';

type Node<Type extends Statement['type']> = Extract<Statement, { readonly type: Type }>;

const IDLE: Execute = () => NEXT;

/** Compiles a statement to a function of the frame that it runs in. */
export function compileStatement(node: Statement, scope: CompileScope): Execute {
  switch (node.type) {
    case 'Text':
      return isDropped(scope) ? IDLE : guardOutput(compileText(node.text), scope);
    case 'Output':
      return isDropped(scope) ? IDLE : guardOutput(compileValue(node.value, scope), scope);
    case 'CallBlock':
      return compileCallBlock(node, scope);
    case 'FilterBlock':
      return compileFilterBlock(node, scope);
    case 'Block':
      // Only blocks at the top level: Jinja2 runs the others where they stand.
      return scope.flags.topLevel
        ? guardOutput(compileBlock(node, scope), scope)
        : compileBlock(node, scope);
    case 'Include':
      return compileInclude(node, scope);
    case 'If':
      return compileIf(node, scope);
    case 'For':
      return compileFor(node, scope);
    case 'Set':
      return compileSet(node, scope);
    case 'SetBlock':
      return compileSetBlock(node, scope);
    case 'With':
      return compileWith(node, scope);
    case 'Macro':
      return compileMacro(node, scope);
    case 'Extends':
      return compileExtends(node, scope);
    case 'Import':
      return compileImport(node, scope);
    case 'FromImport':
      return compileFromImport(node, scope);
    case 'Do':
      return compileDo(node, scope);
    case 'Break':
    case 'Continue':
      return compileLoopControl(node, scope);
    case 'Autoescape':
      return compileAutoescape(node, scope);
    case 'Debug':
      return compileDebug;
    case 'Test':
    case 'Materialization':
    case 'Snapshot':
    case 'Docs':
      return IDLE;
  }
}

/** A template that extends another puts out nothing from there on: the other one will. */
function guardOutput(execute: Execute, { flags }: CompileScope): Execute {
  if (!flags.extending) return execute;
  return (frame) => (frame.context.parent === null ? execute(frame) : NEXT);
}

/** What a template puts out behind a certain `extends`: nothing, and Jinja2 does not even look at it. */
function isDropped({ flags, compilation }: CompileScope): boolean {
  return flags.extending && compilation.extended;
}

function compileText(text: string): Execute {
  return ({ render }) => {
    render.emitText(text);
    return NEXT;
  };
}

function compileValue(node: Expression, scope: CompileScope): Execute {
  const { line } = scope.compilation;
  scope.mark(node);
  const value = scope.expression(node);
  const site = scope.site(node);
  const constant = foldConstant(node, scope);
  if (constant === undefined) {
    return (frame) => {
      const result = value(frame);
      frame.render.site = site;
      emitValue(frame, result);
      return NEXT;
    };
  }
  scope.mark({ line });
  const { autoescape } = scope.flags;
  return ({ render }) => {
    emitConstant(render, constant, autoescape);
    return NEXT;
  };
}

function compileIf(node: Node<'If'>, scope: CompileScope): Execute {
  const inside = scope.withFlags({ conditional: true });
  const branches = node.branches.map((branch) => {
    inside.mark(branch);
    return { test: compileTruth(branch.test, inside), body: inside.body(branch.body) };
  });
  const otherwise = inside.body(node.otherwise);
  return (frame): Flow => {
    for (const { test, body } of branches) if (test(frame)) return body(frame);
    return otherwise(frame);
  };
}

function compileDo(node: Node<'Do'>, scope: CompileScope): Execute {
  scope.mark(node);
  const value = scope.expression(node.value);
  return (frame) => {
    value(frame);
    return NEXT;
  };
}

function compileLoopControl(node: LoopControlNode, scope: CompileScope): Execute {
  const { type } = node;
  if (!scope.flags.inLoop) {
    // Python's words for them differ.
    const fault = type === 'Break' ? "'break' outside loop" : "'continue' not properly in loop";
    scope.fail(fault, node, 'SyntaxError');
  }
  return type === 'Break' ? () => BREAK : () => CONTINUE;
}

function compileFilterBlock(node: Node<'FilterBlock'>, scope: CompileScope): Execute {
  const inner = scope.nest((frame) => {
    noteExpression(frame, node.filter);
    noteNames(frame, node.body);
  });
  const capture = compileCapture(node, inner);
  const value = compileFilter(node.filter, inner, capture.read);
  return (frame) => {
    const flow = capture.run(frame);
    if (flow === NEXT) emitText(frame, value(frame));
    return flow;
  };
}

function compileAutoescape(node: Node<'Autoescape'>, scope: CompileScope): Execute {
  const { enabled: condition } = node;
  const flags =
    condition.type === 'Constant'
      ? { autoescape: isTrue(constantValue(condition.constant)), volatile: false }
      : { volatile: true };
  const inner = scope.nest((frame) => {
    noteExpression(frame, condition);
    noteNames(frame, node.body);
  }, flags);
  const setup = compileSetup(inner);
  const enabled = inner.expression(condition);
  const body = inner.body(node.body);
  return (frame) => {
    const { autoescape } = frame;
    setup(frame);
    frame.autoescape = isTrue(enabled(frame));
    try {
      return body(frame);
    } finally {
      frame.autoescape = autoescape;
    }
  };
}

/** What `{% debug %}` prints: the context, and the names of filters and tests. */
function compileDebug(frame: Frame): Flow {
  const { context, render } = frame;
  const names = Array.from(new Set(context.names()));
  const values = new Dict(names.map((name) => [name, context.lookup(name) ?? null]));
  const list = (label: string, table: ReadonlyMap<string, unknown>) =>
    `'${label}': ${prettyPrintCompact(Array.from(table.keys()).sort(), label.length + 5)}`;
  const lines = [
    `'context': ${prettyPrint(values).replaceAll('\n', `\n${' '.repeat(12)}`)}`,
    list('filters', context.engine.filters),
    list('tests', context.engine.tests),
  ];
  render.emitText(`{${lines.join(',\n ')}}`);
  return NEXT;
}
