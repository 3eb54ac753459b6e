import type { DataObject } from '../../base/data';
import type { ManifestNode } from '../../project/manifest';
import { valueOfData } from '../../python/data';
import type { Value } from '../../python/value';

/** A node's manifest entry as templates see it. */
export function nodeValue(node: ManifestNode): Value {
  const { at: _, ...data } = node;
  return valueOfData(data as unknown as DataObject);
}
