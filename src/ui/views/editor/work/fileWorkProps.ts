import type { EditDesk, EditFacts } from '../../../../state/editDesk';
import type { TextStates } from '../../../code/CodeEditor';
import type { EditorSearch } from '../editorSearch';
import type { FilePorts } from './fileExtensions';

/** What outlives the sight of a file: its undo history, and in it the keys, which then serve the file in sight. */
export interface FileMemory {
  readonly states: TextStates;
  ports: FilePorts | null;
}

/** What a file at work is given. */
export interface FileWorkProps {
  readonly desk: EditDesk;
  readonly facts: EditFacts;
  readonly file: string;
  readonly search: EditorSearch;
  readonly memory: FileMemory;
  readonly onSearch: (search: EditorSearch, replaces: boolean) => void;
  readonly onOpen: (path: string) => void;
  readonly onClose: () => void;
}
