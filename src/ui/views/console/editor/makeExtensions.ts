import { baseExtensions, type CodeExtension, does } from '../../../code/baseExtensions';
import type { Catalog } from '../../../code/catalog';
import { completeSql } from '../../../code/completeSql';
import { completion } from '../../../code/completion';
import { highlighting } from '../../../code/highlighting';
import { highlightSql } from '../../../kit/code/highlightSql';

/** What the editor asks of the screen around it; read when it is needed, so that it may change. */
export interface EditorPorts {
  readonly catalog: () => Catalog;
  readonly onChange: (text: string) => void;
  readonly onRun: (scope: 'statement' | 'all') => void;
  readonly onSave: () => void;
  /** True when there was something to stop. */
  readonly onStop: () => boolean;
}

/** All that makes a text field of CodeMirror's the console's editor. */
export function makeExtensions(ports: EditorPorts): CodeExtension[] {
  return [
    baseExtensions({
      label: 'SQL',
      onChange: ports.onChange,
      keys: ownKeys(ports),
      comments: { line: '--', block: { open: '/*', close: '*/' } },
      hint: 'select * from …',
    }),
    completion((text, offset) => completeSql(text, offset, ports.catalog())),
    highlighting(highlightSql),
  ];
}

function ownKeys({ onRun, onSave, onStop }: EditorPorts) {
  return [
    { key: 'Mod-Enter', run: does(() => onRun('statement')) },
    { key: 'Mod-Shift-Enter', run: does(() => onRun('all')) },
    { key: 'Mod-s', run: does(onSave) },
    { key: 'Escape', run: () => onStop() },
  ];
}
