import { describe, expect, it } from 'vitest';
import type { ManifestNode } from '../../../../core/project/manifest';
import type { ProjectView } from '../../../../engine/tab/projectView';
import { makeLineageGraph } from './lineageGraph';

/** A project of `type.name` ids, each with what it reads from; `models/<folder>/` where a folder is given. */
function project(
  reads: Readonly<Record<string, readonly string[]>>,
  folders: Readonly<Record<string, string>> = {},
): ProjectView {
  const nodes = Object.keys(reads).map((id) => {
    const [type = '', name = ''] = id.split('.');
    const folder = folders[name];
    return {
      unique_id: id,
      resource_type: type,
      name,
      fqn: ['shop', ...(folder === undefined ? [] : folder.split('/')), name],
      config: {},
      tags: [],
      attached_node: null,
      source_name: 'shop',
      label: null,
    } as unknown as ManifestNode;
  });
  return { nodes, parents: reads } as unknown as ProjectView;
}

const columnsOf = (view: ProjectView) =>
  Object.fromEntries(
    makeLineageGraph(view).nodes.map(({ name, lane, column }) => [name, [lane, column]]),
  );

describe('layers', () => {
  const layersOf = (view: ProjectView) =>
    Object.fromEntries(makeLineageGraph(view).nodes.map(({ name, layer }) => [name, layer]));

  it('a folder tells the layer before a prefix does', () => {
    expect(
      layersOf(
        project({ 'model.stg_a': [], 'model.b': [] }, { stg_a: 'marts/core', b: 'staging' }),
      ),
    ).toEqual({ stg_a: 'mart', b: 'staging' });
  });

  it('without such names the graph tells it', () => {
    const reads = {
      'source.raw': [],
      'model.clean': ['source.raw'],
      'model.joined': ['model.clean'],
      'model.report': ['model.joined'],
    };
    expect(layersOf(project(reads))).toEqual({
      'shop.raw': 'source',
      clean: 'staging',
      joined: 'intermediate',
      report: 'mart',
    });
  });

  it('tests and analyses are no part of it; tests hang on what they are about', () => {
    const graph = makeLineageGraph(
      project({ 'model.a': [], 'test.unique_a': ['model.a'], 'analysis.x': ['model.a'] }),
    );
    expect(graph.nodes.map(({ id }) => id)).toEqual(['model.a']);
    expect(graph.byId.get('model.a')?.tests).toEqual(['test.unique_a']);
  });
});

describe('columns', () => {
  it('every edge runs to the right, also against the order of the lanes', () => {
    const view = project({
      'seed.s': [],
      'model.fct_a': ['seed.s'],
      'model.stg_late': ['model.fct_a'],
      'model.fct_b': ['model.stg_late', 'model.fct_a'],
      'exposure.board': ['model.fct_b'],
    });
    const { nodes, byId, dag } = makeLineageGraph(view);
    for (const { id, column } of nodes) {
      for (const parent of dag.parents(id)) {
        expect(byId.get(parent)?.column).toBeLessThan(column);
      }
    }
    expect(columnsOf(view).stg_late).toEqual([3, 2]);
  });

  it('a lane that holds nothing takes no column', () => {
    expect(columnsOf(project({ 'seed.s': [], 'exposure.board': ['seed.s'] }))).toEqual({
      s: [0, 0],
      board: [4, 1],
    });
  });

  it('a snapshot stands beside the models that read what it keeps', () => {
    const reads = {
      'seed.s': [],
      'model.stg_a': ['seed.s'],
      'model.int_a': ['model.stg_a'],
      'snapshot.kept': ['model.stg_a'],
    };
    const columns = columnsOf(project(reads));
    expect(columns.kept).toEqual(columns.int_a);
  });

  it('the order does not depend on the order of the project', () => {
    const reads = { 'seed.b': [], 'seed.a': [], 'model.stg_b': ['seed.b'], 'model.stg_a': [] };
    const names = (view: ProjectView) => makeLineageGraph(view).nodes.map(({ name }) => name);
    const turned = Object.fromEntries(Object.entries(reads).reverse());
    expect(names(project(turned))).toEqual(names(project(reads)));
    expect(names(project(reads))).toEqual(['a', 'b', 'stg_a', 'stg_b']);
  });
});
