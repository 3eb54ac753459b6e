import { expect, it } from 'vitest';
import { chooseOpener } from './openBrowser.mjs';

it.each([
  ['darwin', {}, ['open']],
  ['win32', {}, ['cmd', '/c', 'start', '']],
  ['linux', { DISPLAY: ':0' }, ['xdg-open']],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open']],
  ['linux', {}, undefined],
  ['darwin', { CI: 'true' }, undefined],
  ['darwin', { BROWSER: 'none' }, undefined],
] as const)('on %s with %j the page is opened by %j', (platform, env, command) => {
  expect(chooseOpener(platform, env)).toEqual(command);
});
