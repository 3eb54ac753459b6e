import type { DataObject } from '../../../../core/base/data';
import type { TestNode } from '../../../../core/project/manifest';
import type { MarkStatus } from '../../../kit/marks/statuses';
import type { TestItem } from '../testItems';

/** A generic test of `model` in the state that a test of ours needs. */
export function makeItem(
  id: string,
  status: MarkStatus,
  { model = 'orders', type = 'unique', ...more }: Partial<ItemFacts> = {},
): TestItem {
  const column = more.column ?? null;
  const node = {
    resource_type: 'test',
    unique_id: id,
    name: id,
    original_file_path: 'models/orders.yml',
    column_name: column,
    attached_node: `model.s.${model}`,
    description: '',
    tags: [],
    config: more.config ?? {},
    test_metadata: { name: type, namespace: null, kwargs: more.kwargs ?? {} },
  } as unknown as TestNode;
  const live = {
    status: status === 'notEnoughData' ? 'warn' : status,
    message: null,
    failures: more.failures ?? 0,
    seconds: 0.1,
    ...(more.shortfall !== undefined && { shortfall: more.shortfall }),
  };
  return {
    id,
    node,
    title: more.title ?? id,
    column,
    about: `model.s.${model}`,
    aboutName: model,
    type,
    status,
    standing: more.standing ?? status,
    live: live as NonNullable<TestItem['live']>,
    history: [],
  };
}

interface ItemFacts {
  readonly standing: MarkStatus;
  readonly model: string;
  readonly type: string;
  readonly title: string;
  readonly column: string;
  readonly config: DataObject;
  readonly kwargs: DataObject;
  readonly failures: number;
  readonly shortfall: string;
}
