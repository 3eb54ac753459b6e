import { Dict } from '../dict';
import { type Clock, makeDatetimeModule } from './datetime/datetimeModule';
import { makeItertoolsModule } from './itertools';
import { makePytzModule } from './pytz/pytzModule';
import { makeReModule } from './re/reModule';

/** dbt's `modules`: the parts of Python's library that templates may use. */
export function makeModules(clock: Clock): Dict {
  return new Dict([
    ['pytz', makePytzModule()],
    ['datetime', makeDatetimeModule(clock)],
    ['re', makeReModule()],
    ['itertools', makeItertoolsModule()],
  ]);
}
