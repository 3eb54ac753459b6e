import { FilePen, FileUp, RotateCw, SquareTerminal, Table2 } from 'lucide-react';
import { Button } from '../../../kit/actions/Button';
import { LinkButton } from '../../../kit/actions/LinkButton';
import { links } from '../../../links';
import { useModel, useRun } from '../../../model/modelContext';
import { testCommand } from '../testCommand';
import type { TestItem } from '../testItems';
import styles from './TestDetail.module.css';

interface DetailActionsProps {
  readonly item: TestItem;
  readonly importSeed: string | null;
  readonly code: string | undefined;
  /** Called before a run begins. */
  readonly onRun: () => void;
}

/** What can be done about a test. */
export function DetailActions({ item, importSeed, code, onRun }: DetailActionsProps) {
  return (
    <div className={styles.actions}>
      {importSeed !== null && (
        <LinkButton icon={FileUp} href={links.data({ seed: importSeed })}>
          Import {importSeed.replace(/^raw_/, '').replaceAll('_', ' ')}
        </LinkButton>
      )}
      {code !== undefined && code !== '' && (
        <LinkButton icon={SquareTerminal} href={links.console({ sql: code })}>
          Open in console
        </LinkButton>
      )}
      <RerunButton item={item} onRun={onRun} />
      <LinkButton
        kind="quiet"
        icon={FilePen}
        href={links.editor({ file: item.node.at.file, line: String(item.node.at.line) })}
      >
        Edit
      </LinkButton>
      {item.about !== null && (
        <LinkButton kind="quiet" icon={Table2} href={links.model(item.about)}>
          Open {item.aboutName}
        </LinkButton>
      )}
    </div>
  );
}

function RerunButton({ item, onRun }: Pick<DetailActionsProps, 'item' | 'onRun'>) {
  const model = useModel();
  const command = testCommand([item]);
  const active = useRun(({ run }) => (run && !run.isOver ? run.command : null));
  return (
    <Button
      icon={RotateCw}
      busy={active === command}
      disabledReason={
        active !== null && active !== command ? 'Another command is running.' : undefined
      }
      onClick={() => {
        onRun();
        void model.runCommand(command);
      }}
    >
      {item.live === null ? 'Run this test' : 'Re-run this test'}
    </Button>
  );
}
