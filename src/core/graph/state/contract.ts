import { contractJson } from '../../project/contractJson';
import type { ManifestNode } from '../../project/manifest';
import { objectOf, type Plain, type PlainObject, plainOf } from './plain';

/** What dbt keeps of an enforced contract of a model: the field that tells whether it is another one. */
export function contractField(node: ManifestNode): PlainObject {
  if (node.resource_type !== 'model' || !isEnforced(plainOf(node.config).contract)) return {};
  return { contract: plainOf(contractJson(node)) };
}

/** What two resources are compared by; null where no contract is enforced. */
export function contractOf({ contract }: PlainObject): Plain {
  return isEnforced(contract) ? [objectOf(contract).checksum ?? null] : null;
}

/** Whether it is a contract that is enforced. */
export function isEnforced(contract: Plain | undefined): boolean {
  return objectOf(contract).enforced === true;
}
