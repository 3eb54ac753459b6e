import type { Statement, Template } from '../ast';
import type { CompiledTemplate, Engine } from '../runtime/frame';

/**
 * A template as `parse` gives it: the plain data, and what it was compiled to last. A WeakMap from templates would hold the
 * code as well, but with thousands of templates most of the time went into collecting its garbage.
 */
export class ParsedTemplate implements Template {
  readonly name: string;
  readonly source: string;
  readonly body: readonly Statement[];
  #compiled: { readonly engine: Engine; readonly code: CompiledTemplate } | null = null;

  constructor({ name, source, body }: Template) {
    this.name = name;
    this.source = source;
    this.body = body;
  }

  /** The code for an engine, compiled when it is first asked for. */
  compileFor(engine: Engine, compile: () => CompiledTemplate): CompiledTemplate {
    if (this.#compiled?.engine === engine) return this.#compiled.code;
    const code = compile();
    this.#compiled = { engine, code };
    return code;
  }
}
