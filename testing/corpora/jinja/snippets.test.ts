import { beforeAll, describe, expect, it } from 'vitest';
import { createEnvironment } from '../../../src/core/jinja/environment';
import { TemplateError } from '../../../src/core/jinja/templateError';
import { loadModules } from '../../../src/core/python/modules/modules';
import snippets from './snippets.json';
import { makeHost } from './standInHost';

interface Snippet {
  readonly name: string;
  readonly category: string;
  readonly template: string;
  readonly context: Readonly<Record<string, unknown>>;
  readonly macros: Readonly<Record<string, string>>;
  readonly expected: string | null;
  readonly expected_error?: {
    readonly kind: string;
    readonly line: number | null;
    readonly message: string;
  };
}

function renderSnippet({ template, context, macros, category }: Snippet): string {
  const environment = createEnvironment();
  const place = { name: 'model.sql' };
  if (category !== 'dbt') return environment.render(template, context, place);
  const scope = makeHost(environment, macros, context);
  return environment.renderTemplate(environment.parse(template, place), scope);
}

function catchError(render: () => string): TemplateError {
  try {
    render();
  } catch (error) {
    if (error instanceof TemplateError) return error;
    throw error;
  }
  throw new Error('the template rendered, where Jinja2 fails');
}

beforeAll(loadModules);

describe('what Jinja2 3.1.6, set up as dbt 1.11 does, makes of templates', () => {
  it.each((snippets as unknown as Snippet[]).map((snippet) => [snippet.name, snippet] as const))(
    '%s',
    (_, snippet) => {
      const { expected, expected_error: failure } = snippet;
      if (failure === undefined) {
        expect(renderSnippet(snippet)).toBe(expected);
        return;
      }
      const error = catchError(() => renderSnippet(snippet));
      if (failure.line === null) return;
      const kind = failure.kind === 'syntax' ? 'TemplateSyntaxError' : failure.kind;
      expect([error.kind, error.line, error.message]).toEqual([
        kind,
        failure.line,
        failure.message,
      ]);
    },
  );
});
