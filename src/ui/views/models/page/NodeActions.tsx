import {
  Check,
  CircleArrowOutUpRight,
  CirclePlay,
  Copy,
  Ellipsis,
  FileDown,
  FilePen,
  SquareTerminal,
  Workflow,
} from 'lucide-react';
import type { AppModel } from '../../../../state/appModel';
import { Button } from '../../../kit/actions/Button';
import { IconButton } from '../../../kit/actions/IconButton';
import { LinkButton } from '../../../kit/actions/LinkButton';
import { Menu } from '../../../kit/actions/Menu';
import type { MenuEntry } from '../../../kit/actions/menuEntries';
import { useCopy } from '../../../kit/code/useCopy';
import { go, links } from '../../../links';
import { saveRows } from '../../../model/exports';
import { useModel, useRun } from '../../../model/modelContext';
import { type CatalogueNode, hasRows } from '../catalogue/catalogue';
import styles from './Node.module.css';
import { buildSelection, querySql, selectorOf } from './nodeCommands';

/** What one does with a node: query it, build it, take its rows along. */
export function NodeActions({ node }: { readonly node: CatalogueNode }) {
  const model = useModel();
  const isRunning = useRun(({ run }) => run !== null && !run.isOver);
  const { isCopied, copy } = useCopy();
  const query = querySql(node);
  const selection = buildSelection(node);
  return (
    <div className={styles.actions}>
      {query !== null && (
        <LinkButton icon={SquareTerminal} href={links.console({ sql: query })}>
          Query
        </LinkButton>
      )}
      <LinkButton
        icon={FilePen}
        href={links.editor({ file: node.at.file, line: String(node.at.line) })}
      >
        Edit
      </LinkButton>
      {selection !== null && (
        <Button
          icon={CirclePlay}
          disabledReason={
            isRunning ? 'A command is running. Stop it, or wait for its end.' : undefined
          }
          onClick={() => void model.runCommand(`dbt build --select ${selection}`)}
        >
          Build <span className={styles.code}>{selection}</span>
        </Button>
      )}
      {node.resource_type === 'exposure' && node.url !== null && /^https?:/.test(node.url) && (
        <LinkButton icon={CircleArrowOutUpRight} href={node.url} rel="noreferrer" target="_blank">
          Open
        </LinkButton>
      )}
      <Menu
        entries={menuEntries(model, node, () => copy(node.name))}
        trigger={
          <IconButton
            icon={isCopied ? Check : Ellipsis}
            label={isCopied ? 'Name copied' : `More about ${node.name}`}
            look="outline"
          />
        }
      />
    </div>
  );
}

function menuEntries(model: AppModel, node: CatalogueNode, onCopy: () => void): MenuEntry[] {
  const exported = (format: 'parquet' | 'csv', label: string): MenuEntry => ({
    kind: 'item',
    id: format,
    label,
    icon: FileDown,
    onSelect: () => void saveRows(model, { kind: 'node', id: node.unique_id }, node.name, format),
  });
  return [
    ...(hasRows(node)
      ? [
          exported('parquet', 'Export as Parquet'),
          exported('csv', 'Export as CSV'),
          { kind: 'separator', id: 'after-export' } as const,
        ]
      : []),
    {
      kind: 'item',
      id: 'lineage',
      label: 'Show on lineage',
      icon: Workflow,
      onSelect: () => go(links.lineage({ select: `+${selectorOf(node)}+` })),
    },
    { kind: 'item', id: 'copy', label: 'Copy name', icon: Copy, onSelect: onCopy },
  ];
}
