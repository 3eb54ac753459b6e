import { useMemo } from 'react';
import { Button } from '../../../kit/actions/Button';
import type { LineageGraph } from '../graph/lineageGraph';
import { useNodeFaces } from '../useNodeFace';
import { exampleSelections } from './exampleSelections';
import styles from './LineageBar.module.css';

interface ExamplesProps {
  readonly graph: LineageGraph;
  readonly onPick: (selection: string) => void;
}

/** Selections that say something about this project, one click each. */
export function Examples({ graph, onPick }: ExamplesProps) {
  const faces = useNodeFaces(graph.nodes);
  const examples = useMemo(() => exampleSelections(graph, faces), [graph, faces]);
  return (
    <span className={styles.examples}>
      {examples.map((text) => (
        <Button key={text} className={styles.example} onClick={() => onPick(text)}>
          {text}
        </Button>
      ))}
    </span>
  );
}
