import type { DataObject } from '../base/data';
import type { Invocation } from '../compile/session';
import type { Manifest } from '../project/manifest';
import { PyDateTime } from '../python/modules/datetime/pyDateTime';
import { UTC } from '../python/modules/datetime/zone';
import { toText } from '../python/repr';
import { type NodeResult, threadOf } from '../run/results';
import { metadataJson } from './manifestJson';

/** dbt's sources.json, version 3, as data: the sources whose age is known. */
export function sourcesJson(
  invocation: Invocation,
  manifest: Manifest,
  results: readonly NodeResult[],
  elapsed: number,
): DataObject {
  return {
    metadata: metadataJson('sources', 'v3', invocation),
    results: results.flatMap((result) => {
      const node = manifest.nodes.get(result.unique_id);
      if (!result.age || node?.resource_type !== 'source') return [];
      return [
        {
          unique_id: result.unique_id,
          max_loaded_at: isoText(result.age.maxLoadedAt),
          snapshotted_at: isoText(result.age.snapshottedAt),
          max_loaded_at_time_ago_in_s: result.age.seconds,
          status: result.status,
          criteria: node.freshness,
          adapter_response: { ...result.adapter_response },
          timing: result.timing.map((one) => ({ ...one })),
          thread_id: threadOf(result),
          execution_time: result.execution_time,
        },
      ];
    }),
    elapsed_time: elapsed,
  };
}

function isoText(micros: bigint): string {
  return toText(PyDateTime.fromUtcMicros(micros, UTC)).replace(' ', 'T');
}
