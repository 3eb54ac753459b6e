import { PyObject } from './value';

class Ellipsis extends PyObject {
  readonly typeName = 'ellipsis';

  override hashKey(): string {
    return '...';
  }

  override toRepr(): string {
    return 'Ellipsis';
  }
}

/** Python's `...`: as a parameter's default it tells the body that no argument was given. */
export const ELLIPSIS = new Ellipsis();
