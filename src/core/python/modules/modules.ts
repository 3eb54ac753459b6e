import { Dict } from '../dict';
import { type Clock, makeDatetimeModule, STRPTIME } from './datetime/datetimeModule';
import { Late, LateModule } from './lateModule';

const ITERTOOLS = new Late(() => import('./itertools').then((file) => file.makeItertoolsModule));
const PYTZ = new Late(() => import('./pytz/pytzModule').then((file) => file.makePytzModule));
const RE = new Late(() => import('./re/reModule').then((file) => file.makeReModule));

/** What modules need of the outside; `onItertools` hears of every call of one of its functions. */
interface ModulePorts extends Clock {
  readonly onItertools?: () => void;
}

/** dbt's `modules`: the parts of Python's library that templates may use. */
export function makeModules({ onItertools, ...clock }: ModulePorts): Dict {
  return new Dict([
    ['pytz', new LateModule(PYTZ)],
    ['datetime', makeDatetimeModule(clock)],
    ['re', new LateModule(RE)],
    ['itertools', new LateModule(ITERTOOLS, onItertools)],
  ]);
}

/** Loads what a render would otherwise be left for, and played again. */
export async function loadModules(): Promise<void> {
  await Promise.all([ITERTOOLS, PYTZ, RE, STRPTIME].map((source) => source.load()));
}
