import { PythonError } from '../../python/errors';
import { toText } from '../../python/repr';
import { sequenceItems } from '../../python/tuple';
import type { Value } from '../../python/value';
import type { CompiledTemplate, Engine } from './frame';
import { Undefined } from './undefined';

/** The template that `extends` or `import` names. Throws TemplateNotFound. */
export function loadTemplate(engine: Engine, name: Value): CompiledTemplate {
  const compiled = engine.load(name);
  if (compiled !== undefined) return compiled;
  if (name instanceof Undefined) name.fail();
  throw new PythonError('TemplateNotFound', toText(name));
}

/** The first template that there is of those that `include` names: one name, or a list of them. */
export function selectTemplate(engine: Engine, names: Value): CompiledTemplate {
  const items = sequenceItems(names);
  if (items === undefined) return loadTemplate(engine, names);
  for (const item of items) {
    const compiled = engine.load(item);
    if (compiled !== undefined) return compiled;
  }
  throw new PythonError(
    'TemplatesNotFound',
    items.length === 0
      ? 'Tried to select from an empty list of templates.'
      : `none of the templates given were found: ${items.map(toText).join(', ')}`,
  );
}
