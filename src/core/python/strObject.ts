import { PyObject, type Value } from './value';

/** An instance of a subclass of Python's str (Jinja's Markup): it takes part wherever a str does, as its text. */
export abstract class StrObject extends PyObject {
  readonly text: string;

  constructor(text: string) {
    super();
    this.text = text;
  }

  override isTrue(): boolean {
    return this.text !== '';
  }

  override equals(other: Value): boolean {
    return asText(other) === this.text;
  }

  override toText(): string {
    return this.text;
  }
}

/** The text of a str or of an instance of its subclasses; undefined for anything else. */
export function asText(value: Value): string | undefined {
  if (typeof value === 'string') return value;
  return value instanceof StrObject ? value.text : undefined;
}
