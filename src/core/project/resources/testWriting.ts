import { type DataObject, objectOr } from '../../base/data';
import { deprecations } from '../../base/problems/deprecations';
import type { ProblemLog } from '../../base/problems/problem';
import type { Span } from '../../base/span';
import { valueOfData } from '../../python/data';
import { toRepr } from '../../python/repr';
import { isArgument, TEST_CONFIGS, type TestText } from './testText';

/** Where a test is written. */
interface Writing {
  readonly packageName: string;
  /** The properties file, and the name of what the test hangs on. */
  readonly path: string;
  readonly node: string;
  readonly nestsArguments: boolean;
  readonly at: Span;
}

/** Reports how a test is written in a way that dbt is going to give up. */
export function reportTestWriting(
  { fullName: test, beside, inner }: TestText,
  { packageName, path: file, node, nestsArguments, at }: Writing,
  problems: ProblemLog,
): void {
  reportConfig(beside, at, problems);
  if (!nestsArguments) {
    if (inner === undefined) return;
    const written = toRepr(valueOfData(inner));
    problems.report('deprecated', deprecations.testArgumentsEarly({ test, written }), at);
    return;
  }
  const keys = Object.keys(beside);
  for (const key of keys.filter((name) => TEST_CONFIGS.includes(name)))
    problems.report(
      'deprecated',
      deprecations.testConfigBeside({ key, path: `data_tests.${test}.${key}`, file }),
      at,
    );
  if (isFilled(inner) || !keys.some(isArgument)) return;
  problems.report(
    'deprecated',
    deprecations.testArgumentsBeside({ test, node, packageName, path: file }),
    at,
  );
}

/** Reports configs of a test that dbt refuses. */
function reportConfig(beside: DataObject, at: Span, problems: ProblemLog): void {
  const config = objectOr(beside.config);
  for (const key of TEST_CONFIGS.filter((name) => name in beside && name in config))
    problems.report('test-config-twice', { key }, at);
  const severity = config.severity ?? beside.severity;
  if (severity === undefined || severity === null || isSeverity(String(severity))) return;
  problems.report('yaml-shape', { where: '"severity:"', expected: 'warn or error' }, at);
}

function isSeverity(text: string): boolean {
  return text.includes('{') || /^(?:warn|error)$/i.test(text);
}

function isFilled(inner: TestText['inner']): boolean {
  return typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0;
}
