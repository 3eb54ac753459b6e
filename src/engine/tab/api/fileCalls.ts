import type { Problem } from '../../../core/base/problems/problem';
import type { FileEdits } from '../../../core/project/editedFiles';
import { type CompiledFileNode, compileFile } from '../edits/compileFile';
import { type EditAnswer, editAnswer } from '../edits/editAnswer';
import { listMacros, type MacroView } from '../edits/macroViews';
import {
  type FileText,
  listProjectFiles,
  type ProjectFile,
  readProjectFile,
} from '../edits/projectFile';
import type { TabEngine } from '../tabEngine';

/** What the page asks of the project's files. */
export const fileCalls = (engine: TabEngine) => ({
  /** The files of the project, those that an edit has deleted too. */
  files(): Promise<ProjectFile[]> {
    const { edits, ports } = engine.session;
    return listProjectFiles(edits, ports.files);
  },

  /** The text of a file, now and in the project; rejects when it is not text. */
  readFile(path: string): Promise<FileText> {
    const { edits, ports } = engine.session;
    return readProjectFile(edits, ports.files, path);
  },

  /**
   * Changes, adds and deletes (null) files of the project, and compiles anew what that touches. The project's own files
   * stay as they are: edits lie over them, and outlive the visit.
   */
  async edit(changes: FileEdits): Promise<EditAnswer> {
    await engine.session.editFiles(changes);
    return editAnswer(engine.session);
  },

  /** Takes a file back to what the project has; one that was added is gone then. */
  async revertFile(path: string): Promise<EditAnswer> {
    await engine.session.revertFile(path);
    return editAnswer(engine.session);
  },

  /** The compiled SQL of what a file defines, as it stands now; rejects with dbt's message when its Jinja fails. */
  compiledFile(path: string): Promise<CompiledFileNode[]> {
    return compileFile(engine.session, path);
  },

  /** What the database would refuse in the compiled SQL of a file, at its place in that. Nothing runs. */
  async checkSql(path: string): Promise<Problem[]> {
    const { checkSql } = await import('../edits/checkSql');
    return checkSql(engine.session, path);
  },

  /** The macros that a template may call. */
  macros(): MacroView[] {
    return listMacros(engine.session);
  },
});
