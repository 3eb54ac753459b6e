import { Popover } from '../../../kit/overlays/Popover';
import { ScrollRegion } from '../../../kit/panes/ScrollRegion';
import { useModel, useReport } from '../../../model/modelContext';
import { ChangeLog } from './ChangeLog';
import { listVariables } from './listVariables';
import { countRebuilt } from './rebuilt';
import { SettingRow } from './SettingRow';
import styles from './Variables.module.css';

/** The project's variables and those of the environment: their values, to be changed and taken back. */
export function VariablesPane() {
  const model = useModel();
  const report = useReport();
  const { project } = report;
  const rebuilt = (readers: readonly string[] | null) =>
    project ? countRebuilt(project, readers) : null;
  const environment = project?.environment ?? [];
  return (
    <section className={styles.pane} aria-labelledby="variables-title">
      <div className={styles.head}>
        <h2 className={styles.title} id="variables-title">
          Variables
        </h2>
        <Popover
          label="Change log"
          align="end"
          trigger={
            <button type="button" className={styles.link}>
              Change log
            </button>
          }
        >
          <ChangeLog
            changes={report.state.changes}
            onUndo={(name, value) => void model.setVariables({ [name]: value })}
          />
        </Popover>
      </div>
      <ScrollRegion label="Values" className={styles.scroll}>
        <ul className={styles.list}>
          {listVariables(report).map(({ name, projectValue, ownValue, readers }) => (
            <SettingRow
              key={name}
              name={name}
              projectValue={projectValue}
              ownValue={ownValue ?? null}
              rebuilt={rebuilt(readers)}
              onSet={(value) => void model.setVariables({ [name]: value })}
            />
          ))}
        </ul>
        {environment.length > 0 && (
          <>
            <h3 className={styles.subtitle}>Environment</h3>
            <ul className={styles.list}>
              {environment.map(({ name, value, readers }) => (
                <SettingRow
                  key={name}
                  name={name}
                  projectValue={null}
                  ownValue={value ?? null}
                  rebuilt={rebuilt(readers)}
                  onSet={(next) => void model.setEnvironment({ [name]: next })}
                />
              ))}
            </ul>
          </>
        )}
      </ScrollRegion>
    </section>
  );
}
