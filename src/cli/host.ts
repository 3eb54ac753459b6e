/** What the command line has of the machine it runs on. */
export interface Host {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  write(text: string): void;
  writeError(text: string): void;
  now(): Date;
}
