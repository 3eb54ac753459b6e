import { useModel, useSettings } from './modelContext';

/** The size in px that the user gave a split pane, kept between visits under its name. */
export function usePaneSize(
  name: string,
  defaultSize: number,
): {
  readonly size: number;
  readonly defaultSize: number;
  readonly onSize: (size: number) => void;
} {
  const { settingsStore } = useModel();
  const size = useSettings(({ paneSizes }) => paneSizes[name]) ?? defaultSize;
  const onSize = (next: number) =>
    settingsStore.setState(({ paneSizes }) => ({ paneSizes: { ...paneSizes, [name]: next } }));
  return { size, defaultSize, onSize };
}
