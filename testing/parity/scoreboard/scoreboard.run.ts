import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { SHOP } from '../cases/shopProject';
import { MEASURES, type Score, sumScores } from './score';
import { type Scored, scoreProject } from './scoreProject';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const REPORT = path.join(ROOT, '.cache/parity/differences.txt');
const NAME_WIDTH = 34;
const COLUMN_WIDTH = 15;

/** What scripts/parity.mjs was told. */
const NAMED = JSON.parse(process.env.PARITY_FOLDERS ?? '[]') as string[];
const LISTS = Number(process.env.PARITY_LISTS ?? 300);

it('counts how far both tools agree', async () => {
  const scores: { family: string; score: Score }[] = [];
  const report: string[] = [];
  const left: string[] = [];
  console.log(`\n${'project'.padEnd(NAME_WIDTH)}${MEASURES.map(column).join('')}`);
  for (const scored of listProjects()) {
    const name = path.basename(scored.project) || 'project';
    try {
      const score = await scoreProject(scored, LISTS);
      scores.push({ family: scored.family, score });
      console.log(lineOf(name, score));
      for (const measure of MEASURES)
        report.push(...score[measure].differences.map((text) => `${name} ${measure} ${text}`));
    } catch (error) {
      left.push(name);
      console.log(`${name.padEnd(NAME_WIDTH)}not compared`);
      report.push(`${name} not compared: ${error instanceof Error ? error.message : error}`);
    }
  }
  for (const family of new Set(scores.map((one) => one.family))) {
    const of = scores.filter((one) => one.family === family).map(({ score }) => score);
    console.log(lineOf(`= ${family}`, sumScores(of)));
  }
  mkdirSync(path.dirname(REPORT), { recursive: true });
  writeFileSync(REPORT, `${report.join('\n')}\n`);
  console.log(`Differences: ${report.length}, in ${path.relative(ROOT, REPORT)}`);
  expect(left, 'projects that were not compared').toEqual([]);
});

function listProjects(): Scored[] {
  const named = NAMED.map((project) => ({ family: 'named', project }));
  if (process.env.PARITY_ONLY === 'true') return named;
  const fixtures = path.join(ROOT, 'testing/projects');
  return [
    { family: 'the shop', project: SHOP.project, entries: SHOP.entries },
    ...readdirSync(fixtures).map((name) => ({
      family: 'fixtures',
      project: path.join(fixtures, name),
    })),
    ...named,
  ];
}

function lineOf(name: string, score: Score): string {
  const counts = MEASURES.map((measure) => `${score[measure].same}/${score[measure].all}`);
  return name.slice(0, NAME_WIDTH - 1).padEnd(NAME_WIDTH) + counts.map(column).join('');
}

function column(text: string): string {
  return text.padStart(COLUMN_WIDTH);
}
