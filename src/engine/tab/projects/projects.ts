import { readDocument, writeDocument } from '../../../core/base/textStore';
import type { EnginePorts, TabPorts } from '../ports';
import { type OpenedFile, type PackIndex, packedFiles, packFiles } from './packedFiles';
import {
  type ProjectEntry,
  type ProjectList,
  readProjectList,
  SAMPLE,
  withoutProject,
  withProject,
  writeProjectList,
} from './projectList';

const INDEX = { name: 'files.json', version: 1 } as const;

/** The projects of this browser. One of them is open; the sample is always among them. */
export class Projects {
  private constructor(
    private readonly ports: EnginePorts,
    private known: ProjectList,
  ) {}

  static async read(ports: EnginePorts): Promise<Projects> {
    return new Projects(ports, await readProjectList(ports.placeOf(SAMPLE.id).store));
  }

  get list(): ProjectList {
    return this.known;
  }

  /** A project of the list; throws when it is there no more. */
  find(id: string): ProjectEntry {
    const found = this.known.entries.find((entry) => entry.id === id);
    if (!found) throw new Error('This project is no longer kept in this browser.');
    return found;
  }

  /** Keeps a project's files; it is opened by `choose`. */
  async add(
    { name, origin, root }: Pick<ProjectEntry, 'name' | 'origin' | 'root'>,
    files: readonly OpenedFile[],
  ): Promise<ProjectEntry> {
    const id = this.ports.randomId();
    const openedAt = this.ports.now().toISOString();
    return { id, name, origin, root, openedAt, ...(await this.write(id, files)) };
  }

  /** Puts other files in the place of a project's own; its edits and its database stay. */
  async replace(entry: ProjectEntry, files: readonly OpenedFile[]): Promise<ProjectEntry> {
    const next = { ...entry, ...(await this.write(entry.id, files)) };
    await this.choose(next);
    return next;
  }

  private async write(
    id: string,
    files: readonly OpenedFile[],
  ): Promise<Pick<ProjectEntry, 'files' | 'sizeBytes'>> {
    const place = this.ports.placeOf(id);
    const { blob, index } = await packFiles(files);
    await place.writeFiles(blob);
    await writeDocument(place.store, INDEX.name, INDEX.version, index);
    return { files: files.length, sizeBytes: blob.size };
  }

  /** Makes a project the open one, also for the next visit. */
  async choose(entry: ProjectEntry): Promise<void> {
    await this.keep(withProject(this.known, entry));
  }

  /** Deletes a project that is not open, with its database. */
  async remove(id: string): Promise<void> {
    await this.ports.removePlace(id);
    await this.keep(withoutProject(this.known, id));
  }

  /** What the open project lives on; the sample's, where the open one is no longer in the browser's storage. */
  async openPorts(): Promise<TabPorts> {
    const { placeOf, sample, now, randomId } = this.ports;
    const around = { now, randomId, projects: () => this.known };
    if (this.known.openId !== SAMPLE.id) {
      const place = placeOf(this.known.openId);
      const index = await readDocument<PackIndex>(place.store, INDEX.name, INDEX.version);
      const blob = await place.readFiles();
      if (index && blob)
        return { ...around, ...livesIn(place), files: packedFiles({ blob, index }) };
      await this.keep(withoutProject(this.known, this.known.openId));
    }
    return { ...around, ...livesIn(placeOf(SAMPLE.id)), files: sample };
  }

  private async keep(list: ProjectList): Promise<void> {
    this.known = list;
    await writeProjectList(this.ports.placeOf(SAMPLE.id).store, list);
  }
}

function livesIn({ store, openDatabase }: ReturnType<EnginePorts['placeOf']>) {
  return { store, openDatabase };
}
