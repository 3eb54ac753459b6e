import type { NodeCommand } from './nodeCommand';

/** What dbt says before it compiles nodes: nothing where none is chosen. */
export function sayConcurrency({ parsed, console }: Pick<NodeCommand, 'parsed' | 'console'>): void {
  const { name } = parsed.session.project.target;
  for (const text of ['', `Concurrency: 1 threads (target='${name}')`, '']) console.say(text);
}
