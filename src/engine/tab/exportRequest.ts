import { Zip, ZipPassThrough } from 'fflate';
import type { ExportFormat } from '../../core/warehouse/warehouse';
import { exportRows } from './exportRows';
import { openSource } from './openSource';
import type { RowSource } from './rowSources';
import type { TabSession } from './tabSession';

const MIME: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv;charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
};

/** A source's rows as a file. */
export async function exportSource(
  session: TabSession,
  source: RowSource,
  format: ExportFormat,
): Promise<Blob> {
  return fileOf(await partsOf(session, source, format), format);
}

/** Bytes as a file of its type. */
export function fileOf(parts: Uint8Array<ArrayBuffer>[], format: ExportFormat): Blob {
  return new Blob(parts, { type: MIME[format] });
}

/** Every mart that stands in the database, one file each, in a zip; every table where no folder is called marts. Parquet is packed already, so nothing is deflated. */
export async function exportMarts(session: TabSession, format: ExportFormat): Promise<Blob> {
  const { graph } = session.parsed;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part as Uint8Array<ArrayBuffer>);
  });
  const built = [...graph.manifest.nodes.values()]
    .filter((node) => node.resource_type === 'model')
    .filter(({ unique_id: id }) => session.state.rowCounts[id] !== undefined);
  const marts = built.filter(({ fqn }) => fqn.includes('marts'));
  for (const node of marts.length > 0 ? marts : built) {
    const entry = new ZipPassThrough(`${node.alias}.${format}`);
    zip.add(entry);
    for (const part of await partsOf(session, { kind: 'node', id: node.unique_id }, format))
      entry.push(part);
    entry.push(new Uint8Array(), true);
  }
  zip.end();
  return new Blob(parts, { type: 'application/zip' });
}

async function partsOf(session: TabSession, source: RowSource, format: ExportFormat) {
  const { reader, query } = await openSource(session, source);
  return exportRows(reader, query, format);
}
