import type { Shortcut } from './shortcut';

/** The keys that work on all screens; a screen's own come with the screen. */
export const appShortcuts: readonly Shortcut[] = [
  { id: 'goOverview', keys: 'g o', label: 'Overview', group: 'Go to' },
  { id: 'goModels', keys: 'g d', label: 'Models', group: 'Go to' },
  { id: 'goEditor', keys: 'g e', label: 'Editor', group: 'Go to' },
  { id: 'goLineage', keys: 'g l', label: 'Lineage', group: 'Go to' },
  { id: 'goTests', keys: 'g t', label: 'Tests', group: 'Go to' },
  { id: 'goRuns', keys: 'g r', label: 'Runs', group: 'Go to' },
  { id: 'goConsole', keys: 'g s', label: 'SQL console', group: 'Go to' },
  { id: 'goData', keys: 'g i', label: 'Data & import', group: 'Go to' },
  { id: 'searchPage', keys: '/', label: 'Search or filter in the page', group: 'Page' },
  { id: 'openDates', keys: 'd', label: 'Change the date range', group: 'Page' },
  { id: 'addFilter', keys: 'f', label: 'Add a filter', group: 'Page' },
  { id: 'fitGraph', keys: '0', label: 'Fit the lineage', group: 'Page' },
  { id: 'zoomIn', keys: '+', label: 'Enlarge the lineage', group: 'Page' },
  { id: 'zoomOut', keys: '-', label: 'Reduce the lineage', group: 'Page' },
  { id: 'build', keys: 'mod+b', label: 'Build', group: 'Build' },
  { id: 'toggleProblems', keys: 'mod+j', label: 'Show problems', group: 'Build' },
  { id: 'openPalette', keys: 'mod+k', label: 'Search or run', group: 'App' },
  { id: 'toggleRail', keys: '[', label: 'Fold or unfold the rail', group: 'App' },
  { id: 'flipTheme', keys: 't', label: 'Light or dark', group: 'App' },
  { id: 'openShortcuts', keys: '?', label: 'Show these shortcuts', group: 'App' },
];
