import type { Problem } from '../../../base/problems/problem';
import { type Fault, fault, STEPS } from './fault';

type TemplateProblem = Extract<Problem, { code: 'template-error' }>;

/** Kinds of errors that dbt has a title of its own for. */
const TITLED = /^(?:Dbt|Dependency|Strategy|FailFast|Undefined|Recursion)/;

/** What dbt says of a template that fails: a node's, a block's in a file of macros, or one in YAML. */
export function templateFault(problem: TemplateProblem): Fault | undefined {
  const { params, at, frame } = problem;
  const { kind, message, ofDbt } = params;
  if (!ofDbt && /\.ya?ml$/.test(at?.file ?? '')) return yamlFault(problem);
  if (TITLED.test(kind)) return undefined;
  if (kind === 'ParsingError') return fault(STEPS.parse, 'Parsing Error', message);
  const [, line, code = ''] = /^> *(\d+) \| (.*)$/m.exec(frame ?? '') ?? [];
  const isSyntax = /^Template(?:Syntax|Assertion)Error$/.test(kind) && line !== undefined;
  if (ofDbt) {
    const lines = isSyntax ? syntaxLines(message, line, code) : [ofDbt.text];
    return fault(STEPS.parse, `Compilation Error in ${ofDbt.node}`, lines.join('\n'));
  }
  if (/^(?:Reached EOF|In dispatch: )/.test(message))
    return fault(STEPS.macros, 'Compilation Error', message);
  if (!isSyntax) return undefined;
  const text = syntaxLines(message, line, code).join('\n');
  return fault(STEPS.macros, 'Compilation Error', text);
}

function syntaxLines(message: string, line: string | number, code: string): string[] {
  return [message, `  line ${line}`, `    ${code.trim()}`];
}

/** A template in YAML. Of a variable of the environment dbt says more where it is a config of a properties file. */
function yamlFault({ params, at }: TemplateProblem): Fault | undefined {
  const { kind, message, packageName } = params;
  const isOfSettings = at?.file === 'dbt_project.yml' || at?.file === 'profiles.yml';
  const [, template, reason = message] = /^Could not render ([\s\S]*?): (.*)$/.exec(message) ?? [];
  const step = isOfSettings ? STEPS.profile : STEPS.parse;
  if (/^Env var required/.test(reason)) {
    const where = `Failed to render ${at?.file} from project ${packageName}: Parsing Error\n  `;
    return fault(step, 'Parsing Error', packageName === undefined ? reason : where + reason);
  }
  if (
    /^Template(?:Syntax|Assertion)Error$/.test(kind) &&
    template !== undefined &&
    !template.includes('\n')
  )
    return fault(step, 'Compilation Error', syntaxLines(message, 1, template).join('\n'));
  return !isOfSettings && template !== undefined && kind === 'UndefinedError'
    ? fault(step, 'Compilation Error', message)
    : undefined;
}
