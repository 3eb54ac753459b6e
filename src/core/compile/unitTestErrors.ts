/** An input of a unit test whose rows cannot be made into SQL; the cause says why. */
export class FixtureError extends Error {
  constructor(
    /** The input's name. */
    readonly input: string,
    cause: unknown,
  ) {
    super(`The rows of ${input} cannot be used`, { cause });
  }
}

/** A unit test that compiled and then failed: its expectation or the database; the cause says why. */
export class UnitTestExecutionError extends Error {
  constructor(cause: unknown) {
    super('The unit test could not be executed', { cause });
  }
}
