import { type Data, type DataObject, isDataObject, objectList, textOr } from '../base/data';
import { parseTerm } from '../graph/selector/parse';

/** The `selectors` of dbt's manifest: those of selectors.yml with their texts and short forms written out. */
export function selectorsJson(data: Data): DataObject {
  const known: DataObject = {};
  const entries = isDataObject(data) ? objectList(data.selectors) : [];
  for (const entry of entries) {
    const name = textOr(entry.name, '');
    known[name] = entry;
    known[name] = { ...entry, definition: writeOut(entry.definition ?? null, known) };
  }
  return known;
}

function writeOut(definition: Data, known: DataObject): Data {
  if (typeof definition === 'string') return termJson(definition);
  if (!isDataObject(definition)) return definition;
  const [first = ''] = Object.keys(definition);
  const set = ['union', 'intersection'].find((key) => Object.hasOwn(definition, key)) ?? first;
  const value = definition[set];
  if (Array.isArray(value)) {
    const items = value.map((item) => writeOut(item, known));
    return set === 'union' || set === 'intersection' || set === 'exclude'
      ? { [set]: items }
      : { method: set, value: items };
  }
  if (Object.keys(definition).length === 1) return { method: first, value: value ?? null };
  if (first !== 'method' || value !== 'selector') return definition;
  const other = known[textOr(definition.value, '')];
  return isDataObject(other) ? (other.definition ?? null) : definition;
}

/** A term of the command line as a mapping; its depths are texts, as dbt cuts them out of it. */
function termJson(text: string): Data {
  const parsed = parseTerm(text);
  if (!parsed.ok) return { error: 'Invalid selector spec' };
  const { method, path, value, parents, children, childrensParents } = parsed.value;
  return {
    ...(childrensParents && { childrens_parents: true }),
    ...(parents !== undefined && { parents: true }),
    ...(typeof parents === 'number' && { parents_depth: String(parents) }),
    method: [method, ...path].join('.'),
    ...(value !== '' && { value }),
    ...(children !== undefined && { children: true }),
    ...(typeof children === 'number' && { children_depth: String(children) }),
  };
}
