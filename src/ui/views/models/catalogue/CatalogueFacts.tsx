import { formatCount } from '../../../format/numbers';
import { StatusMark } from '../../../kit/marks/StatusMark';
import { statusMarks } from '../../../kit/marks/statuses';
import { links } from '../../../links';
import { useFormat, useReport } from '../../../model/modelContext';
import { useModelsPage } from '../useModelsPage';
import styles from './Catalogue.module.css';
import type { CatalogueNode } from './catalogue';
import { isPersonal } from './nodeFacts';
import { markOf } from './nodeStatus';

/** The listed nodes in numbers. */
export function CatalogueFacts({ nodes }: { readonly nodes: readonly CatalogueNode[] }) {
  const { catalogue, findState } = useModelsPage();
  const { rowCounts } = useReport().state;
  const settings = useFormat();
  const columns = nodes.flatMap((node) =>
    'columns' in node ? Object.keys(node.columns).map((column) => isPersonal(node, column)) : [],
  );
  const tests = new Set(nodes.flatMap(({ unique_id }) => catalogue.tests.get(unique_id) ?? []));
  const marks = [...tests].flatMap(({ unique_id }) => {
    const state = findState(unique_id);
    return state ? [markOf(state)] : [];
  });
  const rows = nodes.reduce((sum, { unique_id }) => sum + (rowCounts[unique_id] ?? 0), 0);
  const fact = (count: number, words: string) => (
    <li>
      <strong>{formatCount(count, settings)}</strong> {words}
    </li>
  );
  return (
    <ul className={styles.facts} aria-label="In numbers">
      {fact(nodes.filter(({ resource_type: type }) => type === 'model').length, 'models')}
      {fact(nodes.filter(({ resource_type: type }) => type === 'seed').length, 'seeds')}
      {fact(rows, 'rows kept')}
      {fact(columns.length, 'described columns')}
      {fact(columns.filter(Boolean).length, 'with personal data')}
      {fact(tests.size, 'tests')}
      {(['warn', 'fail', 'error'] as const).map((mark) => {
        const count = marks.filter((each) => each === mark).length;
        if (count === 0) return null;
        return (
          <li key={mark}>
            <a href={links.tests({ status: mark })} className={styles.name}>
              <StatusMark status={mark} size={14} label={null} />
              {formatCount(count, settings)} {statusMarks[mark].word.toLowerCase()}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
