import { useQuery } from '@tanstack/react-query';
import { DBT_DUCKDB_VERSION, DBT_VERSION } from '../../../core/base/version';
import { useModel, useReport } from '../../model/modelContext';
import { SettingsRow } from './SettingsSection';

/** What the app follows and what it runs on. */
export function AboutRows() {
  const { engine } = useModel();
  const { project } = useReport();
  const version = useQuery({
    queryKey: ['engine-version'],
    queryFn: async () => {
      const answer = await engine.query('about', 'select library_version from pragma_version()', 1);
      return answer.kind === 'rows' ? String(answer.rows.data[0]?.[0]) : 'unknown';
    },
  });
  return (
    <>
      <SettingsRow label="DuckDB" hint="Runs in this tab, compiled to WebAssembly.">
        {version.data ?? '…'}
      </SettingsRow>
      <SettingsRow label="dbt" hint="The version whose behaviour, messages and files are followed.">
        {DBT_VERSION}
      </SettingsRow>
      <SettingsRow label="dbt-duckdb">{DBT_DUCKDB_VERSION}</SettingsRow>
      {project && (
        <SettingsRow label="Project">
          {project.name}, target {project.targetName}
        </SettingsRow>
      )}
    </>
  );
}
