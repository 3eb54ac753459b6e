import { callValue } from '../call';
import { Dict } from '../dict';
import { makeRawFunction } from '../functions/makeFunction';
import { toText } from '../repr';
import type { Value } from '../value';

/** Thrown through a render that asks for something that is not there yet: whoever has loaded it may render again. */
export class NotLoaded extends Error {
  constructor(readonly load: () => Promise<void>) {
    super('A part of the names of templates is not loaded.');
  }
}

/** What few templates use and what is therefore loaded when one does. */
export class Late<Made> {
  private made: Made | undefined;

  constructor(private readonly fetch: () => Promise<Made>) {}

  readonly load = async (): Promise<void> => {
    this.made = await this.fetch();
  };

  /** What has been loaded; until then it throws. */
  get now(): Made {
    if (this.made === undefined) throw new NotLoaded(this.load);
    return this.made;
  }
}

/** A module that is made once what makes it is loaded. */
export class LateModule extends Dict {
  private made: Dict | undefined;

  constructor(
    private readonly source: Late<() => Dict>,
    /** Hears of every call of one of its functions. */
    private readonly onCall?: () => void,
  ) {
    super();
  }

  override getItem(key: Value): Value | undefined {
    this.made ??= this.source.now();
    const value = this.made.getItem(key);
    const { onCall } = this;
    if (!onCall || value === undefined) return value;
    return makeRawFunction(toText(key), (given) => {
      onCall();
      return callValue(value, given);
    });
  }
}

/** Runs what renders, and again when something that it asked for has been loaded. */
export async function withModules<Result>(run: () => Result | Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof NotLoaded)) throw error;
      await error.load();
    }
  }
}
