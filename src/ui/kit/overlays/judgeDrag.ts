interface DraggedItem {
  readonly kind: string;
  /** The MIME type as the browser tells it while dragging; often empty, and never the name. */
  readonly type: string;
}

export interface DragVerdict {
  readonly fileCount: number;
  /** False only when it is certain that something can be nothing for us: names are hidden until the drop. */
  readonly isReadable: boolean;
}

// Windows calls a CSV a spreadsheet when Excel is installed.
const readableTypes = new Set([
  '',
  'text/csv',
  'text/plain',
  'application/csv',
  'application/vnd.ms-excel',
  // A dbt project.
  'application/zip',
  'application/x-zip-compressed',
]);

/** What is dragged over the page; null when it holds no files, such as a piece of text. */
export function judgeDrag(items: readonly DraggedItem[]): DragVerdict | null {
  const files = items.filter(({ kind }) => kind === 'file');
  if (files.length === 0) return null;
  return {
    fileCount: files.length,
    isReadable: files.every(({ type }) => readableTypes.has(type)),
  };
}
