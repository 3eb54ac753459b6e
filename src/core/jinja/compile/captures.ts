import type { Value } from '../../python/value';
import type { Place, Statement } from '../ast';
import { type Evaluate, type Execute, type Flow, NEXT } from '../runtime/frame';
import { captureValue } from '../runtime/output';
import { type CompileScope, compileSetup } from './compileScope';

/** A body whose output is kept: `run` fills the capture, `read` gives what it holds. */
export interface Capture {
  readonly run: Execute;
  readonly read: Evaluate;
}

/** Compiles the body of a block `set` or a filter block, in the scope of its own that it has. */
export function compileCapture(
  node: Place & { readonly body: readonly Statement[] },
  scope: CompileScope,
): Capture {
  const setup = compileSetup(scope);
  const body = scope.body(node.body);
  scope.mark(node);
  const site = scope.site(node);
  const slot = scope.frame.slots.allocate();
  return {
    run: (frame) => {
      let flow: Flow = NEXT;
      const value: Value = captureValue(frame, frame.autoescape, () => {
        setup(frame);
        flow = body(frame);
        frame.render.site = site;
      });
      frame.slots[slot] = value;
      return flow;
    },
    read: (frame) => frame.slots[slot] ?? null,
  };
}
