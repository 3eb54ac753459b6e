import { isCompilable } from '../../project/manifest';
import type { Parser } from './parser';

/** Reports nodes with a space in their names, which dbt refuses unless a flag allows them; a test is named after others. */
export function reportSpaces({ session, nodes, problems }: Parser): void {
  const { flags } = session.project.config;
  if (flags.require_resource_names_without_spaces === false) return;
  for (const node of nodes.values())
    if (isCompilable(node) && node.name.includes(' '))
      problems.report('name-with-space', { node: node.unique_id }, node.at);
}
