import { type Data, type DataObject, isDataObject, textOr } from '../base/data';
import type { ColumnInfo, CompilableNode, ModelNode } from '../project/manifest';
import { parseReference } from '../project/resources/referenceText';
import { relationOf } from './context/references';
import { Relation } from './objects/relation';
import type { ParsedSession } from './session';

/** A model whose foreign keys name the relations that they refer to, as dbt notes them once it compiles the model. */
export function withForeignKeyPlaces<T extends CompilableNode>(session: ParsedSession, node: T): T {
  if (!isModel(node) || !hasForeignKeys(node)) return node;
  const place = (constraint: Data) => withPlace(session, node, constraint);
  const columns = Object.entries(node.columns).map(([name, column]): [string, ColumnInfo] => [
    name,
    { ...column, constraints: column.constraints.map(place) },
  ]);
  return {
    ...node,
    columns: Object.fromEntries(columns),
    constraints: node.constraints.map(place),
  };
}

function isModel(node: CompilableNode): node is ModelNode {
  return node.resource_type === 'model';
}

function hasForeignKeys({ columns, constraints }: ModelNode): boolean {
  return (
    constraints.some(isKey) || Object.values(columns).some((one) => one.constraints.some(isKey))
  );
}

function isKey(constraint: Data): constraint is DataObject {
  return isDataObject(constraint) && constraint.type === 'foreign_key';
}

function withPlace(session: ParsedSession, node: ModelNode, constraint: Data): Data {
  if (!isKey(constraint)) return constraint;
  const place = placeOf(session, node, textOr(constraint.to, ''));
  return place === undefined ? constraint : { ...constraint, to: place };
}

function placeOf(
  { references, deferral, manifest }: ParsedSession,
  { package_name: packageName }: ModelNode,
  text: string,
): string | undefined {
  const reference = parseReference(text);
  if (reference === undefined || reference.kind === 'this') return undefined;
  const found =
    reference.kind === 'ref'
      ? references.ref(packageName, reference.target)
      : references.source(packageName, ...reference.target);
  if (!found) return undefined;
  const deferred = deferral?.relations.get(found.unique_id);
  return (deferred ? new Relation(deferred) : relationOf(found, manifest.quoting)).render();
}
