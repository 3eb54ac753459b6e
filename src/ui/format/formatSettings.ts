/** How this visitor reads values. Passed in everywhere, so that no formatter looks at the browser or a store. */
export interface FormatSettings {
  /** BCP 47 tag, such as `en-GB`. */
  readonly locale: string;
  /** ISO 4217 code, such as `USD`: the data holds amounts and no currency. */
  readonly currency: string;
}
