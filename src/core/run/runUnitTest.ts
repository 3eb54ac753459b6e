import { materializeNode } from '../compile/materializeNode';
import { compileUnitTest } from '../compile/unitTest';
import { UnitTestExecutionError } from '../compile/unitTestErrors';
import type { UnitTestNode } from '../project/manifest';
import { type NodeOutcome, type NodeRunner, type OnCompiled, success } from './nodeRunner';
import { judgeUnitTest, PASSED } from './unitTestVerdict';

/** Runs a model's SQL over a unit test's fixtures; one that must pass again is not asked. */
export async function runUnitTest(
  runner: NodeRunner,
  test: UnitTestNode,
  onCompiled: OnCompiled,
): Promise<NodeOutcome> {
  // For dbt a unit test is compiled as it executes.
  onCompiled();
  const { session } = runner.context;
  const model = session.manifest.nodes.get(test.depends_on.nodes[0] ?? '');
  if (model?.resource_type !== 'model') throw new Error(`${test.unique_id} tests no model`);
  const compiled = await compileUnitTest(runner.context, test, model, runner.fixtures);
  const { node, code, shownFields } = compiled;
  runner.context.compiled.set(test.unique_id, {
    node,
    code,
    ownCode: code,
    ephemerals: [],
    stoodIn: [],
    macros: [],
  });
  if (await runner.unitTests?.mustPass(compiled, session.macros))
    return { ...success('OK', code), ...PASSED };
  const { results } = await materializeNode(runner.context, node, {
    compiledCode: code,
    shownFields,
  }).catch((cause: unknown) => {
    throw new UnitTestExecutionError(cause);
  });
  const main = results.get('main');
  if (!main) throw new Error(`The unit test ${test.unique_id} stored no result`);
  const verdict = await judgeUnitTest(main.table);
  if (verdict.status === 'pass') await runner.unitTests?.notePass(compiled);
  return { ...success('OK', code), ...verdict };
}
