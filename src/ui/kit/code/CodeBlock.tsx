import { Check, Copy } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { IconButton } from '../actions/IconButton';
import { joinClasses } from '../classes';
import { ScrollRegion } from '../panes/ScrollRegion';
import styles from './CodeBlock.module.css';
import { highlightSql } from './highlightSql';
import { type CodePiece, splitLines } from './pieces';

interface CodeBlockProps {
  /** What it is, for screen readers: "Compiled SQL of dim_customers". */
  readonly label: string;
  readonly code: string;
  readonly language?: 'sql' | 'text';
  /** On the left above the code. */
  readonly title?: ReactNode;
  readonly actions?: ReactNode;
  readonly onCopy?: () => void;
  /** Says so for a moment after copying. */
  readonly isCopied?: boolean;
  /** From 1; the line that an error or a search points to. */
  readonly markedLine?: number;
  readonly lineNumbers?: boolean;
  /** Where a piece of Jinja leads, as a `ref` to its model; undefined leaves it plain. */
  readonly hrefOf?: ((jinja: string) => string | undefined) | undefined;
}

const toneClasses = {
  keyword: styles.keyword,
  string: styles.string,
  number: styles.number,
  comment: styles.comment,
  func: styles.func,
  jinja: styles.jinja,
};

/** SQL with Jinja to read and copy; to edit, there is the editor. */
export function CodeBlock(props: CodeBlockProps) {
  const { label, code, language = 'sql', title, actions, onCopy, isCopied } = props;
  const { markedLine, lineNumbers = true, hrefOf } = props;
  const lines = useMemo(
    () => splitLines(language === 'sql' ? highlightSql(code) : [{ text: code }]),
    [code, language],
  );
  // Apart from its <pre>, where a blank between the two would be drawn as a line of its own.
  const text = (
    <code className={styles.code} data-numbers={lineNumbers}>
      {lines.map((line, at) => (
        <CodeLine
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number.
          key={at}
          pieces={line}
          number={at + 1}
          isMarked={markedLine === at + 1}
          hrefOf={hrefOf}
        />
      ))}
    </code>
  );
  return (
    <div className={styles.block}>
      {(title || actions || onCopy) && (
        <div className={styles.head}>
          <div className={styles.title}>{title}</div>
          {actions}
          {onCopy && (
            <IconButton
              icon={isCopied ? Check : Copy}
              label={isCopied ? 'Copied' : 'Copy'}
              size="sm"
              onClick={onCopy}
            />
          )}
        </div>
      )}
      <ScrollRegion className={styles.scroll} label={label}>
        <pre>{text}</pre>
      </ScrollRegion>
    </div>
  );
}

interface CodeLineProps extends Pick<CodeBlockProps, 'hrefOf'> {
  readonly pieces: readonly CodePiece[];
  readonly number: number;
  readonly isMarked: boolean;
}

function CodeLine({ pieces, number, isMarked, hrefOf }: CodeLineProps) {
  return (
    <span className={joinClasses(styles.line, isMarked && styles.marked)} data-line={number}>
      {pieces.map((piece, at) => (
        <Piece
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line never move.
          key={at}
          {...piece}
          href={piece.tone === 'jinja' ? hrefOf?.(piece.text) : undefined}
        />
      ))}
      {'\n'}
    </span>
  );
}

function Piece({ text, tone, href }: CodePiece & { readonly href: string | undefined }) {
  const className = tone && toneClasses[tone];
  if (href === undefined) return <span className={className}>{text}</span>;
  return (
    <a href={href} className={joinClasses(className, styles.link)}>
      {text}
    </a>
  );
}
