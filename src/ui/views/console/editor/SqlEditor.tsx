import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import type { TextRange } from '../../../../core/sql/errorPlace';
import { markError } from './errorMark';
import { type EditorPorts, makeExtensions } from './makeExtensions';
import styles from './SqlEditor.module.css';

export interface SqlEditorHandle {
  /** Writes at the cursor, over what is selected, and goes there. */
  readonly insert: (text: string) => void;
  readonly cursor: () => number;
  readonly focus: () => void;
}

interface SqlEditorProps extends EditorPorts {
  /** Which text it is: each has an undo history of its own. */
  readonly id: string;
  readonly text: string;
  readonly error: TextRange | null;
  readonly ref?: Ref<SqlEditorHandle>;
}

/**
 * CodeMirror in a shadow tree: there it hands its styles to the browser as style sheets, where in the page it would write
 * a style element, which the page's policy refuses.
 */
export function SqlEditor(props: SqlEditorProps) {
  const { id, text, error, ref } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const states = useRef(new Map<string, EditorState>());
  const shownId = useRef<string | null>(null);
  const ports = useRef<EditorPorts>(props);
  ports.current = props;

  useEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const editor = new EditorView({ root, parent: root });
    view.current = editor;
    return () => {
      view.current = null;
      shownId.current = null;
      editor.destroy();
    };
  }, []);

  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const wasId = shownId.current;
    if (wasId !== null) states.current.set(wasId, editor.state);
    const kept = states.current.get(id);
    const isKept = kept !== undefined && kept.doc.toString() === text;
    if (wasId !== id || !isKept) editor.setState(isKept ? kept : newState(text, ports));
    shownId.current = id;
  }, [id, text]);

  useEffect(() => {
    view.current?.dispatch({ effects: markError.of(error) });
  }, [error]);

  useImperativeHandle(ref, () => ({
    insert: (words) => {
      const editor = view.current;
      if (!editor) return;
      editor.dispatch(editor.state.replaceSelection(words));
      editor.focus();
    },
    cursor: () => view.current?.state.selection.main.head ?? 0,
    focus: () => view.current?.focus(),
  }));
  return <div className={styles.host} ref={host} />;
}

function newState(text: string, ports: { readonly current: EditorPorts }): EditorState {
  return EditorState.create({
    doc: text,
    extensions: makeExtensions({
      catalog: () => ports.current.catalog(),
      onChange: (changed) => ports.current.onChange(changed),
      onRun: (scope) => ports.current.onRun(scope),
      onSave: () => ports.current.onSave(),
      onStop: () => ports.current.onStop(),
    }),
  });
}
