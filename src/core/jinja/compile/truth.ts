import { isTrue } from '../../python/truth';
import type { Expression } from '../ast';
import type { Frame } from '../runtime/frame';
import type { CompileScope } from './compileScope';

/** Python's truth of an expression. */
export function compileTruth(node: Expression, scope: CompileScope): (frame: Frame) => boolean {
  const operand = scope.expression(node);
  const site = scope.site(node);
  return (frame) => {
    const value = operand(frame);
    if (typeof value === 'boolean') return value;
    frame.render.site = site;
    return isTrue(value);
  };
}
