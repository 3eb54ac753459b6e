import { makeProblem, type Problem } from '../../../core/base/problems/problem';
import {
  castCommaColumnsSql,
  dropKeylessSql,
  dropRejectsSql,
  effectSql,
  loadIncomingSql,
  REJECTS_KEPT,
  rejectsSql,
} from '../../../core/intake/incomingSql';
import type { SeedSpec } from '../../../core/intake/seedSpec';
import { literal } from '../../../core/sql/quoting';
import { sql } from '../../../core/sql/sql';
import { cellOf } from '../../../core/warehouse/rowSet';
import { WarehouseError } from '../../../core/warehouse/warehouse';
import { findLines } from '../../../platform/csv/findLines';
import type { CheckScene } from './checkScene';
import type { FileReview, ImportEffect } from './fileReview';
import { headerProblems, isKeyMissing } from './headerProblems';
import { describeRejects, faultOf, type Reject, readRejects } from './rejects';
import { describeSurvey, faultsOfSurvey, surveyFile } from './survey';

const PREVIEW_ROWS = 50;
const FAULTS_TOLD = 200;

/**
 * Reads a whole file into its incoming table with the seed's types and says what is wrong with it. Rows that cannot be
 * loaded are not in that table. The seed itself stays.
 */
export async function checkFile(
  scene: CheckScene,
  review: FileReview,
  file: File,
): Promise<FileReview> {
  const header = headerProblems(review, scene.seed);
  const refuse = (problem?: Problem): FileReview => ({
    ...review,
    status: 'refused',
    problems: [...header, ...(problem ? [problem] : [])],
    checked: undefined,
  });
  if (scene.seed.columns.length === 0)
    return refuse(makeProblem('import-seed-unbuilt', { seed: scene.seed.name }));
  if (header.some(isKeyMissing)) return refuse();
  try {
    const rejects = await loadFile(scene, review, file);
    return await surveyLoaded(scene, { ...review, problems: header }, file, rejects);
  } catch (error) {
    const { fileName } = review;
    const reason = error instanceof Error ? error.message : String(error);
    if (reason.includes('state machine reached an invalid state'))
      return refuse(makeProblem('import-line-ends', { file: fileName }));
    return refuse(makeProblem('import-failed', { file: fileName, reason }));
  }
}

async function loadFile(
  { warehouse, seed, table }: CheckScene,
  review: FileReview,
  file: File,
): Promise<Reject[]> {
  const path = await warehouse.mount(`${review.id}.csv`, { kind: 'blob', blob: file });
  try {
    await warehouse.query(dropRejectsSql);
    await warehouse.query(loadIncomingSql(seed, table, { ...review, path }));
    return readRejects(await warehouse.query(rejectsSql), review);
  } finally {
    await warehouse.unmount(path);
    await warehouse.query(dropRejectsSql);
  }
}

async function surveyLoaded(
  scene: CheckScene,
  review: FileReview,
  file: File,
  rejects: readonly Reject[],
): Promise<FileReview> {
  const { warehouse, seed, table } = scene;
  const survey = await surveyFile(scene, review);
  const lines = await findLines(file, {
    delimiter: review.delimiter,
    rejectedAt: rejects.slice(0, REJECTS_KEPT).map(({ position }) => position),
    loadedRows: canCountRows(rejects) ? survey.toldRows : [],
  });
  const commaColumns = seed.columns.filter(({ name }) => review.commaColumns.includes(name));
  if (commaColumns.length > 0) await warehouse.query(castCommaColumnsSql(table, commaColumns));
  if (survey.withoutKey.count > 0) await warehouse.query(dropKeylessSql(seed, table));
  const count = await warehouse.query(sql`SELECT count(*) AS n FROM ${table}`);
  const rows = Number(cellOf(count, 'n', 0));
  const effect = await effectOf(scene, rows);
  const ofReject = ({ position }: Reject) => lines.ofRejected(position);
  const problems = [
    ...review.problems,
    ...(rows === 0 && rejects.length === 0 ? [emptyProblem(review, seed, effect)] : []),
    ...describeRejects(rejects, ofReject),
    ...describeSurvey(survey, seed, lines.ofLoaded),
  ];
  const faults = [
    ...rejects.slice(0, FAULTS_TOLD).map((reject) => faultOf(reject, ofReject)),
    ...faultsOfSurvey(survey, seed, lines.ofLoaded),
  ];
  const preview = await warehouse.query(sql`SELECT * FROM ${table} LIMIT ${literal(PREVIEW_ROWS)}`);
  return { ...review, status: 'checked', problems, checked: { rows, effect, preview, faults } };
}

/** Whether a loaded row's number tells its line: not when rows were turned away that nobody has counted. */
function canCountRows(rejects: readonly Reject[]): boolean {
  return rejects.length < REJECTS_KEPT && rejects.every(({ kind }) => kind !== 'quote');
}

function emptyProblem(
  { fileName }: FileReview,
  seed: SeedSpec,
  effect: ImportEffect | undefined,
): Problem {
  const present = effect?.present ?? 0;
  return makeProblem('import-no-rows', { file: fileName, seed: seed.name, present });
}

/** What the import would do, by key; nothing can be said without a key, or before the seed has a table. */
async function effectOf(
  { warehouse, seed, table }: CheckScene,
  rows: number,
): Promise<ImportEffect | undefined> {
  if (!seed.columns.some(({ isKey }) => isKey)) return undefined;
  try {
    const counted = await warehouse.query(effectSql(seed, table));
    const kept = Number(cellOf(counted, 'kept', 0));
    return { present: Number(cellOf(counted, 'present', 0)), kept, added: rows - kept };
  } catch (error) {
    if (!(error instanceof WarehouseError)) throw error;
    return { present: 0, kept: 0, added: rows };
  }
}
