import { expect, it } from 'vitest';
import { complaintOf, openTexts } from '../../../testing/project/openTexts';
import { checkQueryComment, makeQueryComment } from './queryComment';

const open = (comment: string) =>
  openTexts({
    'models/a.sql': 'select 1',
    'dbt_project.yml': `name: shop\nprofile: shop\nquery-comment: ${comment}\n`,
  });

it('[R1] puts a comment before the semicolon that ends a statement, or before the statement', async () => {
  const { session, graph } = await open('{comment: "{{ node.name if node }}", append: true}');
  const comment = makeQueryComment(session);
  const model = graph.node('model.shop.a');
  expect(comment('select 1;\n', model)).toBe('select 1\n/* a */;');
  expect(comment('select 1', undefined)).toBe('select 1');
});

it.each(['"*/"', '"{{ nothing() }}"', '"{{ env_var(\'NOPE\') }}"'])(
  '[R1] a comment that cannot be %s stops a command before it begins',
  async (comment) => {
    const { session } = await open(comment);
    expect(checkQueryComment(session).map(complaintOf)).toEqual([
      'template-error dbt_project.yml:3:16',
    ]);
  },
);
