import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describePlays } from './describePlays';
import { fixtureProject } from './fixtureProject';

const PROJECT = fixtureProject('packaged');
const WRITTEN = readFileSync(path.join(PROJECT, 'dbt_project.yml'), 'utf8');
const REPLACING = `flags:
  require_explicit_package_overrides_for_builtin_materializations: false
  warn_error_options: {silence: [PackageMaterializationOverrideDeprecation, DeprecationsSummary]}
`;

/** A project with an installed package, and a source whose test fails. */
describePlays({
  '[P36] quoting, what packages ask of dbt, and what they may replace': {
    project: PROJECT,
    rounds: [
      { words: ['build'] },
      { words: ['build'], files: { 'dbt_project.yml': `${WRITTEN}\n${REPLACING}` } },
    ],
  },
});
