import { expect, it } from 'vitest';
import { openTexts } from '../../../../testing/project/openTexts';
import { describeNode } from './describeNode';

it('a model is described by the language that it is written in', async () => {
  const { node } = await openTexts({
    'models/a.sql': 'select 1 as id',
    'models/b.py': "def model(dbt, session):\n    return dbt.ref('a')\n",
  });
  expect(describeNode(node('model.shop.a'))).toBe('sql view model main.a');
  expect(describeNode(node('model.shop.b'))).toBe('python table model main.b');
});
