import { EditorState, type Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import styles from './CodeEditor.module.css';
import { type Mark, showMarks } from './marks';

export interface CodeEditorHandle {
  /** Writes at the cursor, over what is selected, and goes there. */
  readonly insert: (text: string) => void;
  readonly cursor: () => number;
  readonly focus: () => void;
  /** Goes to a place, and scrolls it to the middle; lines and columns count from 1. */
  readonly goTo: (line: number, column: number) => void;
}

/** Texts with their undo histories, by id; to be kept by whoever outlives the editor. */
export type TextStates = Map<string, EditorState>;

interface CodeEditorProps {
  /** Which text it is: each has an undo history of its own. */
  readonly id: string;
  readonly text: string;
  readonly marks: readonly Mark[];
  /** What makes it the editor of its language; asked for each text when it is first shown. */
  readonly extensions: () => Extension[];
  /** Where the texts are kept that are not shown; by default as long as the editor is there. */
  readonly states?: TextStates;
  readonly ref?: Ref<CodeEditorHandle>;
}

/**
 * CodeMirror in a shadow tree: there it hands its styles to the browser as style sheets, where in the page it would write
 * a style element, which the page's policy refuses.
 */
export function CodeEditor(props: CodeEditorProps) {
  const { id, text, marks, extensions, ref } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const [ownStates] = useState((): TextStates => new Map());
  const states = props.states ?? ownStates;
  const shownId = useRef<string | null>(null);
  const makeExtensions = useRef(extensions);
  makeExtensions.current = extensions;

  useEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const editor = new EditorView({ root, parent: root });
    view.current = editor;
    return () => {
      if (shownId.current !== null) states.set(shownId.current, editor.state);
      view.current = null;
      shownId.current = null;
      editor.destroy();
    };
  }, [states]);

  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const wasId = shownId.current;
    if (wasId !== null) states.set(wasId, editor.state);
    const kept = states.get(id);
    const isKept = kept !== undefined && kept.doc.toString() === text;
    if (wasId !== id || !isKept)
      editor.setState(
        isKept ? kept : EditorState.create({ doc: text, extensions: makeExtensions.current() }),
      );
    shownId.current = id;
  }, [id, text, states]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is shown with marks of its own.
  useEffect(() => {
    view.current?.dispatch({ effects: showMarks.of(marks) });
  }, [marks, id]);

  useImperativeHandle(ref, () => ({
    insert: (words) => {
      const editor = view.current;
      if (!editor) return;
      editor.dispatch(editor.state.replaceSelection(words));
      editor.focus();
    },
    cursor: () => view.current?.state.selection.main.head ?? 0,
    focus: () => view.current?.focus(),
    goTo: (line, column) => view.current && goTo(view.current, line, column),
  }));
  return <div className={styles.host} ref={host} />;
}

function goTo(editor: EditorView, line: number, column: number): void {
  const { doc } = editor.state;
  const { from, to } = doc.line(Math.min(Math.max(line, 1), doc.lines));
  const at = Math.min(from + Math.max(column - 1, 0), to);
  editor.dispatch({
    selection: { anchor: at },
    effects: EditorView.scrollIntoView(at, { y: 'center' }),
  });
  editor.focus();
}
