import { dataOfObject } from '../../base/data';
import type { ManifestNode } from '../../project/manifest';
import { manifestFields } from '../../project/manifestFields';
import { valueOfData } from '../../python/data';
import type { Value } from '../../python/value';

/** A node's manifest entry as templates see it, with further entries. */
export function nodeValue(node: ManifestNode, more: object = {}): Value {
  return valueOfData({ ...manifestFields(node), ...dataOfObject(more) });
}
