import { deprecations } from '../../base/problems/deprecations';
import { grainOf, OLD_SPINE } from '../../graph/semanticProblems';
import type { Parser } from './parser';

/** Reports what dbt is going to give up of the semantic layer; a flag of the project says that it is to be silent. */
export function reportOldSemantics({ nodes, session, problems }: Parser): void {
  const all = [...nodes.values()];
  const metrics = all.filter((node) => node.resource_type === 'metric');
  if (metrics.length === 0 || !all.some((node) => node.resource_type === 'semantic_model')) return;
  const { flags } = session.project.config;
  const isOld = metrics.some(
    ({ type_params: { window, grain_to_date: grain } }) => window || grain,
  );
  if (isOld && flags.require_nested_cumulative_type_params !== true)
    problems.report('deprecated', deprecations.cumulativeParameters({}));
  const models = all.filter((node) => node.resource_type === 'model');
  if (flags.require_yaml_configuration_for_mf_time_spines === true) return;
  if (!models.some(({ name }) => name === OLD_SPINE)) return;
  if (!models.some((model) => grainOf(model) === 'day'))
    problems.report('deprecated', deprecations.timeSpineByName({}));
}
