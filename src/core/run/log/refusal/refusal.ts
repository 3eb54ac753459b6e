import { isError, type Problem } from '../../../base/problems/problem';
import type { LogText } from '../logLine';
import { type Fault, type SettingsPlaces, STEPS } from './fault';
import { nameFault } from './nameFaults';
import { nodeFault } from './nodeFault';
import { profileFault, projectFault } from './settingsFault';
import { templateFault } from './templateFault';

/** How a command ends that a project's mistakes keep from running. */
export interface Refusal {
  /**
   * Its last lines: dbt's error of the mistake at which it stops, where all of them are known in its words, else words of
   * ours.
   */
  readonly lines: readonly LogText[];
  /** The mistakes, and the warnings that dbt comes to before it stops. */
  readonly told: readonly Problem[];
}

/** Undefined where there is no mistake. */
export function refusalOf(
  problems: readonly Problem[],
  places: SettingsPlaces = { project: 'dbt_project.yml', profiles: 'profiles.yml' },
): Refusal | undefined {
  const errors = problems.filter(isError);
  if (errors.length === 0) return undefined;
  const first = firstFault(errors, places);
  const said = first === undefined ? ' the project cannot be run as it is.' : `\n${first.text}`;
  const before: readonly LogText[] = first?.before === undefined ? [] : [[first.before, 'error']];
  return {
    lines: [...before, [`Encountered an error:${said}`, 'error']],
    told: problems.filter((one) => isError(one) || !first || comesBefore(first.step, one)),
  };
}

/** What dbt warns of once the mistakes of single nodes are behind it. */
const LATE = /^(?:model-deprecated|ref-deprecated|ref-deprecated-soon|name-with-spaces)$/;

/** Whether dbt says a warning before it stops at a mistake of a step. */
function comesBefore(step: number, { code }: Problem): boolean {
  if (step <= STEPS.parse) return code === 'deprecated';
  return code !== 'configs-unused' && (step >= STEPS.graph || !LATE.test(code));
}

function firstFault(errors: readonly Problem[], places: SettingsPlaces): Fault | undefined {
  const faults = new Map(errors.map((error) => [error, faultOf(error, places)]));
  const known = [...faults.values()].filter((one) => one !== undefined);
  const step = Math.min(...known.map((one) => one.step));
  const [first, ...others] = known.filter((one) => one.step === step);
  const unknown = errors.filter((error) => faults.get(error) === undefined);
  const isFirst = !unknown.some((problem) => mayComeBefore(step, problem));
  const isOnly = step > STEPS.parse || others.every(({ text }) => text === first?.text);
  return isFirst && isOnly ? first : undefined;
}

/** Whether dbt may meet a mistake of which its words are not known before it comes to a step. */
function mayComeBefore(step: number, { code, at }: Problem): boolean {
  if (code === 'semantic-fault') return step >= STEPS.semantics;
  if (step >= STEPS.parse) return true;
  const isOfSettings =
    !at || /^(?:dbt_project|profiles|packages|dependencies|selectors)\.yml$/.test(at.file);
  const isOfText = code === 'yaml-invalid' || (code === 'template-error' && step > STEPS.read);
  return isOfSettings || (step >= STEPS.read && isOfText);
}

function faultOf(problem: Problem, places: SettingsPlaces): Fault | undefined {
  return (
    projectFault(problem, places.project) ??
    profileFault(problem, places.profiles) ??
    nameFault(problem) ??
    (problem.code === 'template-error' ? templateFault(problem) : nodeFault(problem, places))
  );
}

/** What is wrong with the files of settings, and seen only once the adapter is there. */
const READ_LATER: ReadonlySet<Problem['code']> = new Set([
  'config-version-other',
  'package-not-installed',
]);

/** Whether a mistake stops dbt before it says which adapter there is. */
export function isBeforeAdapter(problem: Problem): boolean {
  const isOfSettings = /^(?:dbt_project|profiles|packages)\.yml$/.test(problem.at?.file ?? '');
  return isError(problem) && isOfSettings && !READ_LATER.has(problem.code);
}
