import { expect, it } from 'vitest';
import { openTexts } from '../../../../testing/project/openTexts';

it('[P23] the Jinja of a docs block is rendered without any names', async () => {
  const { node, complaints } = await openTexts({
    'models/d.md': `{% docs one %}
{% raw %}see {{ ref('x') }}{% endraw %}
{% enddocs %}
{% docs two %}sum {{ 1 + 1 }} {# gone #}[{{ nothing }}]{% enddocs %}`,
    'models/a.sql': 'select 1',
    'models/p.yml': `models: [{name: a, description: "{{ doc('one') }}, {{ doc('two') }}"}]`,
  });
  expect(complaints).toEqual([]);
  expect(node('model.shop.a').description).toBe("see {{ ref('x') }}, sum 2 []");
});

it('[P23] a docs block whose Jinja fails is an error', async () => {
  const { complaints } = await openTexts({
    'models/d.md':
      "\n{% docs one %}{{ ref('x') }}{% enddocs %}\n{% docs two %}{{ a( }}{% enddocs %}",
  });
  expect(complaints).toEqual(['template-error models/d.md:2:4', 'template-error models/d.md:3:7']);
});
