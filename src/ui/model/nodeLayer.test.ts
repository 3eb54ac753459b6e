import { describe, expect, it } from 'vitest';
import type { ManifestNode } from '../../core/project/manifest';
import { layerOf } from './nodeLayer';

const layer = (resource_type: string, name: string, ...fqn: string[]) =>
  layerOf({ resource_type, name, fqn: ['shop', ...fqn, name] } as unknown as ManifestNode);

describe('the layer of a node', () => {
  it('is that of its folder, whatever its name', () => {
    expect(layer('model', 'fct_odd', 'staging')).toBe('staging');
    expect(layer('model', 'revenue', 'marts', 'finance')).toBe('mart');
  });

  it('is that of its prefix where no folder says it', () => {
    expect(layer('model', 'int_lines')).toBe('intermediate');
    expect(layer('model', 'fct_orders', 'shop_models')).toBe('mart');
    expect(layer('model', 'orders')).toBe('model');
  });

  it('is its kind for everything but models', () => {
    expect(layer('seed', 'stg_seed')).toBe('seed');
    expect(layer('exposure', 'overview', 'marts')).toBe('exposure');
  });
});
