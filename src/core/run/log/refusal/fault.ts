/** The steps in which dbt looks at a project. Until it has read all files it stops at a mistake in an order of its own. */
export const STEPS = {
  project: 0,
  profile: 1,
  packages: 2,
  read: 3,
  macros: 4,
  parse: 5,
  names: 6,
  sources: 7,
  refs: 8,
  unitTests: 9,
  docs: 10,
  metrics: 11,
  functions: 12,
  access: 13,
  semantics: 14,
  graph: 15,
} as const;

/** Where the files of a project lie. */
export interface SettingsPlaces {
  /** Its dbt_project.yml. */
  readonly project: string;
  /** Its profiles.yml. */
  readonly profiles: string;
  /** When a file was written and in which folder the project lies, as dbt shows it; absent where no file system tells. */
  writtenAt?(file: string): string | undefined;
}

/** What dbt says of a mistake at which it stops. */
export interface Fault {
  readonly step: number;
  /** The kind of error, and below it indented what is wrong. */
  readonly text: string;
  /** The line that dbt says before it ends. */
  readonly before?: string;
}

export function fault(step: number, title: string, text: string): Fault {
  return { step, text: [title, ...text.split('\n').map((line) => `  ${line}`)].join('\n') };
}

/** A mistake that ends in Python's traceback, which is not shown here. */
export function bareFault(step: number, text: string): Fault {
  return { step, text };
}
