import { useMemo } from 'react';
import { formatCount } from '../../../format/numbers';
import { Button } from '../../../kit/actions/Button';
import { EmptyState } from '../../../kit/messages/EmptyState';
import { ErrorState } from '../../../kit/messages/ErrorState';
import { useFormat, useModel } from '../../../model/modelContext';
import type { CatalogueNode } from '../catalogue/catalogue';
import { keyOf } from '../catalogue/nodeFacts';
import { buildSelection } from '../page/nodeCommands';
import { SqlPanel } from '../panels/SqlPanel';
import { SidePanel } from '../side/SidePanel';
import { useModelsPage } from '../useModelsPage';
import { useProfile } from '../useNodeData';
import styles from './Columns.module.css';
import { ColumnTable } from './ColumnTable';
import { listColumns } from './listColumns';

/** What stands in each column, the SQL below it, and beside it what one asks first about a node. */
export function ColumnsTab({ node }: { readonly node: CatalogueNode }) {
  const { catalogue } = useModelsPage();
  const { profile, error, stands } = useProfile(node);
  const settings = useFormat();
  const tests = catalogue.tests.get(node.unique_id);
  const columns = useMemo(
    () => listColumns(node, keyOf(node, tests ?? []), tests ?? [], profile),
    [node, tests, profile],
  );
  const hasSql = 'raw_code' in node && node.resource_type !== 'seed';
  return (
    <div className={styles.tab}>
      <div className={styles.main}>
        {!stands && <NotBuilt node={node} />}
        {error && (
          <ErrorState
            message={`The values of ${node.name} could not be read. Build it, then look again.`}
            details={error.message}
          />
        )}
        <ColumnTable node={node} columns={columns} table={profile} isReading={stands && !error} />
        {profile && profile.sampleRows !== null && (
          <p className={styles.note}>
            Medians, shapes and numbers of distinct values are of a sample of{' '}
            {formatCount(profile.sampleRows, settings)} of {formatCount(profile.rowCount, settings)}{' '}
            rows. Nulls, least and greatest values are of all.
          </p>
        )}
        {hasSql && <SqlPanel node={node} hasTitle />}
      </div>
      <SidePanel node={node} rowCount={profile?.rowCount} />
    </div>
  );
}

function NotBuilt({ node }: { readonly node: CatalogueNode }) {
  const model = useModel();
  const selection = buildSelection(node);
  return (
    <div className={styles.notBuilt}>
      <EmptyState
        message={`Build this ${node.resource_type} to see its values.`}
        action={
          selection !== null && (
            <Button onClick={() => void model.runCommand(`dbt build --select ${selection}`)}>
              Build {selection}
            </Button>
          )
        }
      />
    </div>
  );
}
