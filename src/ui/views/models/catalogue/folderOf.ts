import { type Layer, layerOf, layers, layerWords } from '../../../model/nodeLayer';
import type { Grouping } from '../modelsSearch';
import type { CatalogueNode } from './catalogue';

/** The folder that a node stands in, as the tree shows it: `marts`, `core`. */
export function folderOf(node: CatalogueNode, projectName: string): readonly string[] {
  const own = ownFolder(node);
  return node.package_name === projectName ? own : [node.package_name, ...own];
}

/** Models go without the folder `models`; what is defined in YAML only stands under what it is. */
function ownFolder(node: CatalogueNode): readonly string[] {
  const folders = node.original_file_path.split('/').slice(0, -1);
  switch (node.resource_type) {
    case 'model':
      return folders.length > 1 ? folders.slice(1) : folders;
    case 'source':
      return ['sources'];
    case 'exposure':
      return ['exposures'];
    case 'seed':
    case 'snapshot':
    case 'analysis':
    case 'function':
      return folders;
  }
}

export interface Placed {
  readonly path: readonly string[];
  readonly node: CatalogueNode;
}

/** Every node with its place in a grouping: one place, but under each of its tags. */
export function placeNodes(
  nodes: readonly CatalogueNode[],
  by: Grouping,
  projectName: string,
): Placed[] {
  switch (by) {
    case 'folder':
      return nodes
        .map((node) => ({ node, path: folderOf(node, projectName) }))
        .sort((one, other) => rankOf(one.node) - rankOf(other.node) || compare(one, other));
    case 'layer':
      return nodes
        .map((node) => ({ node, path: [layerWords[layerOf(node)].many] }))
        .sort(
          (one, other) =>
            layers.indexOf(layerOf(one.node)) - layers.indexOf(layerOf(other.node)) ||
            compare(one, other),
        );
    case 'tag':
      return nodes
        .flatMap((node) =>
          (node.tags.length === 0 ? [UNTAGGED] : node.tags).map((tag) => ({ node, path: [tag] })),
        )
        .sort(
          (one, other) =>
            Number(one.path[0] === UNTAGGED) - Number(other.path[0] === UNTAGGED) ||
            (one.path[0] ?? '').localeCompare(other.path[0] ?? '') ||
            compare(one, other),
        );
  }
}

const UNTAGGED = 'No tag';

/** Models first, in the order of the pipeline, then what they are made from and what is made of them. */
const RANKS: readonly Layer[] = [
  'staging',
  'intermediate',
  'mart',
  'model',
  'seed',
  'snapshot',
  'source',
  'exposure',
  'analysis',
];

function rankOf(node: CatalogueNode): number {
  return RANKS.indexOf(layerOf(node));
}

function compare(one: Placed, other: Placed): number {
  return (
    one.path.join('/').localeCompare(other.path.join('/')) ||
    one.node.name.localeCompare(other.node.name)
  );
}
