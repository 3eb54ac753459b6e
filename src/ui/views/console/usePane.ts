import { useConsole, useModel } from '../../model/modelContext';

/** A pane's size, kept between visits, in the words of SplitPane. */
export function usePane(name: string, defaultSize: number, min: number, max: number) {
  const { consoleStore } = useModel();
  const kept = useConsole((facts) => facts.panes[name]);
  return {
    size: kept ?? defaultSize,
    defaultSize,
    min,
    max,
    onSize: (size: number) =>
      consoleStore.setState(({ panes }) => ({ panes: { ...panes, [name]: size } })),
  };
}
