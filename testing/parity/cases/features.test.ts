import path from 'node:path';
import { describePlays } from './describePlays';

const project = (name: string) => path.resolve('testing/projects', name);

describePlays({
  features: { project: project('features'), rounds: [{ words: ['build'] }, { words: ['build'] }] },
  'unit tests': { project: project('unitTests'), rounds: [{ words: ['build'] }] },
});
