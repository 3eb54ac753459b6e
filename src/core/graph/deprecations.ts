import { type Problem, ProblemLog } from '../base/problems/problem';
import type { ModelNode } from '../project/manifest';
import { versionText } from '../project/resources/versions';
import type { Graph } from './buildGraph';

/** Warns of models that are past their `deprecation_date` at `now`, and of those that read what has such a date. */
export function findDeprecations({ manifest, dag }: Graph, now: Date): readonly Problem[] {
  const problems = new ProblemLog();
  for (const node of manifest.nodes.values()) {
    if (node.resource_type !== 'model' || node.deprecation_date === null) continue;
    const date = node.deprecation_date;
    const isPast = Date.parse(date) < now.getTime();
    if (isPast) problems.report('model-deprecated', { model: titleOf(node), date }, node.at);
    for (const id of dag.children(node.unique_id)) {
      const reader = manifest.nodes.get(id);
      if (reader?.resource_type !== 'model') continue;
      const params = { reader: reader.name, model: titleOf(node), date, ...newerOf(node) };
      problems.report(isPast ? 'ref-deprecated' : 'ref-deprecated-soon', params, reader.at);
    }
  }
  return problems.list;
}

function titleOf({ name, version }: ModelNode): string {
  return version === null ? name : `${name}.v${versionText(version)}`;
}

/** The ref that finds the latest version, where that is another one. */
function newerOf(node: ModelNode): { newer?: { name: string; call: string } } {
  const { name, package_name: owner, version, latest_version: latest } = node;
  if (version === null || version === latest) return {};
  return { newer: { name, call: `{{ ref('${owner}', '${name}', v='${versionText(latest)}') }}` } };
}
