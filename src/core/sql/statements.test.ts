import { expect, it } from 'vitest';
import { leadingWord, splitStatements, statementAt } from './statements';

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

it('[W2] nests block comments, takes backslashes in e-strings, and dollars in names, as the engine does', () => {
  expect(texts('/* /* */ ; */ select 1; select 2')).toEqual(['/* /* */ ; */ select 1', 'select 2']);
  expect(texts(`select e'a\\'' ; commit; select '1'`)).toEqual([
    `select e'a\\''`,
    'commit',
    `select '1'`,
  ]);
  expect(texts('select 1 as a$$; commit; select 2 as b$$')).toEqual([
    'select 1 as a$$',
    'commit',
    'select 2 as b$$',
  ]);
});

it('[W2] reads the word that a statement begins with, behind its comments', () => {
  expect(leadingWord('-- note\n/* a /* b */ */ Delete from t')).toBe('DELETE');
  expect(leadingWord('(select 1)')).toBe('');
});
