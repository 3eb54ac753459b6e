import { Dict } from '../dict';
import type { Value } from '../value';

/** Thrown through a render that asks for a module that is not there yet: whoever has loaded it may render again. */
export class NotLoaded extends Error {
  constructor(readonly load: () => Promise<void>) {
    super('A part of modules is not loaded.');
  }
}

/** How a module is made, once what makes it is loaded. */
export class ModuleSource {
  make: (() => Dict) | undefined;

  constructor(private readonly fetch: () => Promise<() => Dict>) {}

  readonly load = async (): Promise<void> => {
    this.make = await this.fetch();
  };
}

/** A module that few templates use and that is therefore loaded when one does. */
export class LateModule extends Dict {
  private made: Dict | undefined;

  constructor(private readonly source: ModuleSource) {
    super();
  }

  override getItem(key: Value): Value | undefined {
    const { make, load } = this.source;
    if (!make) throw new NotLoaded(load);
    this.made ??= make();
    return this.made.getItem(key);
  }
}

/** Runs what renders, and again when a module that it asked for has been loaded. */
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
