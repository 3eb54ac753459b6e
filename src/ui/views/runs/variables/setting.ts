/** A variable of the project or of the environment, and what can be done with it. */
export interface Setting {
  readonly name: string;
  /** YAML text of the project's own value; null for a variable of the environment, which has none. */
  readonly projectValue: string | null;
  readonly ownValue: string | null;
  /** Models that are built anew when it changes; null when it cannot be told which. */
  readonly rebuilt: number | null;
  /** Null takes the setting back to the project's value. */
  readonly onSet: (value: string | null) => void;
}
