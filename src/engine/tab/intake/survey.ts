import { makeProblem, type Problem } from '../../../core/base/problems/problem';
import {
  anyRepeatedKeySql,
  repeatedKeysSql,
  type SurveyedColumn,
  surveySql,
} from '../../../core/intake/incomingSql';
import type { SeedSpec } from '../../../core/intake/seedSpec';
import { type Cell, cellOf, type RowSet } from '../../../core/warehouse/rowSet';
import type { CheckScene } from './checkScene';
import type { FileReview, RowFault } from './fileReview';
import { typeWords } from './rejects';

interface Finding {
  readonly count: number;
  /** The first rows, from 0. */
  readonly rows: readonly number[];
  readonly example: string;
}

/** What is wrong with rows that could be loaded. */
export interface Survey {
  readonly withoutKey: Finding;
  readonly repeatedKeys: Finding;
  readonly columns: readonly (SurveyedColumn & Finding)[];
  /** All rows that are named. */
  readonly toldRows: readonly number[];
}

type LineOf = (row: number) => number | undefined;

/** Looks through a loaded file in two passes: one over all values, one that groups the keys; a third names repeated ones. */
export async function surveyFile(scene: CheckScene, review: FileReview): Promise<Survey> {
  const { warehouse, seed, table } = scene;
  const surveyed = columnsToSurvey(seed, review);
  const counted = await warehouse.query(surveySql(seed, table, surveyed));
  const withoutKey = finding(counted, 'without_key', 'key_first');
  const columns = surveyed.map((column, at) => ({
    ...column,
    ...finding(counted, `${at}_count`, `${at}_first`, `${at}_example`),
  }));
  const repeatedKeys = await findRepeatedKeys(scene);
  const toldRows = [withoutKey, repeatedKeys, ...columns].flatMap(({ rows }) => rows);
  return { withoutKey, repeatedKeys, columns, toldRows };
}

async function findRepeatedKeys({ warehouse, seed, table }: CheckScene): Promise<Finding> {
  if (!seed.columns.some(({ isKey }) => isKey)) return NOTHING;
  const any = await warehouse.query(anyRepeatedKeySql(seed, table));
  if (any.rowCount === 0) return NOTHING;
  const first = await warehouse.query(repeatedKeysSql(seed, table));
  return finding(first, 'keys', 'first_rows', 'key_text');
}

const NOTHING: Finding = { count: 0, rows: [], example: '' };

function columnsToSurvey(seed: SeedSpec, { matches, commaColumns }: FileReview): SurveyedColumn[] {
  const given = new Set(
    matches.flatMap(({ fileColumn, seedColumn }) => (fileColumn === null ? [] : [seedColumn])),
  );
  return seed.columns
    .filter(({ name }) => given.has(name))
    .flatMap((column): SurveyedColumn[] => {
      if (column.isTime) return [{ column, kind: 'time' }];
      return commaColumns.includes(column.name) ? [{ column, kind: 'number' }] : [];
    });
}

function finding(rows: RowSet, count: string, first: string, example?: string): Finding {
  if (rows.rowCount === 0) return NOTHING;
  return {
    count: Number(cellOf(rows, count, 0)),
    rows: numbersOf(cellOf(rows, first, 0)),
    example: example === undefined ? '' : String(cellOf(rows, example, 0) ?? ''),
  };
}

function numbersOf(cell: Cell): number[] {
  return Array.isArray(cell) ? cell.map(Number) : [];
}

/** The survey's findings as problems of the file. */
export function describeSurvey(survey: Survey, seed: SeedSpec, lineOf: LineOf): Problem[] {
  const key = keyNames(seed);
  const place = ({ count, rows }: Finding) => ({
    count,
    lines: rows.flatMap((row) => lineOf(row) ?? []),
  });
  const { withoutKey, repeatedKeys } = survey;
  const problems: Problem[] = [];
  if (withoutKey.count > 0)
    problems.push(makeProblem('import-key-empty', { key, ...place(withoutKey) }));
  if (repeatedKeys.count > 0) {
    const { example } = repeatedKeys;
    problems.push(makeProblem('import-key-twice', { key, example, ...place(repeatedKeys) }));
  }
  for (const found of survey.columns) {
    if (found.count === 0) continue;
    const { column, kind, example } = found;
    const facts = { column: column.name, example, ...place(found) };
    problems.push(
      kind === 'time'
        ? makeProblem('import-time-unreadable', facts)
        : makeProblem('import-value-wrong', { ...facts, type: typeWords(column.type) }),
    );
  }
  return problems;
}

/** The findings as lines of the list of problems. */
export function faultsOfSurvey(survey: Survey, seed: SeedSpec, lineOf: LineOf): RowFault[] {
  const key = keyNames(seed).join(', ');
  const list = ({ rows, example }: Finding, column: string, reason: string, isShared = false) =>
    rows.map((row, at) => ({
      line: lineOf(row) ?? null,
      column,
      value: (at === 0 || isShared) && example !== '' ? example : null,
      reason,
    }));
  return [
    ...list(survey.withoutKey, key, 'the key is empty'),
    ...list(survey.repeatedKeys, key, 'the key stands more than once', true),
    ...survey.columns.flatMap((found) =>
      list(
        found,
        found.column.name,
        found.kind === 'time' ? 'is no date or time' : `is no ${typeWords(found.column.type)}`,
      ),
    ),
  ];
}

function keyNames(seed: SeedSpec): string[] {
  return seed.columns.filter(({ isKey }) => isKey).map(({ name }) => name);
}
