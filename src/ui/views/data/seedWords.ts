import type { TabReport } from '../../../engine/tab/tabReport';
import { isSampleProject } from '../../../state/buildLines';

/** What the seeds that were not imported are called, and what holds them. */
export interface SeedWords {
  /** On a seed: where its rows come from. */
  readonly origin: string;
  /** Whose rows they are, with its article. */
  readonly owner: string;
  readonly whole: string;
  readonly restore: string;
  readonly isRestored: string;
}

const SAMPLE: SeedWords = {
  origin: 'Sample',
  owner: 'the sample',
  whole: 'The whole shop',
  restore: 'Restore sample',
  isRestored: 'It is the sample already',
};
const PROJECT: SeedWords = {
  origin: 'Project',
  owner: 'the project',
  whole: 'The whole project',
  restore: 'Restore project file',
  isRestored: "It is the project's file already",
};

export function seedWords(report: Pick<TabReport, 'projects'>): SeedWords {
  return isSampleProject(report) ? SAMPLE : PROJECT;
}
