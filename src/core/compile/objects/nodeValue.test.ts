import { expect, it } from 'vitest';
import { openTexts } from '../../../../testing/project/openTexts';
import { toRepr } from '../../python/repr';
import { modelValue } from './nodeValue';

it.each([
  ['', 'TEXT'],
  [', config: {contract: {alias_types: false}}', 'string'],
])(
  'shows a model%s the type `string` as %s, and its code under the former name too',
  async (config, type) => {
    const { node } = await openTexts({
      'models/a.sql': 'select 1 as id',
      'models/p.yml': `models:\n  - {name: a, columns: [{name: id, data_type: string}]${config}}\n`,
    });
    const model = toRepr(modelValue(node('model.shop.a'), { compiled_code: 'select 1' }));
    expect(model).toContain(`'data_type': '${type}'`);
    expect(model).toContain("'compiled_sql': 'select 1'");
  },
);
