import { useEffect } from 'react';
import { formatBytes } from '../../../format/bytes';
import { Button } from '../../../kit/actions/Button';
import { CodeBlock } from '../../../kit/code/CodeBlock';
import { Skeleton } from '../../../kit/marks/Skeleton';
import { Banner } from '../../../kit/messages/Banner';
import { EmptyState } from '../../../kit/messages/EmptyState';
import { ErrorState } from '../../../kit/messages/ErrorState';
import { links } from '../../../links';
import { useFormat } from '../../../model/modelContext';
import type { FileWorkProps } from './fileWorkProps';
import { OpenFile } from './OpenFile';
import styles from './Work.module.css';

/** Larger files are not opened: an editor would hold the page up. */
const LARGEST_BYTES = 2 * 1024 * 1024;

/** A file at work, or why it cannot be edited. */
export function FileWork(props: FileWorkProps) {
  const { desk, facts, file } = props;
  const settings = useFormat();
  const { files, texts, unreadable } = facts;
  const listed = files?.find(({ path }) => path === file);
  const isLarge = (listed?.bytes ?? 0) > LARGEST_BYTES;
  const isOpened = files !== null && listed?.isText === true && !isLarge;
  useEffect(() => {
    if (isOpened) void desk.open(file);
  }, [desk, file, isOpened]);
  const text = texts[file];
  if (files === null || (isOpened && !text && unreadable[file] === undefined)) return <Reading />;
  if (!listed && !text) {
    return (
      <EmptyState
        message={`There is no file ${file} in this project. Choose one among the files.`}
        action={<a href={links.editor()}>Show what is edited</a>}
      />
    );
  }
  if (listed && !listed.isText)
    return <EmptyState message={`${file} is no text, so it is not opened here.`} />;
  if (isLarge) {
    return (
      <EmptyState
        message={`${file} has ${formatBytes(listed?.bytes ?? 0, settings)}. Files above 2 MB are not edited here: change it where it comes from, or import another in its place.`}
        action={<a href={links.data()}>Data & import</a>}
      />
    );
  }
  const reason = unreadable[file];
  if (!text)
    return <ErrorState message={`${file} cannot be read as text.`} details={reason ?? ''} />;
  if (text.text === null) return <DeletedFile {...{ desk, file }} original={text.original ?? ''} />;
  return <OpenFile {...props} text={text.text} original={text.original} />;
}

interface DeletedFileProps extends Pick<FileWorkProps, 'desk' | 'file'> {
  readonly original: string;
}

function DeletedFile({ desk, file, original }: DeletedFileProps) {
  return (
    <div className={styles.deleted}>
      <Banner
        tone="warn"
        title={`${file} is deleted.`}
        actions={<Button onClick={() => void desk.revert(file)}>Bring it back</Button>}
      >
        Below is what the project has.
      </Banner>
      <CodeBlock
        label={`Deleted file ${file}`}
        code={original}
        language={file.endsWith('.sql') ? 'sql' : 'text'}
      />
    </div>
  );
}

function Reading() {
  return (
    <div className={styles.reading}>
      {[58, 44, 66, 50, 36].map((width) => (
        <Skeleton key={width} width={`${width}%`} />
      ))}
    </div>
  );
}
