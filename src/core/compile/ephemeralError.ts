import type { ModelNode } from '../project/manifest';

/** An ephemeral model that another node reads from and that does not compile; the cause says why. */
export class EphemeralError extends Error {
  constructor(
    readonly model: ModelNode,
    cause: unknown,
  ) {
    super(`The ephemeral model ${model.name} does not compile`, { cause });
  }
}
