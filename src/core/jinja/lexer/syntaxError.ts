/** Why a template cannot be read. `parseTemplate` makes a TemplateError of it, with the file and a code frame. */
export class SyntaxFailure extends Error {
  readonly kind: 'TemplateSyntaxError' | 'TemplateAssertionError' | 'SyntaxError' | 'RuntimeError';
  readonly offset: number;
  readonly line: number;

  constructor(
    message: string,
    place: { readonly start: number; readonly line: number },
    kind: SyntaxFailure['kind'] = 'TemplateSyntaxError',
  ) {
    super(message);
    this.name = 'SyntaxFailure';
    this.kind = kind;
    this.offset = place.start;
    this.line = place.line;
  }
}
