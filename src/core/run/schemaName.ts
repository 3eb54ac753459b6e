import { isCompilable, type Manifest, type ManifestNode } from '../project/manifest';
import { isCounted } from './plan';

const BUILT: ReadonlySet<ManifestNode['resource_type']> = new Set([
  'model',
  'seed',
  'snapshot',
  'test',
]);

/** A schema in one of the databases of the connection. */
export interface SchemaName {
  readonly database: string;
  readonly schema: string;
}

/** The schemas that the nodes build into; a test builds only where it stores its failures. */
export function schemasOf(nodes: Iterable<ManifestNode>): Iterable<SchemaName> {
  const schemas = new Map<string, SchemaName>();
  for (const node of nodes) {
    if (!isCompilable(node) || node.database === null) continue;
    const { database, schema } = node;
    if (node.resource_type === 'test' ? node.relation_name !== null : isCounted(node))
      schemas.set(`${database}\n${schema}`, { database, schema });
  }
  return schemas.values();
}

/** The schemas of all that the project builds: dbt knows what is in them before the first node runs. */
export function builtSchemas({ nodes }: Manifest): Iterable<SchemaName> {
  return schemasOf([...nodes.values()].filter((node) => BUILT.has(node.resource_type)));
}
