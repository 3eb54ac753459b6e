import { type Data, textOr, textOrNull } from '../../../../core/base/data';
import type { TestNode } from '../../../../core/project/manifest';

/** dbt's own conditions, which need no word. */
const DEFAULT_CONDITION = '!= 0';
const DEFAULT_CALCULATION = 'count(*)';

/** What a test's configs change about its verdict, a sentence each: severity, conditions, where, limit, fail_calc. */
export function conditionWords({ config }: TestNode): string[] {
  const sentences: string[] = [];
  const where = textOrNull(config.where);
  if (where !== null) sentences.push(`Only rows where ${where} are tested.`);
  const { limit } = config;
  if (isNumber(limit)) sentences.push(`At most ${limit} failing rows are counted.`);
  const calculation = textOr(config.fail_calc, DEFAULT_CALCULATION);
  if (calculation !== DEFAULT_CALCULATION) {
    sentences.push(`The count of failures is ${calculation} of what the test finds.`);
  }
  sentences.push(...verdictWords(config));
  return sentences;
}

function verdictWords(config: TestNode['config']): string[] {
  const warnIf = textOr(config.warn_if, DEFAULT_CONDITION);
  const errorIf = textOr(config.error_if, DEFAULT_CONDITION);
  const warns = `It warns if the count of failures is ${warnIf}`;
  if (isWarnOnly(config)) {
    return warnIf === DEFAULT_CONDITION ? ['It only warns.'] : [`${warns}, and never fails.`];
  }
  if (errorIf === DEFAULT_CONDITION) return [];
  return [`${warns}, and fails if it is ${errorIf}.`];
}

/** Whether a breach can only warn. */
function isWarnOnly({ severity }: TestNode['config']): boolean {
  return textOr(severity, 'error').toLowerCase() === 'warn';
}

function isNumber(value: Data | undefined): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}
