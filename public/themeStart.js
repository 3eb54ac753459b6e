// A classic script in <head>, so that the theme stands before the first paint; a file of its own, because the
// page's policy allows no inline script. It must decide as src/ui/theme/themeChoice.ts does: a test holds them together.
(() => {
  let choice = null;
  try {
    choice = localStorage.getItem('shopsmart.theme');
  } catch {
    // Storage is refused in some private windows: follow the system.
  }
  if (choice !== 'light' && choice !== 'dark') {
    choice = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
  document.documentElement.dataset.theme = choice;
})();
