import {
  type Data,
  type DataObject,
  isDataObject,
  objectList,
  textList,
  textOr,
} from '../../base/data';

/** `id bigint not null check (id > 0)` for each column, as dbt writes the columns of a contract into DDL. */
export function columnDefinitions(columns: DataObject): string[] {
  return Object.values(columns).flatMap((column) => {
    if (!isDataObject(column)) return [];
    const name = column.quote === true ? `"${textOr(column.name, '')}"` : textOr(column.name, '');
    const constraints = objectList(column.constraints)
      .map(columnConstraint)
      .filter((text) => text !== '');
    return [[name, textOr(column.data_type, ''), ...constraints].join(' ')];
  });
}

/** `primary key (id)` for each constraint of the whole model. */
export function tableConstraints(constraints: Data): string[] {
  return objectList(constraints)
    .map(tableConstraint)
    .filter((text) => text !== '');
}

function columnConstraint(constraint: DataObject): string {
  const expression = textOr(constraint.expression, '');
  switch (constraint.type) {
    case 'not_null':
      return trimmed('not null', expression);
    case 'unique':
      return trimmed('unique', expression);
    case 'primary_key':
      return trimmed('primary key', expression);
    case 'check':
      return expression === '' ? '' : `check (${expression})`;
    case 'foreign_key':
      return foreignKeyOfColumn(constraint);
    case 'custom':
      return expression;
    default:
      return '';
  }
}

function tableConstraint(constraint: DataObject): string {
  const expression = textOr(constraint.expression, '');
  const columns = textList(constraint.columns).join(', ');
  const name = textOr(constraint.name, '');
  const prefix = name === '' ? '' : `constraint ${name} `;
  switch (constraint.type) {
    case 'check':
      return expression === '' ? '' : `${prefix}check (${expression})`;
    case 'unique':
      return prefix + trimmed(`unique (${columns})`, expression);
    case 'primary_key':
      return prefix + trimmed(`primary key (${columns})`, expression);
    case 'foreign_key':
      return `${prefix}foreign key (${columns}) ${foreignKey(constraint, expression)}`;
    case 'custom':
      return expression === '' ? '' : prefix + expression;
    default:
      return '';
  }
}

/** DuckDB knows no foreign key into another database: dbt leaves its name out of a column's, and not of a model's. */
function foreignKeyOfColumn(constraint: DataObject): string {
  const place = textOr(constraint.to, '');
  if (place === '' || textList(constraint.to_columns).length === 0)
    return `references ${constraint.expression ?? 'None'}`;
  const parts = place.split('.');
  return referencesTo(parts.slice(parts.length > 2 ? 1 : 0).join('.'), constraint);
}

function foreignKey(constraint: DataObject, expression: string): string {
  const place = textOr(constraint.to, '');
  if (place === '') return expression === '' ? '' : `references ${expression}`;
  return referencesTo(place, constraint);
}

function referencesTo(place: string, constraint: DataObject): string {
  return `references ${place} (${textList(constraint.to_columns).join(', ')})`;
}

function trimmed(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
