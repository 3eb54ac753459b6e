import type { BlockNode, Statement, Template } from '../ast';
import { SyntaxFailure } from '../lexer/syntaxError';
import { makeSuper, TemplateReference } from '../runtime/blocks';
import { locateSyntaxError } from '../runtime/errors';
import type { BlockUnit, CompiledTemplate, Engine, Frame, Unit } from '../runtime/frame';
import type { MacroCode } from '../runtime/macro';
import { type Compilation, CompileScope, compileStore, type ScopeFlags } from './compileScope';
import { compileExpression } from './expressions';
import { compileMacroCode, compileUnit } from './macros';
import { findMentions } from './mentions';
import { noteNames } from './noteNames';
import { compileStatement } from './statements';
import { SlotTable, StaticFrame } from './staticFrame';
import { someInside } from './walk';

type RootFlags = Omit<ScopeFlags, 'autoescape' | 'volatile'>;

const ROOT: RootFlags = {
  topLevel: true,
  extending: false,
  inLoop: false,
  conditional: false,
  folding: false,
};
const BLOCK: RootFlags = { ...ROOT, topLevel: false };

/** Compiles a template for an engine. Throws TemplateError for what is wrong beyond its syntax: unknown filters, double blocks. */
export function compileTemplate(template: Template, engine: Engine): CompiledTemplate {
  try {
    const compilation = startCompilation(template, engine);
    const nodes = collectBlocks(template.body);
    const root = compileRoot(template.body, compilation);
    const blocks = new Map<string, BlockUnit>();
    for (const node of nodes) blocks.set(node.name, compileBlockUnit(node, compilation));
    return { template, root, blocks };
  } catch (error) {
    throw locateSyntaxError(error, template);
  }
}

/** Compiles a macro on its own: its free names are the context's. */
export function compileLoneMacro(
  node: Parameters<typeof compileMacroCode>[0],
  template: Template,
  engine: Engine,
): MacroCode {
  try {
    return compileMacroCode(node, makeRootScope(startCompilation(template, engine), BLOCK));
  } catch (error) {
    throw locateSyntaxError(error, template);
  }
}

function startCompilation(template: Template, engine: Engine): Compilation {
  return { engine, template, compileExpression, compileStatement, extended: false, line: 1 };
}

function makeRootScope(compilation: Compilation, flags: RootFlags): CompileScope {
  const { autoescape } = compilation.engine;
  const frame = new StaticFrame(null, new SlotTable(0));
  return new CompileScope(compilation, frame, { ...flags, autoescape, volatile: false });
}

function compileRoot(body: readonly Statement[], compilation: Compilation): Unit {
  const scope = makeRootScope(compilation, { ...ROOT, extending: body.some(isExtending) });
  const usesSelf = findMentions(body, ['self']).size > 0;
  if (usesSelf) scope.frame.give('self');
  noteNames(scope.frame, body);
  if (!usesSelf) return compileUnit(body, scope);
  const storeSelf = compileStore(scope.frame.resolve('self'));
  return compileUnit(body, scope, (frame) => storeSelf(frame, new TemplateReference(frame)));
}

function compileBlockUnit(node: BlockNode, compilation: Compilation): BlockUnit {
  const { body, name, required } = node;
  const scope = makeRootScope(compilation, BLOCK);
  const used = [...findMentions(body, ['self', 'super'])];
  for (const special of used) scope.frame.give(special);
  noteNames(scope.frame, body);
  scope.mark(node);
  const stores = used.map((special) => ({
    store: compileStore(scope.frame.resolve(special)),
    make: (frame: Frame) =>
      special === 'super' ? makeSuper(frame, block) : new TemplateReference(frame),
  }));
  const unit = compileUnit(body, scope, (frame) => {
    for (const { store, make } of stores) store(frame, make(frame));
  });
  const block: BlockUnit = { ...unit, name, required, template: compilation.template };
  return block;
}

/** The blocks of a template, nested ones included, in the order in which they stand. */
function collectBlocks(body: readonly Statement[]): BlockNode[] {
  const found = findBlocks(body);
  for (const [at, node] of found.entries()) {
    if (found.findIndex(({ name }) => name === node.name) < at) {
      throw new SyntaxFailure(`block '${node.name}' defined twice`, node, 'TemplateAssertionError');
    }
  }
  return found;
}

function findBlocks(body: readonly Statement[]): BlockNode[] {
  const found: BlockNode[] = [];
  const visit = (node: Statement): boolean => {
    if (node.type === 'Block') found.push(node);
    return someInside(node, visit);
  };
  body.some(visit);
  return found;
}

function isExtending(node: Statement): boolean {
  return node.type === 'Extends' || someInside(node, isExtending);
}
