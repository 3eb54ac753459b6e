import { readDocument, type TextStore, writeDocument } from '../../../core/base/textStore';
import {
  describeEdits,
  editedFiles,
  type FileEdit,
  type FileEdits,
  settleEdits,
} from '../../../core/project/editedFiles';
import type { ProjectFiles } from '../../../core/project/projectFiles';

const DOCUMENT = { name: 'edits.json', version: 1 } as const;

/** The edits of a project's files, kept from visit to visit; the project's own files stay as they are. */
export class EditShelf {
  private constructor(
    readonly base: ProjectFiles,
    private edits: FileEdits,
    /** What the edits do, by path. */
    private described: readonly FileEdit[],
  ) {}

  /** The edits that the last visit left. */
  static async open(base: ProjectFiles, store: TextStore): Promise<EditShelf> {
    const { name, version } = DOCUMENT;
    const kept = (await readDocument<FileEdits>(store, name, version)) ?? {};
    // The project's own files may have become what was edited.
    const edits = await settleEdits(base, kept);
    return new EditShelf(base, edits, await describeEdits(base, edits));
  }

  get list(): readonly FileEdit[] {
    return this.described;
  }

  /** The project's files as they are now; later edits do not change these. */
  files(): ProjectFiles {
    return editedFiles(this.base, this.edits);
  }

  async change(changes: FileEdits): Promise<void> {
    this.edits = await settleEdits(this.base, { ...this.edits, ...changes });
    this.described = await describeEdits(this.base, this.edits);
  }

  /** Takes a file back to what the project has. */
  async revert(path: string): Promise<void> {
    const { [path]: _, ...rest } = this.edits;
    this.edits = rest;
    this.described = await describeEdits(this.base, rest);
  }

  async write(store: TextStore): Promise<void> {
    const { name, version } = DOCUMENT;
    await writeDocument(store, name, version, this.edits);
  }
}
