import { expect, it } from 'vitest';
import { parseCommandLine, UsageError } from './parseCommandLine';

const parse = (line: string) => parseCommandLine(line.split(' '));

it('reads a command, flags and options in any order', () => {
  const { name, options } = parse(
    '--no-use-colors build --select a+ tag:x --full-refresh --target prod -x',
  );
  expect(name).toBe('build');
  expect(options.words('select')).toEqual(['a+', 'tag:x']);
  expect([
    options.flag('full-refresh'),
    options.flag('fail-fast'),
    options.flag('use-colors'),
  ]).toEqual([true, true, false]);
  expect(options.text('target')).toBe('prod');
  expect(options.text('vars')).toBeUndefined();
});

it('gathers repeated options of many words, and takes values behind an equals sign', () => {
  const { options } = parse('run -s a --select=b --models c d');
  expect(options.words('select')).toEqual(['a', 'b', 'c', 'd']);
});

it('takes several words in one argument, as dbt does', () => {
  const { options } = parseCommandLine(['build', '--resource-type', 'test model', 'seed']);
  expect(options.words('resource-type')).toEqual(['test', 'model', 'seed']);
});

it('takes dbt list for dbt ls', () => {
  expect(parse('list').name).toBe('ls');
});

it.each([
  ['', /Missing command/],
  ['biuld', /No such command 'biuld'. Did you mean 'build'\?/],
  ['build --fulrefresh', /No such option '--fulrefresh'\. Did you mean --full-refresh\?/],
  ['build extra', /unexpected extra argument \(extra\)/],
  ['build one two', /unexpected extra arguments \(one two\)/],
  ['build --target', /'--target' requires an argument/],
  ['ls --full-refresh', /No such option '--full-refresh'\. \(Of the command 'ls'\.\)/],
  ['snapshot --full-refresh', /No such option '--full-refresh'/],
  ['ls --threads 2', /No such option '--threads'/],
  ['build --engine duck', /'duck' is not one of 'native', 'wasm'/],
  ['docs generate --static', /comes with dbt/],
  ['init', /run it with dbt/],
])('refuses %j in one line', (line, words) => {
  const run = () => parseCommandLine(line === '' ? [] : line.split(' '));
  expect(run).toThrow(UsageError);
  expect(run).toThrow(words);
  try {
    run();
  } catch (error) {
    expect((error as Error).message).not.toContain('\n');
  }
});
