import type { ManifestNode } from '../../../../core/project/manifest';
import type { RowHead } from '../../../../engine/tab/readRows';

interface ListedColumn {
  readonly name: string;
  readonly type: string;
  readonly isPersonal: boolean;
  readonly description: string;
}

/** The columns of a node: those of its table with what the project says of them, or those that the project names. */
export function listColumns(
  node: ManifestNode,
  standing: RowHead['columns'] | undefined,
): ListedColumn[] {
  const described = 'columns' in node ? Object.values(node.columns) : [];
  const find = (name: string) =>
    described.find((column) => column.name.toLowerCase() === name.toLowerCase());
  const known = standing
    ? standing.map(({ name, typeName }) => ({ name, type: typeName.toLowerCase() }))
    : described.map(({ name, data_type }) => ({ name, type: data_type ?? '' }));
  return known.map(({ name, type }) => {
    const column = find(name);
    return {
      name,
      type,
      isPersonal: column?.meta.pii === true || column?.config.meta.pii === true,
      description: column?.description.trim() ?? '',
    };
  });
}
