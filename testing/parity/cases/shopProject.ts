import { fileURLToPath } from 'node:url';
import { SHOP_PARTS } from '../../../scripts/build/shopParts';
import { makeShopTexts } from '../../../scripts/shop/testing/makeShop';

/** ShopSmart itself, without the app around it. */
export const SHOP = {
  installsPackages: true,
  inAnyOrder: true,
  project: fileURLToPath(new URL('../../..', import.meta.url)),
  entries: [...SHOP_PARTS, 'package-lock.yml', 'packages', 'seeds'],
};

/** The seeds of a generated shop as files of the project; options as the generator's command line takes them. */
export function shopSeeds(options: string): Record<string, string> {
  const texts = [...makeShopTexts(options)];
  return Object.fromEntries(texts.map(([name, text]) => [`seeds/${name}`, text]));
}
