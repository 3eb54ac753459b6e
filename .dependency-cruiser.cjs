// The import order of the whole repo. A folder may import itself and what its row lists, nothing else.
// docs/architecture.md draws this table; this file is the one CI obeys.
const core = {
  base:       [],
  python:     ['base'],
  jinja:      ['base', 'python'],
  sql:        ['base'],
  project:    ['base', 'python', 'jinja'],
  graph:      ['base', 'project'],
  warehouse:  ['base', 'sql'],
  compile:    ['base', 'python', 'jinja', 'sql', 'project', 'graph', 'warehouse'],
  command:    ['base', 'python', 'project'],
  run:        ['base', 'python', 'jinja', 'sql', 'project', 'graph', 'warehouse', 'compile', 'command'],
  artifacts:  ['base', 'python', 'project', 'graph', 'compile', 'run'],
  intake:     ['base', 'sql', 'project', 'warehouse'],
  dashboards: ['base', 'sql', 'project', 'warehouse'],
};
const rings = {
  core:     [],
  platform: ['core'],
  engine:   ['core', 'platform'],
  state:    ['core', 'engine'],
  ui:       ['core', 'engine', 'state'],
  app:      ['core', 'platform', 'engine', 'state', 'ui'],
  cli:      ['core', 'platform', 'engine'],
};
const only = (root, table) =>
  Object.entries(table).map(([from, to]) => ({
    name: `${root}${from}`,
    comment: `${root}${from} may import: ${[from, ...to].join(', ')}. Move the code down, or pass it in as an argument.`,
    severity: 'error',
    from: { path: `^${root}${from}/` },
    to: { path: `^${root}`, pathNot: `^${root}(${[from, ...to].join('|')})/` },
  }));
const door = (pkg, folder) => ({
  name: `only ${folder} imports ${pkg}`, severity: 'error',
  from: { path: '^src/', pathNot: `^${folder}/` }, to: { path: `node_modules/${pkg}/` },
});
module.exports = {
  forbidden: [
    ...only('src/', rings),
    ...only('src/core/', core),
    { name: 'core knows no screen, browser or engine', severity: 'error', from: { path: '^src/core/' },
      to: { path: 'node_modules/(react|react-dom|zustand|echarts|@tanstack|@duckdb|papaparse)/' } },
    door('@duckdb/duckdb-wasm', 'src/platform/duckdb'),
    door('@duckdb/node-api', 'src/platform/nodeDuckdb'),
    { name: 'a screen takes only types of the engine, which runs in its worker', severity: 'error', from: { path: '^src/(state|ui)/' },
      to: { path: '^src/engine/', dependencyTypesNot: ['type-only'] } },
    { name: 'the page never imports Node', severity: 'error', from: { path: '^src/(ui|state|app)/' }, to: { path: '^src/platform/nodeDuckdb/' } },
    door('papaparse', 'src/platform/csv'),
    door('echarts', 'src/ui/charts'),
    door('@tanstack/react-table', 'src/ui/grid'),
    door('@codemirror', 'src/ui/code'),
    { name: 'a view never imports another view', severity: 'error', from: { path: '^src/ui/views/([^/]+)/' },
      to: { path: '^src/ui/views/', pathNot: '^src/ui/views/$1/' } },
    { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'product never imports tests', severity: 'error', from: { path: '^src/', pathNot: '[.]test[.]tsx?$' },
      to: { path: '([.]test[.]tsx?$|^testing/)' } },
  ],
  options: { tsConfig: { fileName: 'tsconfig.json' }, tsPreCompilationDeps: true, doNotFollow: { path: 'node_modules' } },
};
