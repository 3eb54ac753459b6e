import { type Ref, useMemo, useRef } from 'react';
import type { TextRange } from '../../../../core/sql/errorPlace';
import { CodeEditor, type CodeEditorHandle } from '../../../code/CodeEditor';
import { type EditorPorts, makeExtensions } from './makeExtensions';

interface SqlEditorProps extends EditorPorts {
  /** Which text it is: each has an undo history of its own. */
  readonly id: string;
  readonly text: string;
  readonly error: TextRange | null;
  readonly ref?: Ref<CodeEditorHandle>;
}

/** The console's editor. */
export function SqlEditor(props: SqlEditorProps) {
  const { id, text, error, ref } = props;
  const ports = useRef<EditorPorts>(props);
  ports.current = props;
  const marks = useMemo(() => (error ? [error] : []), [error]);
  const extensions = () =>
    makeExtensions({
      catalog: () => ports.current.catalog(),
      onChange: (changed) => ports.current.onChange(changed),
      onRun: (scope) => ports.current.onRun(scope),
      onSave: () => ports.current.onSave(),
      onStop: () => ports.current.onStop(),
    });
  return (
    <CodeEditor id={id} text={text} marks={marks} extensions={extensions} {...(ref && { ref })} />
  );
}
