import { type Data, toPythonJson } from '../../../../core/base/data';
import type { TestNode, UnitTestNode } from '../../../../core/project/manifest';
import type { Property } from '../../../kit/panes/PropertyList';
import { links } from '../../../links';
import type { TestItem } from '../testItems';

/** What stands elsewhere on the page, or only serves dbt. */
const HIDDEN_ARGUMENTS = new Set(['model', 'column_name']);
const CONDITIONS = ['severity', 'warn_if', 'error_if', 'where', 'limit', 'fail_calc'] as const;

/** A test as it is defined: where, on what, with which arguments and conditions. */
export function definitionFacts({ node, about, aboutName, column, type }: TestItem): Property[] {
  return [
    { name: 'Name', value: node.name, mono: true },
    { name: 'Defined in', value: `${node.original_file_path}:${node.at.line}`, mono: true },
    {
      name: 'Tests',
      value:
        about === null ? aboutName : <a href={links.model(about, { tab: 'tests' })}>{aboutName}</a>,
      mono: about !== null,
    },
    ...(column === null ? [] : [{ name: 'Column', value: column, mono: true }]),
    { name: 'Type', value: type },
    ...(node.resource_type === 'test' ? dataTestFacts(node) : unitTestFacts(node)),
    ...(node.tags.length > 0 ? [{ name: 'Tags', value: node.tags.join(', ') }] : []),
  ];
}

function dataTestFacts({ test_metadata: metadata, config }: TestNode): Property[] {
  const given = Object.entries(metadata?.kwargs ?? {}).filter(
    ([name]) => !HIDDEN_ARGUMENTS.has(name),
  );
  const conditions = CONDITIONS.flatMap((name): Property[] => {
    const value = config[name] ?? null;
    return value === null ? [] : [{ name, value: textOf(value), mono: true }];
  });
  return [
    ...given.map(([name, value]) => ({ name, value: textOf(value), mono: true })),
    ...conditions,
  ];
}

function unitTestFacts({ overrides }: UnitTestNode): Property[] {
  return Object.entries(overrides ?? {}).map(([name, value]) => ({
    name: `Overrides ${name}`,
    value: textOf(value),
    mono: true,
  }));
}

function textOf(value: Data): string {
  return typeof value === 'string' ? value : toPythonJson(value);
}
