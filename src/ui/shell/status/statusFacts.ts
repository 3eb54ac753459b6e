/** What the status line tells, left to right; each text as shown. */
export interface StatusFacts {
  readonly engine: { readonly name: string; readonly state: string; readonly isBroken?: boolean };
  /** Left out until it is known. */
  readonly storage?:
    | { readonly kind: 'opfs'; readonly size: string }
    /** Gone when the tab closes: shown as a warning. */
    | { readonly kind: 'memory' }
    /** Another tab holds the database: this one has a copy in memory. */
    | { readonly kind: 'otherTab' };
  readonly rows?: string;
  readonly build?:
    | { readonly kind: 'built'; readonly at: string; readonly elapsed: string }
    /** Its tab was closed before its end. */
    | { readonly kind: 'unfinished'; readonly at: string }
    | { readonly kind: 'building'; readonly done: number; readonly total: number };
  /** How many of the project itself; left out where it has none. */
  readonly problems?: number;
  readonly results?: {
    readonly pass: number;
    readonly warn: number;
    readonly fail: number;
    readonly error: number;
  };
}
