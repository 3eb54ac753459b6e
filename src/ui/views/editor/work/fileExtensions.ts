import {
  baseExtensions,
  type CodeExtension,
  type CodeKey,
  does,
} from '../../../code/baseExtensions';
import { type Complete, completion } from '../../../code/completion';
import { highlighting } from '../../../code/highlighting';
import { highlightTemplate } from '../../../kit/code/highlightTemplate';
import { highlightCsv, highlightMarkdown } from '../../../kit/code/highlightText';
import { highlightYaml } from '../../../kit/code/highlightYaml';
import type { CodePiece } from '../../../kit/code/pieces';
import { completeModel } from '../complete/completeModel';
import { completeYaml } from '../complete/completeYaml';
import type { ProjectNames } from '../complete/projectNames';

/** What a file's editor asks of the screen around it; read when it is needed, so that it may change. */
export interface FilePorts {
  readonly names: () => ProjectNames;
  readonly onChange: (text: string) => void;
  readonly onSave: () => void;
  readonly onPreview: () => void;
  /** Goes to the first problem below a line, or to the first of all. */
  readonly onNextProblem: (line: number) => void;
}

interface Language {
  readonly ending: RegExp;
  readonly cut: (text: string) => readonly CodePiece[];
  readonly comments: object;
  readonly complete?: (...asked: [...Parameters<Complete>, ProjectNames]) => ReturnType<Complete>;
}

const LANGUAGES: readonly Language[] = [
  {
    ending: /\.sql$/i,
    cut: highlightTemplate,
    comments: { line: '--', block: { open: '{#', close: '#}' } },
    complete: completeModel,
  },
  {
    ending: /\.ya?ml$/i,
    cut: highlightYaml,
    comments: { line: '#' },
    complete: completeYaml,
  },
  { ending: /\.md$/i, cut: highlightMarkdown, comments: { block: { open: '<!--', close: '-->' } } },
  { ending: /\.csv$/i, cut: highlightCsv, comments: {} },
];

/** All that makes a text field of CodeMirror's the editor of a file, by the ending of its name. */
export function fileExtensions(path: string, ports: FilePorts): CodeExtension[] {
  const language = LANGUAGES.find(({ ending }) => ending.test(path));
  const { cut, complete, comments = {} } = language ?? {};
  return [
    baseExtensions({ label: path, onChange: ports.onChange, keys: ownKeys(ports), comments }),
    cut ? highlighting(cut) : [],
    complete ? completion((text, offset) => complete(text, offset, ports.names())) : [],
  ];
}

function ownKeys({ onSave, onPreview, onNextProblem }: FilePorts): CodeKey[] {
  return [
    { key: 'Mod-s', run: does(onSave) },
    { key: 'Mod-Enter', run: does(onPreview) },
    {
      key: 'F8',
      run: ({ state }) => {
        onNextProblem(state.doc.lineAt(state.selection.main.head).number);
        return true;
      },
    },
  ];
}
