import { useMemo } from 'react';
import { useProject } from '../../model/modelContext';

/** A question of the project's own, as it is written. */
export interface Example {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly sql: string;
}

/** The analyses of the project. */
export function useExamples(): readonly Example[] {
  const { nodes } = useProject();
  return useMemo(
    () =>
      nodes.flatMap((node) =>
        node.resource_type === 'analysis'
          ? [
              {
                id: node.unique_id,
                name: readName(node.name),
                description: node.description,
                sql: node.raw_code,
              },
            ]
          : [],
      ),
    [nodes],
  );
}

function readName(name: string): string {
  const words = name.replaceAll('_', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
