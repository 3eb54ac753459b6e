import { inject } from 'vitest';
import { readStockMacros } from '../python/stockMacros';
import { describePlays } from './describePlays';
import { fixtureProject } from './fixtureProject';

const python = inject('stockPython');
const files = { 'macros/stock.sql': python === undefined ? '' : readStockMacros(python) };

// Whoever changes one of dbt's macros begins with its text: all of them at once must do here what they do there.
describePlays(
  Object.fromEntries(
    ['features', 'snapshots', 'merges', 'unitTests', 'contracts'].map((name) => [
      `[R12] dbt's own macros as those of the project ${name}`,
      {
        project: fixtureProject(name),
        rounds: [{ words: ['build'], files }, { words: ['build'] }],
      },
    ]),
  ),
);
