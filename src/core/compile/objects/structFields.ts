/** A field by its name and the spelling of its type. */
export type Field = readonly [name: string, type: string];

/** The fields of a type such as `STRUCT(a INTEGER, b DECIMAL(10,2))`. */
export function structFields(type: string): Field[] {
  const content = /^STRUCT\((.*)\)/i.exec(type)?.[1];
  return content === undefined ? [] : splitFields(content).map(readField);
}

/** The parts between the commas that stand in no parentheses. */
function splitFields(content: string): string[] {
  const fields = [''];
  let depth = 0;
  for (const letter of content) {
    if (letter === '(') depth += 1;
    else if (letter === ')') depth -= 1;
    if (letter === ',' && depth === 0) fields.push('');
    else fields[fields.length - 1] += letter;
  }
  return fields.map((field) => field.trim());
}

function readField(field: string): Field {
  const end = field.indexOf(' ');
  return [field.slice(0, end), field.slice(end + 1)];
}

/** The fields of a struct by their paths, and in place of a struct in it the fields of that. */
export function flattenStruct([name, type]: Field): Field[] {
  return structFields(type).flatMap((field) => {
    const [path, inner] = [`${name}.${field[0]}`, field[1]];
    return /^struct/i.test(inner) ? flattenStruct([path, inner]) : [[path, inner] as const];
  });
}
