import { useLayoutEffect, useRef } from 'react';
import { Button } from '../../kit/actions/Button';
import { ScrollRegion } from '../../kit/panes/ScrollRegion';
import { Elapsed } from '../../model/Elapsed';
import { BuildNodeRow } from './BuildNodeRow';
import styles from './BuildPanel.module.css';
import type { BuildNode, BuildProgress } from './buildState';

interface BuildPanelProps {
  readonly progress: BuildProgress;
  readonly isStopping: boolean;
  readonly asksToStop: boolean;
  readonly onAsk: (asks: boolean) => void;
  readonly onStop: () => void;
}

/** The nodes of a running build, live: done, running, waiting. */
export function BuildPanel({ progress, isStopping, asksToStop, onAsk, onStop }: BuildPanelProps) {
  const { done, total, startedMs, nodes } = progress;
  const stop = () => {
    onAsk(false);
    onStop();
  };
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <h2 className={styles.title}>{isStopping ? 'Stopping' : 'Building'}</h2>
        <span className={styles.quiet}>
          {done} of {total}, <Elapsed startedMs={startedMs} />
        </span>
      </div>
      <NodeList nodes={nodes} />
      <div className={styles.foot}>
        {asksToStop ? (
          <>
            <span className={styles.question}>Stop the build? What is built stays.</span>
            <Button size="sm" onClick={() => onAsk(false)}>
              Go on
            </Button>
            <Button size="sm" kind="primary" onClick={stop}>
              Stop the build
            </Button>
          </>
        ) : (
          <>
            <span className={styles.quiet}>Esc asks to stop</span>
            <Button
              size="sm"
              disabledReason={isStopping ? 'Stopping after the node at work' : undefined}
              onClick={stop}
            >
              Stop
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

// Follows the node at work until the list is scrolled by hand.
function NodeList({ nodes }: { nodes: readonly BuildNode[] }) {
  const list = useRef<HTMLUListElement>(null);
  const follows = useRef(true);
  const running = nodes.findIndex(({ status }) => status === 'running');
  useLayoutEffect(() => {
    if (follows.current) list.current?.children[running]?.scrollIntoView({ block: 'center' });
  }, [running]);
  const letGo = () => {
    follows.current = false;
  };
  return (
    <ScrollRegion label="Nodes" className={styles.nodes} onWheel={letGo} onKeyDown={letGo}>
      <ul ref={list}>
        {nodes.map((node) => (
          <li key={node.id}>
            <BuildNodeRow node={node} />
          </li>
        ))}
      </ul>
    </ScrollRegion>
  );
}
