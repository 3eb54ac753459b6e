import { expect, it } from 'vitest';
import { Dict } from '../python/dict';
import { Late, LateModule } from '../python/modules/lateModule';
import { type Effect, type Journal, type Outcome, renderWithEffects } from './effects';

const query = (sql: string): Effect => ({ kind: 'query', sql, autoBegin: false });

/** Renders with a database that notes each statement, answers with it as its message, and fails at `bad`. */
async function play<T>(render: (journal: Journal, events: string[]) => T) {
  const events: string[] = [];
  let renders = 0;
  const perform = async (effect: Effect): Promise<Outcome> => {
    const message = effect.kind === 'query' ? effect.sql : effect.kind;
    events.push(message);
    if (message === 'bad') throw new Error('bad failed');
    return { rows: { columns: [], rowCount: 0, data: [] }, message };
  };
  const end: { readonly result?: T; readonly error?: string } = await renderWithEffects(
    (journal) => {
      renders += 1;
      return render(journal, events);
    },
    perform,
  ).then(
    (result) => ({ result }),
    (error: unknown) => ({ error: String(error) }),
  );
  return { ...end, events, renders };
}

it('[R7] performs statements that nobody asks about in order, and renders once', async () => {
  const { events, renders, result } = await play((journal) => {
    for (let n = 0; n < 300; n++) journal.perform(query(`insert ${n}`));
    journal.perform({ kind: 'commit' });
    return 'done';
  });
  expect({ renders, result, count: events.length }).toEqual({
    renders: 1,
    result: 'done',
    count: 301,
  });
  expect(events.slice(-2)).toEqual(['insert 299', 'commit']);
});

it('[R7] renders again for what is asked for, and not for what was performed with it', async () => {
  const { events, renders, result } = await play((journal) => {
    journal.perform(query('create'));
    const first = journal.perform(query('first'));
    const second = journal.perform(query('second'));
    const answers = [second().message, first().message];
    journal.perform(query('drop'));
    return answers;
  });
  expect({ events, renders, result }).toEqual({
    events: ['create', 'first', 'second', 'drop'],
    renders: 2,
    result: ['second', 'first'],
  });
});

it('[R7] gives what was asked for late to whoever reads the result after the end', async () => {
  const { result } = await play((journal) => journal.perform(query('rows')));
  expect(result?.().message).toBe('rows');
});

it('[R7] does an act behind the statements before it, and once', async () => {
  const { events, renders } = await play((journal, log) => {
    journal.once(() => log.push('act 1'));
    const asked = journal.perform(query('a'));
    journal.once(() => log.push('act 2'));
    asked();
    journal.once(() => log.push('act 3'));
    journal.perform(query('b'));
    journal.once(() => log.push('act 4'));
  });
  expect({ events, renders }).toEqual({
    events: ['act 1', 'a', 'act 2', 'act 3', 'b', 'act 4'],
    renders: 2,
  });
});

it('[R7] leaves out what stands behind a statement that fails', async () => {
  const { events, error } = await play((journal, log) => {
    journal.perform(query('a'));
    journal.perform(query('bad'));
    journal.once(() => log.push('act'));
    journal.perform(query('b'));
  });
  expect({ events, error }).toEqual({ events: ['a', 'bad'], error: 'Error: bad failed' });
});

it.each([
  ['ok', 'Error: raised'],
  ['bad', 'Error: bad failed'],
])('[R7] performs %s before a macro raises: %s', async (sql, error) => {
  const played = await play((journal) => {
    journal.perform(query(sql));
    throw new Error('raised');
  });
  expect(played).toEqual({ events: [sql], error, renders: 1 });
});

it('[R7] says so when a macro reads what a statement of another node never came to', async () => {
  let kept: (() => Outcome) | undefined;
  await play((journal) => {
    kept = journal.perform(query('bad'));
  });
  const { error, renders } = await play(() => kept?.());
  expect({ error, renders }).toEqual({
    error: expect.stringContaining('statement of another node'),
    renders: 1,
  });
});

it('[R7] answers what a replay asks for, though it passes over what has become needless', async () => {
  let isKept = false;
  const { events, result } = await play((journal) => {
    const kept = isKept ? 'kept' : journal.perform(query('kept'))().message;
    const other = journal.perform(query('other'));
    isKept = true;
    return [kept, other().message];
  });
  expect({ events, result }).toEqual({ events: ['kept', 'other'], result: ['kept', 'other'] });
});

it('[R7] performs a statement once whose text is another at each render', async () => {
  let renders = 0;
  const { events, result } = await play((journal) => {
    renders += 1;
    return journal.perform(query(`random ${renders}`))().message;
  });
  expect({ events, result }).toEqual({ events: ['random 1'], result: 'random 1' });
});

it('[R7] tells that it is over only of the render that ends', async () => {
  let renders = 0;
  const { events } = await play((journal, log) => {
    const number = ++renders;
    journal.whenOver(() => log.push(`over ${number}`));
    journal.perform(query('a'))();
    journal.perform(query('b'));
  });
  expect(events).toEqual(['a', 'over 2', 'b']);
});

it('[R7] plays a render again that asked for a module, once it is loaded, without doing anything twice', async () => {
  const source = new Late(async () => () => new Dict([['name', 'made']]));
  const { events, renders, result } = await play((journal, said) => {
    journal.once(() => said.push('once'));
    journal.perform(query('insert'));
    return new LateModule(source).getItem('name');
  });
  expect({ events, renders, result }).toEqual({
    events: ['once', 'insert'],
    renders: 2,
    result: 'made',
  });
});
