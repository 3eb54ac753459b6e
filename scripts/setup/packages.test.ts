import { expect, it } from 'vitest';
import { isInstalled } from './packages.mjs';

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/vite': { version: '8.0.0' },
    'node_modules/tool-darwin': { version: '1.0.0', optional: true },
  },
};
const withVite = (version: string) => ({ 'node_modules/vite': { version } });

it.each([
  ['exactly what is asked for', withVite('8.0.0'), true],
  ['with an optional package too', { ...withVite('8.0.0'), ...tool('1.0.0') }, true],
  ['another version', withVite('7.0.0'), false],
  ['another version of an optional one', { ...withVite('8.0.0'), ...tool('0.9.0') }, false],
  ['nothing', {}, false],
  ['one that is asked for no more', { ...withVite('8.0.0'), 'node_modules/x': {} }, false],
])('packages are installed when there is %s: %j', (_, packages, isThere) => {
  expect(isInstalled(wanted, { packages })).toBe(isThere);
});

function tool(version: string) {
  return { 'node_modules/tool-darwin': { version, optional: true } };
}
