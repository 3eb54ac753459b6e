import { describe, expect, it } from 'vitest';
import { makeChance } from '../chance/chance.mjs';
import { centsOf, momentOf } from '../testing/makeShop';
import {
  padText,
  spellAddress,
  spellCountry,
  spellMoney,
  spellStamp,
  spellStatus,
} from './spellings.mjs';

const chance = makeChance(1, 'test');

function collect(spell: () => string): string[] {
  return Array.from({ length: 3000 }, spell);
}

describe('a spelling', () => {
  it('of a time stamp keeps its moment, over midnight and the ends of years too', () => {
    const second = Date.parse('2024-12-31T23:30:00Z') / 1000;
    const texts = collect(() => spellStamp(chance, second));
    const apart = texts.map((text) => momentOf(text) - second * 1000);
    expect(apart.filter((ms) => ms < 0 || ms >= 1000)).toEqual([]);
    expect(texts.some((text) => text.startsWith('2025-01-01'))).toBe(true);
    expect(texts).toContain('2025-01-01 01:30:00+0200');
    expect(texts).toContain('2024-12-31T18:30:00-05');
    expect(texts).toContain('2025-01-01T05:00:00+05:30');
    expect(texts).toContain('2024-12-31 23:30:00');
    expect(texts.filter((text) => text.endsWith('+05'))).toEqual([]);
  });

  it('of an amount keeps its cents', () => {
    for (const text of ['0.00', '10.00', '100.00', '12.50', '12.05', '1000.99']) {
      const spelt = collect(() => spellMoney(chance, text));
      expect(new Set(spelt.map(centsOf))).toEqual(new Set([centsOf(text)]));
      expect(spelt).toContain(`${text}0`);
    }
  });

  it('of a status comes down to the status, canceled to cancelled', () => {
    const spelt = collect(() => spellStatus(chance, 'cancelled')).map((text) =>
      text.trim().toLowerCase(),
    );
    expect(new Set(spelt)).toEqual(new Set(['cancelled', 'canceled']));
    expect(
      new Set(
        collect(() => spellStatus(chance, 'shipped')).map((text) => text.trim().toLowerCase()),
      ),
    ).toEqual(new Set(['shipped']));
  });

  it('of a country is one that the contract lists', () => {
    const spelt = collect(() => spellCountry(chance, 'US')).map((text) => text.trim());
    expect(spelt).toContain('U.S.A.');
    expect(spelt).toContain('United States Of America');
    expect(new Set(spelt.map((text) => text.toLowerCase()))).toEqual(
      new Set([
        'us',
        'usa',
        'u.s.a.',
        'u.s.',
        'united states',
        'united states of america',
        'america',
      ]),
    );
  });

  it('of an address is over two lines or has a name before it', () => {
    const spelt = new Set(collect(() => spellAddress(chance, '5 Mill Lane, Apt 2')));
    expect(spelt).toContain('5\nMill Lane, Apt 2');
    expect(spelt).toContain('"Unit 3, rear", 5 Mill Lane, Apt 2');
  });

  it('with blanks is the text again when they are taken off', () => {
    const padded = collect(() => padText(chance, 'a b'));
    expect(new Set(padded.map((text) => text.trim()))).toEqual(new Set(['a b']));
    expect(padded).not.toContain('a b');
  });
});
