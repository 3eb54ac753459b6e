import { PATH_KINDS, SECTIONS } from '../projectKeys';
import {
  anything,
  either,
  fields,
  flag,
  like,
  listOf,
  mapping,
  maybe,
  number,
  type Shape,
  text,
  unlessNull,
} from './shape';

const texts = listOf(text);
const dispatch = fields(
  { macro_namespace: text, search_order: texts },
  { needed: ['macro_namespace', 'search_order'] },
);
const paths = [...PATH_KINDS.map((kind) => `${kind}-paths`), 'source-paths', 'data-paths'];
const sections = [...SECTIONS, 'tests', 'analyses'];

const SHAPES: Readonly<Record<string, Shape>> = {
  version: either(like(/^\d+\.\d+(\.\d+([-+][\w.+-]+)?)?$/, 'a version such as 1.0.0'), number),
  'config-version': maybe(number),
  ...Object.fromEntries(paths.map((key) => [key, maybe(texts)])),
  ...Object.fromEntries(sections.map((key) => [key, mapping])),
  'target-path': maybe(text),
  'clean-targets': maybe(texts),
  'packages-install-path': maybe(text),
  profile: maybe(text),
  vars: maybe(mapping),
  flags: mapping,
  quoting: maybe(
    fields(
      {
        schema: flag,
        database: flag,
        project: flag,
        identifier: flag,
        snowflake_ignore_case: anything,
      },
      { isClosed: true },
    ),
  ),
  'on-run-start': either(text, texts),
  'on-run-end': either(text, texts),
  'require-dbt-version': either(text, texts),
  dispatch: listOf(dispatch),
  'restrict-access': flag,
  'query-comment': either(text, fields({ comment: maybe(text), append: flag })),
};

/** What dbt takes of dbt_project.yml; keys that it does not have are reported by themselves. */
export const PROJECT_SHAPE: Shape = fields(
  Object.fromEntries(Object.entries(SHAPES).map(([key, shape]) => [key, unlessNull(shape)])),
);
