import type { DataObject } from '../base/data';

const TEXT = `### Welcome!

This site documents the project: what it reads, what it builds, and how one hangs on the other.

### Finding your way

The tabs on the left list the same things twice. **Project** follows the folders of the project, with its models, seeds,
snapshots, tests and macros. **Database** follows the schemas of the database, with the tables and views that were built.

### Lineage

The button at the lower right opens the graph of a page's model: what it is made from, and what is made from it. It can
be opened over the whole window, and narrowed by the selectors of the command line.

To write a page of your own here, put a docs block named \`__overview__\` into the project.
`;

/** The page that dbt's docs site opens on where the project brings none, as an entry of the manifest. */
export const OVERVIEW_DOC: DataObject = {
  name: '__overview__',
  resource_type: 'doc',
  package_name: 'dbt',
  path: 'overview.md',
  original_file_path: 'docs/overview.md',
  unique_id: 'doc.dbt.__overview__',
  block_contents: TEXT.trim(),
};
