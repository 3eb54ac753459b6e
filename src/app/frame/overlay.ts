/** What floats above the pages, one at a time. */
export type Overlay = 'palette' | 'shortcuts' | 'erase' | 'projects' | 'plan' | null;
