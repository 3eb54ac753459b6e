import { fileURLToPath } from 'node:url';

/** The folder of a fixture project. */
export function fixtureProject(name: string): string {
  return fileURLToPath(new URL(`../../projects/${name}`, import.meta.url));
}
