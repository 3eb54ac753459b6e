import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fixtureProject } from '../cases/fixtureProject';

/** The fixture of selections in its second version: texts by path, null for a file that is gone. */
export function makeChanges(): Record<string, string | null> {
  return {
    'models/staging/stg_people.sql': 'select id, upper(name) as name from {{ ref("people") }}',
    // Blanks at the end mean nothing.
    'models/staging/stg_orders.sql': `${read('models/staging/stg_orders.sql')}\n\n`,
    'models/staging/deep/stg_lines.sql': null,
    'models/marts/stg_lines.sql': read('models/staging/deep/stg_lines.sql'),
    'models/mixed/off.sql': 'select 1 as id',
    'models/mixed/new_one.sql': 'select * from {{ ref("lonely") }}',
    'tests/orders_are_summed.sql': null,
    'tests/new_test.sql': 'select * from {{ ref("lonely") }} where false',
    'seeds/people.csv': 'id,name\n1,ann\n2,bob\n',
    'snapshots/people_history.yml': edit('snapshots/people_history.yml', ['all', '[name]']),
    'dbt_project.yml': edit('dbt_project.yml', [
      '+materialized: table',
      '+materialized: view\n      +schema: renamed\n      +tags: [more]',
    ]),
    'models/staging/_staging.yml': edit(
      'models/staging/_staging.yml',
      [
        'schema: main\n    tables: [{name: unread}]',
        'schema: other\n    tables: [{name: unread}, {name: added}]',
      ],
      ['tags: [fine]', 'tags: [finer]\n        description: Its tags are new.'],
      ['severity: WARN', 'severity: ERROR'],
      ['{top: 5}', '{top: 6}'],
    ),
    'models/marts/_marts.yml': edit(
      'models/marts/_marts.yml',
      ['tags: [keys]', 'tags: [locks]'],
      ['type: notebook', 'type: analysis'],
      ['expect: {rows: [{id: 1, person_id: 2}]}', 'expect: {rows: [{id: 1, person_id: 3}]}'],
    ),
    'models/mixed/_mixed.yml': edit(
      'models/mixed/_mixed.yml',
      ['data_type: varchar', 'data_type: text'],
      ['A note.', 'Another note.'],
      ['Nobody asks', 'Somebody asks'],
    ),
  };
}

function read(name: string): string {
  return readFileSync(path.join(fixtureProject('selection'), name), 'utf8');
}

type Edit = readonly [before: string, after: string];

function edit(name: string, ...edits: readonly Edit[]): string {
  return edits.reduce((text, [before, after]) => {
    if (!text.includes(before)) throw new Error(`${name} does not hold ${before}`);
    return text.replace(before, after);
  }, read(name));
}
