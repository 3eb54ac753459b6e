import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { SHOP } from '../cases/shopProject';
import { MEASURES, type Score, sumScores } from './score';
import { type Scored, scoreProject } from './scoreProject';
import { type Row, writeScores } from './writeDocs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const REPORT = path.join(ROOT, '.cache/parity/differences.txt');
const PAGE = path.join(ROOT, 'docs/compatibility.md');
const NAME_WIDTH = 34;
const COLUMN_WIDTH = 15;

/** Without an end, hourly batches would run from then until today. */
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  microbatch: ['--event-time-start', '2024-01-01', '--event-time-end', '2024-01-04'],
};

/** What scripts/parity.mjs was told. */
const NAMED = JSON.parse(process.env.PARITY_FOLDERS ?? '[]') as string[];
const LISTS = Number(process.env.PARITY_LISTS ?? 300);

it('counts how far both tools agree', async () => {
  const scores: (Row & { family: string })[] = [];
  const report: string[] = [];
  const left: string[] = [];
  console.log(`\n${'project'.padEnd(NAME_WIDTH)}${MEASURES.map(column).join('')}`);
  for (const scored of listProjects()) {
    const { name, family } = scored;
    try {
      const score = await scoreProject(scored, LISTS);
      scores.push({ family, name, score });
      console.log(lineOf(name, score));
      for (const measure of MEASURES)
        report.push(...score[measure].differences.map((text) => `${name} ${measure} ${text}`));
    } catch (error) {
      left.push(name);
      console.log(`${name.padEnd(NAME_WIDTH)}not compared`);
      report.push(`${name} not compared: ${error instanceof Error ? error.message : error}`);
    }
  }
  const sum = { name: 'all of them', score: sumScores(scores.map(({ score }) => score)) };
  for (const { name, score } of [...sumFamilies(scores), sum])
    console.log(lineOf(`= ${name}`, score));
  mkdirSync(path.dirname(REPORT), { recursive: true });
  writeFileSync(REPORT, `${report.join('\n')}\n`);
  console.log(`Differences: ${report.length}, in ${path.relative(ROOT, REPORT)}`);
  if (process.env.PARITY_WRITE_DOCS === 'true' && left.length === 0)
    writeScores(PAGE, [...scores, sum]);
  expect(left, 'projects that were not compared').toEqual([]);
});

function sumFamilies(scores: readonly (Row & { family: string })[]): Row[] {
  return [...new Set(scores.map(({ family }) => family))].map((family) => {
    const members = scores.filter((one) => one.family === family).map(({ score }) => score);
    return { name: family, score: sumScores(members) };
  });
}

function listProjects(): Scored[] {
  const named = NAMED.map((project) => ({
    family: 'named',
    name: path.basename(project) || 'project',
    project,
  }));
  if (process.env.PARITY_ONLY === 'true') return named;
  const fixtures = path.join(ROOT, 'testing/projects');
  return [
    { family: 'the shop', name: 'the shop', project: SHOP.project, entries: SHOP.entries },
    ...readdirSync(fixtures).map((name) => ({
      family: 'fixtures',
      name,
      project: path.join(fixtures, name),
      options: OPTIONS[name] ?? [],
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
