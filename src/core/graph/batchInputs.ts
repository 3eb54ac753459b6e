import type { ProblemLog } from '../base/problems/problem';
import { isMicrobatch, type Manifest, type ManifestNode } from '../project/manifest';
import { valueOfData } from '../python/data';
import { isTrue } from '../python/truth';
import { typeName } from '../python/typeName';

/** Reports microbatch models of which no input can be cut to a batch, once `depends_on` is filled. */
export function reportBatchInputs({ nodes }: Manifest, problems: ProblemLog): void {
  for (const node of nodes.values()) {
    if (!isMicrobatch(node)) continue;
    const inputs = node.depends_on.nodes.flatMap((id) => nodes.get(id) ?? []).filter(isTimed);
    const params = { model: node.name };
    if (inputs.length === 0) problems.report('batch-input-missing', params, node.at);
    for (const { name: input, config } of inputs) {
      const type = typeName(valueOfData(config.event_time ?? null));
      if (type !== 'str')
        problems.report('batch-input-invalid', { ...params, input, type }, node.at);
    }
  }
}

function isTimed({ config }: ManifestNode): boolean {
  return isTrue(valueOfData(config.event_time ?? null));
}
