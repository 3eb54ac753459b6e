// @ts-check
import { spawn } from 'node:child_process';

/**
 * Opens an address in the user's browser where there is a desktop. Never fails: the address is printed as well.
 *
 * @param {string} url
 */
export function openBrowser(url) {
  const opener = chooseOpener(process.platform, process.env);
  if (!opener) return;
  const [command, ...args] = opener;
  const child = spawn(command, [...args, url], { detached: true, stdio: 'ignore' });
  child.on('error', () => undefined);
  child.unref();
}

/**
 * The command that opens an address, without the address; undefined where nobody would see it.
 *
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {readonly [string, ...string[]] | undefined}
 */
export function chooseOpener(platform, env) {
  if (env.CI || env.BROWSER === 'none') return undefined;
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open'] : undefined;
}
