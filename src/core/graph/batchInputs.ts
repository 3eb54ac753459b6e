import { type Data, type DataObject, isDataObject } from '../base/data';
import type { ProblemLog } from '../base/problems/problem';
import { isMicrobatch, type Manifest } from '../project/manifest';

/** Reports microbatch models of which no input can be cut to a batch, once `depends_on` is filled. */
export function reportBatchInputs(
  { nodes }: Manifest,
  problems: ProblemLog,
  flags: DataObject,
): void {
  const counts = flags.require_all_warnings_handled_by_warn_error === true;
  const warning = counts ? { event: 'MicrobatchModelNoEventTimeInputs' } : {};
  for (const node of nodes.values()) {
    if (!isMicrobatch(node)) continue;
    const inputs = node.depends_on.nodes
      .flatMap((id) => nodes.get(id) ?? [])
      .filter(({ config }) => isGiven(config.event_time ?? null));
    const params = { model: node.name };
    if (inputs.length === 0)
      problems.report('batch-input-missing', { ...params, ...warning }, node.at);
    for (const { name: input, config } of inputs) {
      const { event_time: time = null } = config;
      if (typeof time === 'string') continue;
      problems.report('batch-input-invalid', { ...params, input, type: typeOf(time) }, node.at);
    }
  }
}

function isGiven(data: Data): boolean {
  if (Array.isArray(data)) return data.length > 0;
  return isDataObject(data) ? Object.keys(data).length > 0 : Boolean(data);
}

/** What Python calls the type. */
function typeOf(data: Data): string {
  if (Array.isArray(data)) return 'list';
  const names: Readonly<Record<string, string>> = {
    bigint: 'int',
    number: 'float',
    boolean: 'bool',
  };
  return names[typeof data] ?? 'dict';
}
