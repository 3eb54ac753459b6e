import { expect, it } from 'vitest';
import { openTexts } from '../../../../testing/project/openTexts';

const TEXTS = {
  'models/a.sql': 'select 1 as id',
  'models/s.yml': `sources:
  - name: with space
    tables:
      - name: t
        columns: [{name: id, data_tests: [not_null, unique: {name: own_name}]}]
`,
};

it('[P39] refuses names with a space, also those that a test gets from a source', async () => {
  const { complaints } = await openTexts({ ...TEXTS, 'models/b c.sql': 'select 1 as id' });
  expect(complaints).toEqual([
    'name-spaces-refused models/b c.sql:1:1',
    'name-spaces-refused models/s.yml:5:43',
  ]);
});

it('[P39] warns of the first, and that it is given up, where the flag is off', async () => {
  const { complaints } = await openTexts({
    ...TEXTS,
    'dbt_project.yml':
      'name: shop\nprofile: shop\nflags: {require_resource_names_without_spaces: false}\n',
  });
  expect(complaints).toEqual(['name-with-spaces models/s.yml:5:43', 'deprecated']);
});

it('[P39] refuses two fixtures that a unit test cannot tell apart', async () => {
  const { complaints } = await openTexts({
    'tests/fixtures/f.csv': 'id',
    'tests/fixtures/deep/f.sql': 'select 1 as id',
    'tests/fixtures/g.csv': 'id',
  });
  expect(complaints).toEqual(['name-twice tests/fixtures/f.csv:1:1']);
});
