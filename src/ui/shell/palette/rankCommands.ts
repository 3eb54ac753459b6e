import { matchText, type TextMatch } from './matchText';
import { type PaletteCommand, type PaletteGroup, paletteGroups } from './paletteCommand';

type PaletteScope = 'all' | 'actions' | 'models' | 'columns' | 'help';

const scopesByPrefix: Record<string, PaletteScope> = {
  '>': 'actions',
  '#': 'models',
  '.': 'columns',
  '?': 'help',
};

/** Splits what was typed into its prefix's scope and the words after it. */
export function readPaletteQuery(text: string): {
  readonly scope: PaletteScope;
  readonly words: string;
} {
  const scope = scopesByPrefix[text.charAt(0)];
  return scope === undefined ? { scope: 'all', words: text } : { scope, words: text.slice(1) };
}

interface RankedCommand {
  readonly command: PaletteCommand;
  readonly ranges: TextMatch['ranges'];
}

export interface RankedGroup {
  readonly group: PaletteGroup;
  readonly label: string;
  readonly commands: readonly RankedCommand[];
}

const mostInAll = 6;
const mostInScope = 50;
// Before anything is typed: where one was, where one can go, what one can do.
const groupsAtRest: readonly PaletteGroup[] = ['recent', 'goTo', 'actions'];

/** The commands that match, best first within their groups, and the group with the best first. */
export function rankCommands(commands: readonly PaletteCommand[], typed: string): RankedGroup[] {
  const { scope, words } = readPaletteQuery(typed);
  if (scope === 'help') return [];
  const isAtRest = scope === 'all' && words.trim() === '';
  const groups = new Map<PaletteGroup, { best: number; found: (RankedCommand & TextMatch)[] }>();
  for (const command of commands) {
    const { group } = command;
    if (isAtRest ? !groupsAtRest.includes(group) : !isInScope(group, scope)) continue;
    const match = matchCommand(command, words);
    if (!match) continue;
    const entry = groups.get(group) ?? { best: Number.NEGATIVE_INFINITY, found: [] };
    entry.found.push({ command, ...match });
    entry.best = Math.max(entry.best, match.score);
    groups.set(group, entry);
  }
  const order = Object.keys(paletteGroups);
  return [...groups]
    .sort(
      ([a, first], [b, second]) => second.best - first.best || order.indexOf(a) - order.indexOf(b),
    )
    .map(([group, { found }]) => ({
      group,
      label: paletteGroups[group],
      commands: found
        .sort((a, b) => b.score - a.score)
        .slice(0, scope === 'all' ? mostInAll : mostInScope)
        .map(({ command, ranges }) => ({ command, ranges })),
    }));
}

// Recent things are in every other group too: once something is typed they would stand twice.
function isInScope(group: PaletteGroup, scope: PaletteScope): boolean {
  return scope === 'all' ? group !== 'recent' : group === scope;
}

// A word of the detail finds the command too, after all whose label matches; only the label is marked.
function matchCommand({ label, detail }: PaletteCommand, words: string): TextMatch | null {
  const inLabel = matchText(label, words);
  if (inLabel || !detail?.toLowerCase().includes(words.trim().toLowerCase())) return inLabel;
  return { score: -label.length, ranges: [] };
}
