import { go } from '../../ui/links';
import { CommandPalette } from '../../ui/shell/palette/CommandPalette';
import { type ActionId, paletteCommands } from './paletteCommands';

interface PaletteProps {
  readonly report: Parameters<typeof paletteCommands>[0];
  readonly run: (action: ActionId) => void;
  readonly onClose: () => void;
}

/** The palette with what it can do. Loaded with the first Ctrl K: most visits begin without it. */
export default function Palette({ report, run, onClose }: PaletteProps) {
  const commands = paletteCommands(report);
  return (
    <CommandPalette
      open
      commands={commands}
      onClose={onClose}
      onRun={({ id }) => {
        const action = commands.find((command) => command.id === id)?.action;
        if (!action) return;
        if ('href' in action) go(action.href);
        else run(action.run);
      }}
    />
  );
}
