import type { ProblemLog } from '../base/problems/problem';
import { DBT_VERSION } from '../base/version';
import type { ProjectConfig } from './projectConfig';

const FORM = /^\s*(=|>=|<=|>|<)?\s*((\d+)\.(\d+)\.(\d+)(?:[-+]?[a-z][\w.]*|[-+][\w.+-]+)?)\s*$/i;

/** One side of the versions that a project takes, such as `>=1.8.0`. */
interface Bound {
  readonly sign: string;
  readonly numbers: readonly number[];
  readonly text: string;
}

/** Reports that a project asks for another version of dbt than the one that is followed here. */
export function reportDbtVersion(config: ProjectConfig, problems: ProblemLog): void {
  const at = config.document.at(['require-dbt-version']);
  const bounds: Bound[] = [];
  for (const wanted of config.dbtVersions) {
    const bound = boundOf(wanted);
    if (!bound) {
      problems.report('dbt-version-unreadable', { wanted }, at);
      return;
    }
    bounds.push(bound);
  }
  const isNever = bounds.some((one) => bounds.some((other) => excludes(one, other)));
  const present = numbersOf(DBT_VERSION.split('.'));
  const isMet = bounds.every(({ sign, numbers }) => meets(compare(present, numbers), sign));
  if (isMet && !isNever) return;
  const wanted = bounds.map(({ text }) => text);
  const params = { project: config.name, wanted, present: DBT_VERSION, isNever };
  problems.report('dbt-version-other', params, at);
}

function boundOf(wanted: string): Bound | undefined {
  const [, sign = '=', version = '', ...parts] = FORM.exec(wanted) ?? [];
  return parts.length === 0
    ? undefined
    : { sign, numbers: numbersOf(parts), text: `${sign}${version}` };
}

/** Whether a lower bound lies above an upper one; of bounds on a line there is a common part if each two have one. */
function excludes(low: Bound, high: Bound): boolean {
  if (low.sign.startsWith('<') || high.sign.startsWith('>')) return false;
  const order = compare(low.numbers, high.numbers);
  return order > 0 || (order === 0 && !(low.sign.includes('=') && high.sign.includes('=')));
}

function numbersOf(parts: readonly string[]): number[] {
  return parts.slice(0, 3).map(Number);
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at === -1 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

function meets(order: number, sign: string): boolean {
  if (order === 0) return sign.includes('=');
  return sign.startsWith(order > 0 ? '>' : '<');
}
