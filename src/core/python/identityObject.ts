import { identityKey } from './hash';
import { PyObject } from './value';

/** An object that equals only itself, as instances of Python's own classes do unless they say otherwise: it can be a key. */
export abstract class IdentityObject extends PyObject {
  override hashKey(): string {
    return identityKey(this);
  }
}
