import { PythonError } from '../../python/errors';
import type { Scope } from '../scope';
import { locateError } from './errors';
import { type BlockUnit, type CompiledTemplate, Context, type Engine, Frame } from './frame';
import type { Render } from './render';

/** The context of a template that is rendered for itself. */
export function makeContext(engine: Engine, compiled: CompiledTemplate, scope: Scope): Context {
  const context = new Context(engine, scope);
  addBlocks(context.blocks, compiled);
  return context;
}

/** Runs a template, and the one that it extends instead of what follows the tag. */
export function runTemplate(render: Render, compiled: CompiledTemplate, context: Context): void {
  const { root, template } = compiled;
  render.runNested(template, () => {
    try {
      root.execute(new Frame(root, context, render, null));
    } catch (error) {
      throw locateError(error, render);
    }
    const { parent } = context;
    if (parent === null) return;
    context.parent = null;
    runTemplate(render, parent, context);
  });
}

/** Throws where a template extends a second one. */
export function checkNotExtended({ parent }: Context): void {
  if (parent !== null) throw new PythonError('TemplateRuntimeError', 'extended multiple times');
}

/** Makes a template the parent of the one that runs. */
export function extendTemplate(context: Context, parent: CompiledTemplate): void {
  context.parent = parent;
  addBlocks(context.blocks, parent);
}

function addBlocks(blocks: Map<string, BlockUnit[]>, compiled: CompiledTemplate): void {
  for (const [name, block] of compiled.blocks) {
    const versions = blocks.get(name);
    if (versions === undefined) blocks.set(name, [block]);
    else versions.push(block);
  }
}
