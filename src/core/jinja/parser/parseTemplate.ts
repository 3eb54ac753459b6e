import { quoteText } from '../../python/quote';
import type { Statement, Template } from '../ast';
import type { Token } from '../lexer/token';
import type { Tokenizer, TokenList } from '../lexer/tokenize';
import type { Extension } from '../options';
import { ExpressionParser } from './expressions';
import type { ParseTag, TagParser } from './tagParser';
import { parseDebug, parseDo, parseSet, parseWith } from './tags/assignments';
import { parseFor, parseIf, parseLoopControl } from './tags/conditions';
import { parseDocs, parseMaterialization, parseSnapshot, parseTest } from './tags/dbt';
import {
  makeMacroParser,
  parseAutoescape,
  parseBlock,
  parseCallBlock,
  parseFilterBlock,
} from './tags/macros';
import { parseExtends, parseFromImport, parseImport, parseInclude } from './tags/templates';
import { parseTrans } from './tags/trans';
import { TokenStream } from './tokenStream';

type TagTable = ReadonlyMap<string, ParseTag>;

const CORE_TAGS: readonly (readonly [string, ParseTag])[] = [
  ['if', parseIf],
  ['for', parseFor],
  ['set', parseSet],
  ['with', parseWith],
  ['macro', makeMacroParser(false)],
  ['call', parseCallBlock],
  ['filter', parseFilterBlock],
  ['autoescape', parseAutoescape],
  ['block', parseBlock],
  ['extends', parseExtends],
  ['include', parseInclude],
  ['import', parseImport],
  ['from', parseFromImport],
];

const EXTENSION_TAGS: Readonly<Record<Extension, readonly (readonly [string, ParseTag])[]>> = {
  do: [['do', parseDo]],
  loopcontrols: [
    ['break', parseLoopControl],
    ['continue', parseLoopControl],
  ],
  debug: [['debug', parseDebug]],
  i18n: [['trans', parseTrans]],
  dbt: [
    ['macro', makeMacroParser(true)],
    ['test', parseTest],
    ['materialization', parseMaterialization],
    ['snapshot', parseSnapshot],
    ['docs', parseDocs],
  ],
  dbtMacros: [['macro', makeMacroParser(true, 'dbt_macro__')]],
};

/** How the templates of one environment are read. */
export interface Grammar {
  readonly tokenize: Tokenizer;
  readonly tags: TagTable;
}

/** The tags that a template may use. */
export function makeTagTable(extensions: readonly Extension[]): TagTable {
  return new Map([...CORE_TAGS, ...extensions.flatMap((name) => EXTENSION_TAGS[name])]);
}

/** Parses a template. Throws SyntaxFailure. */
export function parseTemplate(source: string, name: string, { tokenize, tags }: Grammar): Template {
  return { name, source, body: new TemplateParser(tokenize(source), tags).parseAll() };
}

class TemplateParser implements TagParser {
  readonly stream: TokenStream;
  readonly expressions: ExpressionParser;
  tagStart = 0;
  private readonly tags: TagTable;
  private readonly openTags: string[] = [];
  private readonly awaited: (readonly string[])[] = [];

  constructor(tokens: TokenList, tags: TagTable) {
    this.stream = new TokenStream(tokens);
    this.expressions = new ExpressionParser(this.stream);
    this.tags = tags;
  }

  parseAll(): Statement[] {
    return this.parseStatements([]);
  }

  parseBody(...endNames: readonly string[]): Statement[] {
    // A colon may end a tag, for those who write Python.
    this.stream.skipOperator(':');
    this.stream.expect('blockEnd');
    this.awaited.push(endNames);
    const body = this.parseStatements(endNames);
    if (this.stream.isAt('end')) this.failUnclosed();
    this.awaited.pop();
    return body;
  }

  parseWholeBody(endName: string): Statement[] {
    const body = this.parseBody(endName);
    this.stream.next();
    return body;
  }

  private parseStatements(endNames: readonly string[]): Statement[] {
    const { stream } = this;
    const statements: Statement[] = [];
    while (!stream.isAt('end')) {
      const token = stream.next();
      const { start, line } = token;
      if (token.type === 'text') {
        statements.push({ type: 'Text', text: token.value, start, end: token.end, line });
      } else if (token.type === 'variableBegin') {
        const value = this.expressions.parseTuple();
        const { end } = stream.expect('variableEnd');
        statements.push({ type: 'Output', value, start, end, line });
      } else {
        this.tagStart = start;
        if (stream.isAtName(...endNames)) return statements;
        statements.push(...this.parseTag(token));
      }
    }
    return statements;
  }

  private parseTag({ start }: Token): Statement[] {
    const { stream } = this;
    const name = stream.current;
    if (name.type !== 'name') stream.fail('tag name expected');
    this.openTags.push(name.value);
    const parsed = name.value === 'print' ? this.parsePrint() : [this.parseKnownTag(name)];
    this.openTags.pop();
    const { end } = stream.expect('blockEnd');
    return parsed.map((statement) => ({ ...statement, start, end }));
  }

  private parseKnownTag(name: Token): Statement {
    const parse = this.tags.get(name.value);
    if (parse !== undefined) return parse(this);
    this.openTags.pop();
    return this.failUnknown(name);
  }

  /** `{% print a, b %}`. */
  private parsePrint(): Statement[] {
    const { start, line } = this.stream.next();
    const statements: Statement[] = [];
    while (!this.stream.isAt('blockEnd')) {
      if (statements.length > 0) this.stream.expectOperator(',');
      const value = this.expressions.parseExpression();
      statements.push({ type: 'Output', value, start, end: this.stream.end, line });
    }
    return statements;
  }

  private failUnknown(name: Token): never {
    const expected = this.awaited.flat().includes(name.value);
    const hint =
      expected && this.lookingFor !== undefined
        ? `You probably made a nesting mistake. Jinja is expecting this tag, but currently looking for ${this.lookingFor}.`
        : undefined;
    this.failTag(`Encountered unknown tag ${quoteText(name.value)}.`, hint, name);
  }

  private failUnclosed(): never {
    this.failTag('Unexpected end of template.', undefined, this.stream.current);
  }

  private failTag(reason: string, hint: string | undefined, place: Token): never {
    const looking =
      this.lookingFor === undefined
        ? undefined
        : `Jinja was looking for the following tags: ${this.lookingFor}.`;
    const open = this.openTags.at(-1);
    const innermost =
      open === undefined
        ? undefined
        : `The innermost block that needs to be closed is ${quoteText(open)}.`;
    const parts = [reason, hint ?? looking, innermost].filter((part) => part !== undefined);
    this.stream.fail(parts.join(' '), place);
  }

  private get lookingFor(): string | undefined {
    return this.awaited.at(-1)?.map(quoteText).join(' or ');
  }
}
