import { Dict } from '../dict';
import { type Clock, makeDatetimeModule } from './datetime/datetimeModule';
import { makeItertoolsModule } from './itertools';
import { LateModule, ModuleSource } from './lateModule';
import { makePytzModule } from './pytz/pytzModule';

const RE = new ModuleSource(() => import('./re/reModule').then((file) => file.makeReModule));

/** dbt's `modules`: the parts of Python's library that templates may use. */
export function makeModules(clock: Clock): Dict {
  return new Dict([
    ['pytz', makePytzModule()],
    ['datetime', makeDatetimeModule(clock)],
    ['re', new LateModule(RE)],
    ['itertools', makeItertoolsModule()],
  ]);
}

/** Loads what a render would otherwise be left for, and played again. */
export function loadModules(): Promise<void> {
  return RE.load();
}
