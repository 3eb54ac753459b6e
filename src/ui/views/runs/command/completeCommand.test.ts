import { describe, expect, it } from 'vitest';
import { completeCommand, takeCompletion, type Vocabulary } from './completeCommand';

const WORDS: Vocabulary = {
  nodes: ['dim_customers', 'dim_products', 'fct_orders'],
  tests: ['not_null_orders'],
  macros: ['grant_all', 'drop_old'],
  tags: ['marts'],
  paths: ['models/marts'],
};
const complete = (line: string) => completeCommand(line, line.length, WORDS);
const texts = (line: string) => complete(line).options.map(({ text }) => text);

describe('completeCommand', () => {
  it('offers commands first, whether dbt was typed or not', () => {
    expect(texts('dbt b')[0]).toBe('build');
    expect(texts('sn')[0]).toBe('snapshot');
  });

  it('offers a command only the options that it takes, and none that a tab refuses', () => {
    expect(texts('dbt build --f')).toEqual(
      expect.arrayContaining(['--fail-fast', '--full-refresh']),
    );
    expect(texts('dbt ls --full')).toEqual([]);
    expect(texts('dbt build --proj')).toEqual([]);
    expect(texts('dbt build --defer')).toEqual([]);
  });

  it('offers commands of two words whole, and the second word behind the first', () => {
    expect(texts('dbt fresh')).toEqual(['source freshness']);
    expect(texts('dbt source ')).toEqual(['freshness']);
    expect(texts('dbt docs g')).toEqual(['generate']);
    expect(texts('dbt docs generate --emp')).toEqual(['--empty-catalog']);
    expect(texts('dbt source freshness --sel')).toEqual(['--select', '--selector']);
    expect(texts('dbt source freshness --select dim_c')).toEqual(['dim_customers']);
  });

  it('offers the macros that run-operation can call, and its arguments', () => {
    expect(texts('dbt run-operation gr')).toEqual(['grant_all']);
    expect(texts('dbt run-operation grant_all --arg')).toEqual(['--args']);
    expect(texts('dbt run-operation grant_all x')).toEqual([]);
  });

  it('offers what narrows the rows of a run', () => {
    expect(texts('dbt run --emp')).toEqual(['--empty']);
    expect(texts('dbt run --event')).toEqual(['--event-time-start', '--event-time-end']);
    expect(texts('dbt build --samp')).toEqual(['--sample']);
  });

  it('offers nodes, tags and folders where a selector stands, and keeps its operators', () => {
    expect(texts('dbt run --select dim')).toEqual(['dim_customers', 'dim_products']);
    const found = complete('dbt run --select tag:marts,+dim_c');
    expect(found.options.map(({ text }) => text)).toEqual(['dim_customers']);
    expect(takeCompletion('dbt run --select tag:marts,+dim_c', found, 'dim_customers').line).toBe(
      'dbt run --select tag:marts,+dim_customers ',
    );
    expect(texts('dbt run -s tag')[0]).toBe('tag:marts');
    expect(texts('dbt run --select a b dim_p')).toEqual(['dim_products']);
  });

  it('offers options after the one value of an option, and nothing inside a quoted text', () => {
    expect(texts('dbt show --limit 3 --s')).toContain('--select');
    expect(texts("dbt run --vars '{as_of_date: dim")).toEqual([]);
  });

  it('replaces the whole word that the caret stands in', () => {
    const line = 'dbt run --select dim_x --full-refresh';
    const found = completeCommand(line, 'dbt run --select dim'.length, WORDS);
    expect(takeCompletion(line, found, 'dim_products').line).toBe(
      'dbt run --select dim_products --full-refresh',
    );
  });
});
