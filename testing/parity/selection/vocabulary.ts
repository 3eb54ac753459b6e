import type { Graph } from '../../../src/core/graph/buildGraph';
import type { ManifestNode } from '../../../src/core/project/manifest';

/** Terms of selections that a project's own names make, without `+` and `@`; each once. */
export function listTerms(graph: Graph): string[] {
  const nodes = [...graph.manifest.nodes.values()].filter(
    ({ resource_type }) => resource_type !== 'operation',
  );
  const terms = new Set([...nodes.flatMap(termsOf), ...FIXED]);
  return [...terms].filter((term) => !/[\s,]/.test(term)).sort();
}

/** What holds for any project, what matches nothing and what is refused. */
const FIXED = [
  '*',
  'fqn:*',
  'no_such_name',
  'stg*',
  '*s',
  's??*',
  '[a-o]*',
  '[!a-o]*',
  'tag:*',
  'tag:[!a-m]*',
  'tag:no_such_tag',
  'path:models',
  'path:models/',
  './models/*',
  'path:models/*',
  'path:models/*/*',
  'path:models/**/*.sql',
  'path:**/*.yml',
  'path:**',
  'path:*',
  'path:[st]*',
  'path:models/?ar*',
  'path:no/such/path.sql',
  'seeds/*.csv',
  'file:*',
  'file:*.sql',
  'file:*.csv',
  'file:_*',
  'package:*',
  'package:this',
  'config.materialized:*',
  'config.materialized:VIEW',
  'config.enabled:true',
  'config.enabled:False',
  'config.severity:error',
  'config.severity:WARN',
  'config.severity:warn',
  'config.meta:owner',
  'config.contract.enforced:true',
  'config.contract.alias_types:true',
  'config.no_such_config:1',
  'config.store_failures:true',
  'config:view',
  'resource_type:operation',
  'resource_type:no_such_type',
  'resource_type:metric',
  'test_type:generic',
  'test_type:singular',
  'test_type:data',
  'test_type:unit',
  'test_type:schema',
  'test_type:no_such_type',
  'test_name:*',
  'test_name:n*',
  'source:*',
  'source:*.*',
  'source:*.*.*',
  'source:*.*.*.*',
  'exposure:*',
  'exposure:*.*',
  'exposure:*.*.*',
  'unit_test:*',
  'unit_test:*.*',
  'unit_test:*.*.*',
  'metric:*',
  'metric:*.*',
  'metric:*.*.*',
  'semantic_model:*',
  'saved_query:*',
  'saved_query:no_such_query',
  'group:*',
  'version:unknown',
  'no_such_method:x',
];

function termsOf(node: ManifestNode): string[] {
  return [
    node.name,
    ...fqnTerms(node),
    ...node.tags.map((tag) => `tag:${tag}`),
    ...pathTerms(node),
    `package:${node.package_name}`,
    `package:${node.package_name.slice(0, 2)}*`,
    ...configTerms(node),
    `resource_type:${node.resource_type}`,
    ...ownTerms(node),
  ];
}

function fqnTerms({ fqn }: ManifestNode): string[] {
  const heads = fqn.flatMap((_, at) => [fqn.slice(0, at + 1), fqn.slice(1, at + 1)]);
  const last = fqn.at(-1) ?? '';
  return [
    ...heads.filter((parts) => parts.length > 0).map((parts) => parts.join('.')),
    `fqn:${[...fqn.slice(0, -1), `${last.slice(0, 3)}*`].join('.')}`,
    `${fqn[0]}.*`,
    `*.${last}`,
  ];
}

function pathTerms({ original_file_path: path, ...node }: ManifestNode): string[] {
  const parts = path.split('/');
  const file = parts.at(-1) ?? '';
  const properties = 'patch_path' in node ? node.patch_path?.replace(/^\w+:\/\//, '') : undefined;
  return [
    path,
    ...parts.map((_, at) => `path:${parts.slice(0, at + 1).join('/')}`),
    `path:${parts.slice(0, -1).join('/')}/*`,
    `file:${file}`,
    `file:${file.replace(/\.\w+$/, '')}`,
    file,
    ...(properties ? [`path:${properties}`, `file:${properties.split('/').at(-1)}`] : []),
  ];
}

function configTerms({ config }: ManifestNode): string[] {
  return Object.entries(config).flatMap(([key, value]) => {
    if (Array.isArray(value)) return value.map((item) => `config.${key}:${item}`);
    if (typeof value !== 'object' || value === null) return [`config.${key}:${value}`];
    return Object.entries(value).flatMap(([inner, under]) =>
      Array.isArray(under)
        ? under.map((item) => `config.${key}.${inner}:${item}`)
        : [`config.${key}.${inner}:${under}`, `config.${key}:${inner}`],
    );
  });
}

function ownTerms(node: ManifestNode): string[] {
  const { name, package_name: owner } = node;
  switch (node.resource_type) {
    case 'source':
      return [
        `source:${node.source_name}`,
        `source:${node.source_name}.${name}`,
        `source:${owner}.${node.source_name}.${name}`,
        `source:${node.source_name.slice(0, 2)}*.${name.slice(0, 1)}*`,
      ];
    case 'test':
      return node.test_metadata ? [`test_name:${node.test_metadata.name}`] : [];
    case 'exposure':
      return [`exposure:${name}`, `exposure:${owner}.${name}`];
    case 'metric':
    case 'semantic_model':
    case 'saved_query':
      return [
        `${node.resource_type}:${name}`,
        `${node.resource_type}:${owner}.${name.slice(0, 2)}*`,
        ...(node.group === null ? [] : [`group:${node.group}`]),
      ];
    case 'unit_test':
      return [`unit_test:${name}`, `unit_test:${owner}.${name}`, `test_name:${name}`];
    default:
      return [];
  }
}
