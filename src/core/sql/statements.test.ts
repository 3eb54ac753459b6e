import { expect, it } from 'vitest';
import { splitStatements, statementAt } from './statements';

const texts = (script: string) => splitStatements(script).map(({ text }) => text);

it('[W2] splits at semicolons and drops what holds no statement', () => {
  expect(texts('select 1; ;\n-- nothing\n;select 2')).toEqual(['select 1', 'select 2']);
});

it('[W2] keeps semicolons inside quotes, dollar quotes and comments', () => {
  expect(texts(`select ';', ";" -- a;b\n, $$;$$, $x$;$$;$x$ /* ; */; select 'it''s;'`)).toEqual([
    `select ';', ";" -- a;b\n, $$;$$, $x$;$$;$x$ /* ; */`,
    `select 'it''s;'`,
  ]);
});

it('[W2] finds the statement at a cursor, before or directly after its end', () => {
  const script = 'select 1;\nselect 2;\n';
  expect(statementAt(script, 3)?.text).toBe('select 1');
  expect(statementAt(script, 12)?.text).toBe('select 2');
  expect(statementAt(script, script.length)?.text).toBe('select 2');
  expect(statementAt('  -- nothing', 2)).toBeUndefined();
});

it('[W2] gives each statement its place in the script', () => {
  expect(splitStatements(' a ;b')).toEqual([
    { text: 'a', start: 1, end: 2 },
    { text: 'b', start: 4, end: 5 },
  ]);
});
