import type { UniqueId } from '../../../../core/project/manifest';
import type { LineageGraph } from '../graph/lineageGraph';
import type { NodeFace } from '../nodeFace';

const MOST = 2;

/** Up to two selections worth a click: what fails with all behind it, the commonest tag, the
 * fullest folder of marts, the last mart. */
export function exampleSelections(
  { nodes }: LineageGraph,
  faces: ReadonlyMap<UniqueId, NodeFace>,
): string[] {
  const all = [...faces.values()];
  const tag = commonest(nodes.flatMap(({ source }) => source.tags));
  const folder = commonest(
    nodes
      .filter(({ layer, source }) => layer === 'mart' && source.resource_type === 'model')
      .map(({ source }) => source.original_file_path.split('/').slice(0, -1).join('/')),
  );
  const last = nodes.filter(({ layer }) => layer === 'mart').at(-1);
  return [
    ...(all.some(({ failing }) => failing > 0) ? ['result:fail+'] : []),
    ...(all.some(({ status }) => status === 'error') ? ['result:error+'] : []),
    ...(tag === undefined ? [] : [`tag:${tag}+`]),
    ...(folder === undefined ? [] : [`path:${folder}`]),
    ...(last ? [`+${last.name}`] : []),
  ].slice(0, MOST);
}

function commonest(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return first?.[0];
}
