import { describeProblem, isError, type Problem } from '../../base/problems/problem';
import type { LogText } from './logLine';
import { projectFault } from './projectFault';

/**
 * The last line of a command that a project's mistakes keep from running: dbt's error of the one at which it stops, where all of
 * them are known in its words, else words of ours. `projectFile` is where dbt_project.yml lies.
 */
export function refusalLine(
  problems: readonly Problem[],
  projectFile = 'dbt_project.yml',
): LogText {
  const text = firstFault(problems.filter(isError), projectFile);
  const said = text === undefined ? ' the project cannot be run as it is.' : `\n${text}`;
  return [`Encountered an error:${said}`, 'error'];
}

function firstFault(errors: readonly Problem[], projectFile: string): string | undefined {
  const faults = new Map(errors.map((error) => [error, faultOf(error, projectFile)]));
  const known = [...faults.values()].filter((one) => one !== undefined);
  const step = Math.min(...known.map((one) => one.step));
  const [text, ...others] = new Set(
    known.filter((one) => one.step === step).map((one) => one.text),
  );
  const unknown = errors.filter((error) => faults.get(error) === undefined);
  const isFirst = step < STEPS.parse ? !unknown.some(isOfSettings) : unknown.length === 0;
  const isOnly = others.length === 0 || step > STEPS.parse;
  return isFirst && isOnly ? text : undefined;
}

/** Whether a mistake lies in what is read before all else. */
function isOfSettings({ at }: Problem): boolean {
  return !at || /^(?:dbt_project|profiles|packages|dependencies)\.yml$/.test(at.file);
}

/** The steps in which dbt looks at a project. Until it has read all files it stops at a mistake in an order of its own. */
const STEPS = {
  project: 0,
  profile: 1,
  packages: 2,
  parse: 3,
  sources: 4,
  refs: 5,
  unitTests: 6,
  docs: 7,
  functions: 8,
} as const;

interface Fault {
  readonly step: number;
  /** The kind of error, and below it indented what is wrong. */
  readonly text: string;
}

function faultOf(problem: Problem, projectFile: string): Fault | undefined {
  const { message } = describeProblem(problem);
  const ofProject = projectFault(problem);
  if (ofProject !== undefined) {
    const { step, text } = fault(STEPS.project, 'Runtime Error', ofProject);
    return { step, text: `${text}\n\nError encountered in ${projectFile}` };
  }
  switch (problem.code) {
    case 'profile-missing': {
      if (problem.params.profile === '') return undefined;
      const text = `Could not find profile named '${problem.params.profile}'`;
      return fault(STEPS.profile, 'Runtime Error', text);
    }
    case 'target-missing': {
      const { profile, target, known } = problem.params;
      const text = `The profile '${profile}' does not have a target named '${target}'. The valid target names for this profile are:`;
      const targets = known.map((name) => ` - ${name}`);
      return fault(STEPS.profile, 'Runtime Error', [text, ...targets].join('\n'));
    }
    case 'package-not-installed': {
      const { counts } = problem.params;
      if (!counts) return undefined;
      const { file, folder, wanted, present } = counts;
      const text = `dbt found ${wanted} package(s) specified in ${file}, but only ${present} package(s) installed in ${folder}. Run "dbt deps" to install package dependencies.`;
      return fault(STEPS.packages, 'Compilation Error', text);
    }
    case 'template-error':
      return templateFault(problem);
    case 'yaml-shape':
      return sectionFault(problem);
    case 'name-twice':
      return sameName(problem.params);
    case 'source-not-found':
      return fault(STEPS.sources, 'Compilation Error', message);
    case 'ref-not-found':
    case 'ref-disabled':
      return fault(STEPS.refs, 'Compilation Error', message);
    case 'unit-test-incremental':
    case 'unit-test-this':
      return fault(STEPS.unitTests, 'Parsing Error', message);
    case 'doc-missing': {
      const { node, name, packageName } = problem.params;
      const inPackage = packageName === undefined ? '' : `in package '${packageName}' `;
      const text = `Documentation for '${node}' depends on doc '${name}' ${inPackage} which was not found`;
      return node === undefined ? undefined : fault(STEPS.docs, 'Compilation Error', text);
    }
    case 'function-not-found':
      return fault(STEPS.functions, 'Compilation Error', message);
    default:
      return undefined;
  }
}

const SECTION = /^"(models|seeds|snapshots|sources|exposures|macros|analyses):"$/;

/** A section of a properties file that is none, or an entry that is none. */
function sectionFault({ at, params }: Extract<Problem, { code: 'yaml-shape' }>) {
  const [, section] = SECTION.exec(params.where) ?? [];
  const isNoList = section !== undefined && params.expected === 'a list';
  const reason = isNoList ? `the value of '${section}' is not a list` : params.ofDbt;
  if (!at || reason === undefined) return undefined;
  const text = `The schema file at ${at.file} is invalid because ${reason}`;
  return fault(STEPS.parse, 'Parsing Error', text);
}

/** Kinds of errors that dbt has a title of its own for. */
const TITLED = /^(?:Dbt|Dependency|Strategy|FailFast|Undefined|Recursion)/;

type TemplateProblem = Extract<Problem, { code: 'template-error' }>;

/** A template in YAML. Of a variable of the environment dbt says more where it is a properties file's. */
function yamlTemplateFault({ params: { kind, message }, at }: TemplateProblem): Fault | undefined {
  const isOfSettings = at?.file === 'dbt_project.yml' || at?.file === 'profiles.yml';
  const [, reason] = /^Could not render .*: (Env var required .*)$/.exec(message) ?? [];
  if (isOfSettings && reason !== undefined) return fault(STEPS.profile, 'Parsing Error', reason);
  const isOfProperties = !isOfSettings && message.startsWith('Could not render ');
  return isOfProperties && kind === 'UndefinedError'
    ? fault(STEPS.parse, 'Compilation Error', message)
    : undefined;
}

function templateFault(problem: TemplateProblem): Fault | undefined {
  const { params, frame } = problem;
  const { kind, message, ofDbt } = params;
  if (!ofDbt) return yamlTemplateFault(problem);
  if (TITLED.test(kind)) return undefined;
  if (kind === 'ParsingError') return fault(STEPS.parse, 'Parsing Error', message);
  const [, line, code = ''] = /^> *(\d+) \| (.*)$/m.exec(frame ?? '') ?? [];
  const isSyntax = /^Template(?:Syntax|Assertion)Error$/.test(kind) && line !== undefined;
  const lines = isSyntax ? [message, `  line ${line}`, `    ${code.trim()}`] : [ofDbt.text];
  return fault(STEPS.parse, `Compilation Error in ${ofDbt.node}`, lines.join('\n'));
}

function fault(step: number, title: string, text: string): Fault {
  return { step, text: [title, ...text.split('\n').map((line) => `  ${line}`)].join('\n') };
}

/** Two files by one name; dbt names the one that it meets later first, which is the deeper one. */
function sameName({ kind, name, paths, id }: Extract<Problem, { code: 'name-twice' }>['params']) {
  if (id === undefined) return undefined;
  const call = kind === 'fixture' ? name : `ref("${name}")`;
  const depth = (path: string) => path.split('/').length;
  const sorted = paths.toSorted((a, b) => depth(b) - depth(a) || (a < b ? -1 : 1));
  const lines = [
    `dbt found two ${kind}s with the name "${name}".`,
    '',
    'Since these resources have the same name, dbt will be unable to find the correct resource',
    `when looking for ${call}.`,
    '',
    'To fix this, change the name of one of these resources:',
    ...sorted.map((path) => `- ${id} (${path})`),
  ];
  return fault(STEPS.parse, 'Compilation Error', lines.join('\n'));
}
