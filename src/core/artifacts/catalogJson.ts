import type { DataObject } from '../base/data';
import type { Invocation } from '../compile/session';
import type { Catalog } from '../run/catalog';
import { metadataJson } from './manifestJson';

/** dbt's catalog.json, version 1, as data. */
export function catalogJson(invocation: Invocation, { nodes, sources }: Catalog): DataObject {
  return { metadata: metadataJson('catalog', 'v1', invocation), nodes, sources, errors: null };
}
