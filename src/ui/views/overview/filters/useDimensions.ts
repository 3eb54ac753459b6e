import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { DIMENSIONS, type Dimension, type Filters } from '../../../../core/dashboards/filters';
import type { FilterDimension } from '../../../kit/filters/FilterPicker';
import { useEngine, useFormat, useModel } from '../../../model/modelContext';
import { DIMENSION_LABELS, optionsOf } from './dimensionWords';

/** The dimensions with their values, which are read for what is filtered by and for what has been opened. */
export function useDimensions(filters: Filters): {
  readonly dimensions: readonly FilterDimension[];
  readonly onOpen: (id: string) => void;
} {
  const { engine } = useModel();
  const settings = useFormat();
  const generation = useEngine((facts) => facts.generation);
  const stands = useEngine(({ report }) => report !== null && !report.needsBuild);
  const [opened, setOpened] = useState<readonly Dimension[]>([]);
  const answers = useQueries({
    queries: DIMENSIONS.map((dimension) => ({
      queryKey: ['dimension', generation, dimension],
      queryFn: () => engine.dimensionValues(dimension),
      enabled: stands && (dimension in filters || opened.includes(dimension)),
    })),
  });
  const dimensions = DIMENSIONS.map((dimension, at) => {
    const values = answers[at]?.data;
    const options = values ? optionsOf(dimension, values, settings) : null;
    return { id: dimension, label: DIMENSION_LABELS[dimension], options };
  });
  const onOpen = (id: string) => setOpened((known) => [...known, id as Dimension]);
  return { dimensions, onOpen };
}
