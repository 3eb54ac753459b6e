import { PythonError } from '../../python/errors';
import { IdentityObject } from '../../python/identityObject';
import { quoteText } from '../../python/quote';
import type { Value } from '../../python/value';
import { locateError } from './errors';
import { type BlockUnit, type Context, Frame } from './frame';
import { captureValue } from './output';
import type { Render } from './render';

/** Runs the block of a name, in the version of the most derived template. */
export function runBlock(frame: Frame, name: string, context: Context): void {
  const versions = context.blocks.get(name) ?? [];
  const [first] = versions;
  if (first === undefined) throw new Error(`the block ${name} was not collected`);
  if (first.required && versions.length === 1) {
    throw new PythonError('TemplateRuntimeError', `Required block '${name}' not found`);
  }
  runVersion(frame.render, first, context);
}

/** What a block sees as `super`: the version that it overrides; undefined when it overrides none. */
export function makeSuper(frame: Frame, block: BlockUnit): Value {
  const versions = frame.context.blocks.get(block.name) ?? [];
  const place = versions.indexOf(block) + 1;
  if (place < versions.length) return new BlockReference(frame, versions, place);
  return frame.context.engine.makeUndefined({
    hint: `there is no parent block called '${block.name}'.`,
    name: 'super',
  });
}

/** What a template sees as `self`: its blocks as functions. */
export class TemplateReference extends IdentityObject {
  readonly typeName = 'TemplateReference';
  override readonly moduleName = 'jinja2.runtime';
  private readonly frame: Frame;

  constructor(frame: Frame) {
    super();
    this.frame = frame;
  }

  override getItem(key: Value): Value | undefined {
    const versions = typeof key === 'string' ? this.frame.context.blocks.get(key) : undefined;
    return versions === undefined ? undefined : new BlockReference(this.frame, versions, 0);
  }

  override toRepr(): string {
    const { name } = this.frame.render.file;
    return `<TemplateReference ${name === '' ? 'None' : quoteText(name)}>`;
  }
}

/** A version of a block that can be called; its `super` is the next one. */
class BlockReference extends IdentityObject {
  readonly typeName = 'BlockReference';
  override readonly moduleName = 'jinja2.runtime';
  private readonly frame: Frame;
  private readonly versions: readonly BlockUnit[];
  private readonly place: number;

  constructor(frame: Frame, versions: readonly BlockUnit[], place: number) {
    super();
    this.frame = frame;
    this.versions = versions;
    this.place = place;
  }

  override call(): Value {
    const { frame } = this;
    const version = this.versions[this.place];
    if (version === undefined) return '';
    return captureValue(frame, frame.autoescape, () =>
      runVersion(frame.render, version, frame.context),
    );
  }

  override getAttribute(name: string): Value | undefined {
    if (name !== 'super') return undefined;
    const next = this.place + 1;
    if (next < this.versions.length) return new BlockReference(this.frame, this.versions, next);
    const block = this.versions[this.place]?.name ?? '';
    const hint = `there is no parent block called '${block}'.`;
    return this.frame.context.engine.makeUndefined({ hint, name: 'super' });
  }
}

function runVersion(render: Render, block: BlockUnit, context: Context): void {
  render.runNested(block.template, () => {
    try {
      block.execute(new Frame(block, context, render, null));
    } catch (error) {
      throw locateError(error, render);
    }
  });
}
