import { sha256Hex } from '../base/checksum';
import { type Data, type DataObject, isDataObject, objectList } from '../base/data';
import { valueOfData } from '../python/data';
import { toRepr, toText } from '../python/repr';
import { CONTRACT } from './defaultConfig';
import { type CompilableNode, materializationOf } from './manifest';

/** What dbt keeps of a contract, so that a later command sees that a model's has changed; it looks at described models only. */
export function contractJson(node: CompilableNode): DataObject {
  const contract = isDataObject(node.config.contract) ? node.config.contract : {};
  const isChecked =
    contract.enforced === true && node.resource_type === 'model' && node.patch_path !== null;
  const checksum = isChecked ? sha256Hex(stateOf(node)) : null;
  return { ...CONTRACT, ...contract, checksum };
}

/** The columns and constraints as Python prints dbt's objects of them. */
function stateOf(node: CompilableNode): string {
  const columns = Object.values(node.columns).sort((a, b) => (a.name < b.name ? -1 : 1));
  const ofColumns = columns.map(
    ({ name, data_type: type, constraints }) =>
      `|${name}${toText(type)}${constraintsText('ColumnLevelConstraint', constraints)}`,
  );
  const materialized = materializationOf(node);
  const isEnforced = materialized === 'table' || materialized === 'incremental';
  const ofModel = isEnforced
    ? materialized + constraintsText('ModelLevelConstraint', node.constraints)
    : '';
  return ofColumns.join('') + ofModel;
}

function constraintsText(name: string, constraints: readonly Data[]): string {
  const texts = objectList([...constraints]).map((constraint) => {
    const fields = Object.entries(constraint).map(([key, value]) =>
      key === 'type'
        ? `type=<ConstraintType.${value}: '${value}'>`
        : `${key}=${toRepr(valueOfData(value))}`,
    );
    return `${name}(${fields.join(', ')})`;
  });
  return `[${texts.join(', ')}]`;
}
