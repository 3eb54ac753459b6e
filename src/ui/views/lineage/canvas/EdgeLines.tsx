import { memo } from 'react';
import type { UniqueId } from '../../../../core/project/manifest';
import { type LineageEdge, type LineageLayout, smoothPath } from '../graph/layout';
import styles from './Canvas.module.css';

interface EdgeLinesProps {
  readonly layout: LineageLayout;
  readonly selected: ReadonlySet<UniqueId> | null;
  readonly openId: UniqueId | null;
}

type Tone = 'quiet' | 'plain' | 'open';

/** Who reads from whom, as lines; quiet ones lie below. What they say is said by the nodes, too. */
export const EdgeLines = memo(function EdgeLines({ layout, selected, openId }: EdgeLinesProps) {
  const tone = ({ from, to }: LineageEdge): Tone => {
    if (from === openId || to === openId) return 'open';
    return selected && !(selected.has(from) && selected.has(to)) ? 'quiet' : 'plain';
  };
  const toned = layout.edges.map((edge) => ({ edge, tone: tone(edge) }));
  return (
    <svg className={styles.edges} aria-hidden="true">
      {(['quiet', 'plain', 'open'] as const).flatMap((layer) =>
        toned
          .filter((line) => line.tone === layer)
          .map(({ edge }) => (
            <path
              key={edge.id}
              className={styles.edge}
              data-tone={layer}
              d={smoothPath(edge.points)}
            />
          )),
      )}
    </svg>
  );
});
