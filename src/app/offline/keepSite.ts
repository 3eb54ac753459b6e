/**
 * Lets a service worker keep the site's files, so that it works without a connection, also after a reload. Where there is
 * none (private windows of some browsers), the page works as before while it is open.
 */
export function keepSite(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const script = new URL('serviceWorker.js', document.baseURI);
  // The browser asks for the script itself and never takes it from its HTTP cache: an old one cannot stay.
  navigator.serviceWorker.register(script, { updateViaCache: 'none' }).catch(() => undefined);
}
