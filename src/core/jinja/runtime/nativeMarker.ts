import { quoteText } from '../../python/quote';
import { StrObject } from '../../python/strObject';

const TYPE_NAMES = {
  text: 'TextMarker',
  native: 'NativeMarker',
  bool: 'BoolMarker',
  number: 'NumberMarker',
} as const;

/** What dbt's filters say of a text in YAML: that it stands for a value, of some type perhaps. Elsewhere it is its text. */
export class NativeMarker extends StrObject {
  readonly typeName: string;
  readonly wanted: keyof typeof TYPE_NAMES;

  constructor(text: string, wanted: keyof typeof TYPE_NAMES) {
    super(text);
    this.wanted = wanted;
    this.typeName = TYPE_NAMES[wanted];
  }

  override toRepr(): string {
    return quoteText(this.text);
  }
}
