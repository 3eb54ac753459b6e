import type { Deprecation } from '../core/base/problems/entry';
import { makeProblem, type Problem } from '../core/base/problems/problem';
import type { Command } from '../core/command/parseCommandLine';
import { formerKeys } from '../core/command/warnErrors';
import type { Manifest } from '../core/project/manifest';
import { commandDeprecations } from './commandDeprecations';
import type { Host } from './host';

const { batchesByOwnMacro, modelsOption, warnOptionsFormer, variableReserved, freshnessOutput } =
  commandDeprecations;

const given = (said: Deprecation): Problem => makeProblem('deprecated', said);

/** dbt's own variables with the prefix that it keeps for itself. */
const ENGINE_VARIABLE = /^DBT_ENGINE(?!_FILE_ENCODING$)/;

/** What a command line and its environment say in ways that dbt is going to give up. */
export function commandProblems({ options, isFormer }: Command, { env }: Host): Problem[] {
  const found = formerKeys(options);
  const reserved = Object.keys(env).filter((name) => ENGINE_VARIABLE.test(name));
  return [
    ...(found.length > 0 ? [given(warnOptionsFormer({ found }))] : []),
    ...(isFormer ? [given(modelsOption({}))] : []),
    ...reserved.map((name) => given(variableReserved({ name }))),
  ];
}

/** The same of what only shows once the project is read. */
export function laterProblems({ name, options }: Command, manifest?: Manifest): Problem[] {
  const path = name === 'freshness' ? options.text('output') : undefined;
  const nodes = [...(manifest?.nodes.values() ?? [])];
  const hasWhole = nodes.some((node) => node.resource_type === 'model' && node.isWhole);
  return [
    ...(hasWhole ? [given(batchesByOwnMacro({}))] : []),
    ...(path === undefined ? [] : [given(freshnessOutput({ path }))]),
  ];
}
