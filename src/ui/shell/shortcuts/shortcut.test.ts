import { describe, expect, it } from 'vitest';
import { appShortcuts } from './appShortcuts';
import {
  findKeyConflicts,
  type KeyPress,
  type KeyRules,
  type PendingKeys,
  readKeyPress,
  showKeys,
} from './shortcut';

const plain = { ctrl: false, meta: false, alt: false, shift: false, inText: false, timeMs: 0 };
const rules: KeyRules = { isMac: false, singleKeys: true };
const withCtrlJ = [
  ...appShortcuts,
  { id: 'runAll', keys: 'mod+shift+enter', label: '', group: 'Page' as const },
];

function read(presses: (Partial<KeyPress> & { key: string })[], changed: Partial<KeyRules> = {}) {
  let pending: PendingKeys = null;
  const fired: (string | null)[] = [];
  for (const press of presses) {
    const reading = readKeyPress({ ...plain, ...press }, pending, withCtrlJ, {
      ...rules,
      ...changed,
    });
    pending = reading.pending;
    fired.push(reading.fired);
  }
  return fired;
}

describe('sequences', () => {
  it('fire on their last key', () => {
    expect(read([{ key: 'g' }, { key: 'o', timeMs: 400 }])).toEqual([null, 'goOverview']);
  });

  it('are forgotten after a while: the second key then stands alone', () => {
    expect(read([{ key: 'g' }, { key: 'd', timeMs: 1600 }])).toEqual([null, 'openDates']);
  });

  it('a key that no sequence goes on with stands alone', () => {
    expect(read([{ key: 'g' }, { key: '[', timeMs: 10 }])).toEqual([null, 'toggleRail']);
    expect(read([{ key: 'g' }, { key: 'x', timeMs: 10 }, { key: 'o', timeMs: 20 }])).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('a repeated first key begins anew', () => {
    expect(read([{ key: 'g' }, { key: 'g', timeMs: 10 }, { key: 'o', timeMs: 20 }]).at(-1)).toBe(
      'goOverview',
    );
  });
});

describe('in text fields and with single keys turned off', () => {
  it.each([
    ['a text field', { inText: true }, {}],
    ['single keys off', {}, { singleKeys: false }],
  ])('%s: letters and signs fire nothing, chords with Ctrl do', (_, press, changed) => {
    expect(
      read(
        [
          { key: 'g', ...press },
          { key: 'o', ...press },
        ],
        changed,
      ),
    ).toEqual([null, null]);
    expect(read([{ key: '?', shift: true, ...press }], changed)).toEqual([null]);
    expect(read([{ key: 'k', ctrl: true, ...press }], changed)).toEqual(['openPalette']);
  });
});

describe('modifiers', () => {
  it('a sign fires however the layout makes it', () => {
    expect(read([{ key: '?', shift: true }])).toEqual(['openShortcuts']);
    expect(read([{ key: '?' }])).toEqual(['openShortcuts']);
  });

  it('caps lock does not matter, shift with a letter does', () => {
    expect(read([{ key: 'T' }])).toEqual(['flipTheme']);
    expect(read([{ key: 'T', shift: true }])).toEqual([null]);
  });

  it('keys of the browser and the system are left alone', () => {
    expect(
      read([
        { key: 't', alt: true },
        { key: 'd', meta: true },
        { key: 'f', ctrl: true },
      ]),
    ).toEqual([null, null, null]);
  });

  it('on a Mac ⌘ takes the place of Ctrl', () => {
    expect(read([{ key: 'k', meta: true }], { isMac: true })).toEqual(['openPalette']);
    expect(read([{ key: 'k', ctrl: true }], { isMac: true })).toEqual([null]);
  });

  it('shift counts with named keys', () => {
    expect(read([{ key: 'Enter', ctrl: true, shift: true }])).toEqual(['runAll']);
    expect(read([{ key: 'Enter', ctrl: true }])).toEqual([null]);
  });
});

it('the shortcuts of the app do not get in each other’s way', () => {
  expect(findKeyConflicts(appShortcuts)).toEqual([]);
});

it('conflicts are the same keys, and keys that begin a sequence', () => {
  const at = (id: string, keys: string) => ({ id, keys, label: '', group: 'App' as const });
  const found = findKeyConflicts([at('a', 'g'), at('b', 'g o'), at('c', 'g o'), at('d', 'gx')]);
  expect(found).toEqual([
    ['a', 'b'],
    ['a', 'c'],
    ['b', 'c'],
  ]);
});

it('keys are shown as they are pressed', () => {
  expect(showKeys('g o', false)).toEqual(['g', 'o']);
  expect(showKeys('mod+k', false)).toEqual(['Ctrl K']);
  expect(showKeys('mod+shift+enter', true)).toEqual(['⌘ ⇧ ↵']);
  expect(showKeys('?', false)).toEqual(['?']);
  expect(showKeys('f', false)).toEqual(['F']);
});
