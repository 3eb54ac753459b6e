import { FolderTree } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../../kit/actions/Button';
import { Banner } from '../../kit/messages/Banner';
import { Drawer } from '../../kit/overlays/Drawer';
import { SplitPane } from '../../kit/panes/SplitPane';
import { links } from '../../links';
import { usePaneSize } from '../../model/usePaneSize';
import { Page } from '../../shell/Page';
import { useMediaQuery } from '../../shell/useMediaQuery';
import styles from './Editor.module.css';
import type { EditorSearch } from './editorSearch';
import { EditsPage } from './files/EditsPage';
import { FilesPane } from './files/FilesPane';
import { useDesk } from './useDesk';
import { FileWork } from './work/FileWork';
import type { FileMemory } from './work/fileWorkProps';

interface EditorViewProps {
  readonly search: EditorSearch;
  /** `replaces` where the change is no step to go back from. */
  readonly onSearch: (search: EditorSearch, replaces: boolean) => void;
}

const TREE_PX = 256;
const NARROW = '(width < 900px)';

/** The project's files, to be edited in the tab. */
export default function EditorView(props: EditorViewProps) {
  const { file } = props.search;
  const crumbs = file === undefined ? [] : [{ label: 'Editor', href: links.editor() }];
  return (
    <Page title={file ?? 'Editor'} crumbs={crumbs} layout="fill">
      <Editor {...props} />
    </Page>
  );
}

function Editor({ search, onSearch }: EditorViewProps) {
  const { desk, facts } = useDesk();
  const isNarrow = useMediaQuery(NARROW);
  const tree = usePaneSize('editor-files', TREE_PX);
  const [memory] = useState((): FileMemory => ({ states: new Map(), ports: null }));
  const { file } = search;
  const open = (path: string) =>
    onSearch({ file: path, ...(search.beside && { beside: search.beside }) }, false);
  const close = () => onSearch({}, false);
  const files = <FilesPane {...{ desk, facts }} file={file ?? null} onOpen={open} />;
  const work = (
    <div className={styles.work}>
      {facts.failure !== null && (
        <Banner
          tone="error"
          title="The last edit could not be taken. Reload the page, then try again."
        >
          {facts.failure}
        </Banner>
      )}
      {file === undefined ? (
        <EditsPage {...{ desk, facts }} />
      ) : (
        <FileWork
          key={file}
          {...{ desk, facts, file, search, onSearch, memory }}
          onOpen={open}
          onClose={close}
        />
      )}
    </div>
  );
  if (isNarrow) {
    return (
      <div className={styles.narrow}>
        <FilesDrawer file={file ?? null}>{files}</FilesDrawer>
        {work}
      </div>
    );
  }
  return (
    <SplitPane
      side="columns"
      label="Files and editor"
      min={180}
      max={460}
      {...tree}
      first={files}
      second={work}
    />
  );
}

interface FilesDrawerProps {
  readonly file: string | null;
  readonly children: React.ReactNode;
}

function FilesDrawer({ file, children }: FilesDrawerProps) {
  const [isOpen, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a choice in the tree closes it.
  useEffect(() => setOpen(false), [file]);
  return (
    <div className={styles.browse}>
      <Button icon={FolderTree} onClick={() => setOpen(true)}>
        Files
      </Button>
      <Drawer open={isOpen} onClose={() => setOpen(false)} title="Files" side="left">
        {children}
      </Drawer>
    </div>
  );
}
