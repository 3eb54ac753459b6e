import type { EditDesk, EditFacts } from '../../../../state/editDesk';
import type { EditorSearch } from '../editorSearch';

/** What a file at work is given. */
export interface FileWorkProps {
  readonly desk: EditDesk;
  readonly facts: EditFacts;
  readonly file: string;
  readonly search: EditorSearch;
  readonly onSearch: (search: EditorSearch, replaces: boolean) => void;
  readonly onOpen: (path: string) => void;
  readonly onClose: () => void;
}
