export interface Shortcut {
  readonly id: string;
  /** Chords one after another, apart by a blank: `g o`, `mod+k`, `mod+shift+enter`, `?`. `mod` is Ctrl, on a Mac ⌘. */
  readonly keys: string;
  /** What it does, as the list of shortcuts says it: "Go to Overview". */
  readonly label: string;
  readonly group: ShortcutGroup;
}

export type ShortcutGroup = 'Go to' | 'Page' | 'Build' | 'App';

/** One key press, as the keyboard event tells it. */
export interface KeyPress {
  readonly key: string;
  readonly ctrl: boolean;
  readonly meta: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** Typed into a text field, where single keys are letters. */
  readonly inText: boolean;
  readonly timeMs: number;
}

/** The first chords of a sequence and when the last of them came; null when none is under way. */
export type PendingKeys = { readonly chords: string; readonly timeMs: number } | null;

export interface KeyRules {
  readonly isMac: boolean;
  /** Single keys and sequences can be turned off in Settings; chords with `mod` always work. */
  readonly singleKeys: boolean;
}

interface KeyReading {
  /** The shortcut that the press completes. */
  readonly fired: string | null;
  /** Whether it is the last key of a sequence or stands alone. */
  readonly ends?: 'sequence' | 'chord';
  readonly pending: PendingKeys;
}

const sequenceMs = 1500;

/** Reads one press against the shortcuts: it completes one, begins or goes on with a sequence, or does nothing. */
export function readKeyPress(
  press: KeyPress,
  pending: PendingKeys,
  shortcuts: readonly Shortcut[],
  rules: KeyRules,
): KeyReading {
  const chord = chordOf(press, rules.isMac);
  const nothing = { fired: null, pending: null };
  if (chord === null || (!chord.startsWith('mod+') && (press.inText || !rules.singleKeys)))
    return nothing;
  const isFresh = pending !== null && press.timeMs - pending.timeMs <= sequenceMs;
  const begun = isFresh ? `${pending.chords} ${chord}` : chord;
  for (const typed of begun === chord ? [chord] : [begun, chord]) {
    const hit = shortcuts.find(({ keys }) => keys === typed);
    const ends = typed === chord ? 'chord' : 'sequence';
    if (hit) return { fired: hit.id, ends, pending: null };
    if (shortcuts.some(({ keys }) => keys.startsWith(`${typed} `)))
      return { fired: null, pending: { chords: typed, timeMs: press.timeMs } };
  }
  return nothing;
}

const modifierKeys = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead']);

// Shift is part of what a sign is (`?`), but part of the chord with letters and named keys (`shift+l`, `mod+shift+enter`).
function chordOf({ key, ctrl, meta, alt, shift }: KeyPress, isMac: boolean): string | null {
  const [mod, other] = isMac ? [meta, ctrl] : [ctrl, meta];
  if (modifierKeys.has(key) || alt || other) return null;
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  const withShift = shift && !isSign ? 'shift+' : '';
  return `${mod ? 'mod+' : ''}${withShift}${key.toLowerCase()}`;
}

const shownKeys: Record<string, string> = {
  mod: 'Ctrl',
  shift: 'Shift',
  enter: '↵',
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
};
const shownMacKeys: Record<string, string> = { ...shownKeys, mod: '⌘', shift: '⇧' };

/** The caps to draw, one for each chord: `mod+k` is `["Ctrl K"]`, `g o` is `["g", "o"]`, `f` alone is `["F"]`. */
export function showKeys(keys: string, isMac: boolean): string[] {
  const names = isMac ? shownMacKeys : shownKeys;
  if (keys.length === 1) return [keys.toUpperCase()];
  return keys.split(' ').map((chord) => {
    const parts = chord.split('+');
    const last = parts.length - 1;
    return parts
      .map((part, at) => names[part] ?? (at === last && last > 0 ? part.toUpperCase() : part))
      .join(' ');
  });
}

/** Pairs that cannot both work: the same keys, or keys with which another's sequence begins. */
export function findKeyConflicts(shortcuts: readonly Shortcut[]): [string, string][] {
  return shortcuts.flatMap((first, at) =>
    shortcuts
      .slice(at + 1)
      .filter(({ keys }) => clash(first.keys, keys))
      .map(({ id }): [string, string] => [first.id, id]),
  );
}

function clash(first: string, second: string): boolean {
  return first === second || first.startsWith(`${second} `) || second.startsWith(`${first} `);
}
