import type { AppModel } from '../../state/appModel';
import { chooseFiles } from '../kit/fields/chooseFiles';
import { go, links } from '../links';

const CSV = '.csv,.tsv,.txt,text/csv';

/** Takes files in for review, and goes there; a zip by itself is a project to be opened. */
export function takeFiles(model: AppModel, files: readonly File[]): void {
  const [file, ...others] = files;
  if (file && others.length === 0 && /\.zip$/i.test(file.name)) {
    void openZip(model, file);
    return;
  }
  void model.intake.add(files);
  go(links.importReview());
}

async function openZip(model: AppModel, file: File): Promise<void> {
  if (await model.openProject({ kind: 'zip', file })) go(links.models());
}

/** Lets the user choose files to be reviewed. */
export function chooseImport(model: AppModel): void {
  chooseFiles(CSV, (files) => takeFiles(model, files));
}

/** Lets the user choose one file for a seed, whatever its columns. */
export function chooseReplacement(model: AppModel, seed: string): void {
  const take = async ([file]: readonly File[]) => {
    if (!file) return;
    go(links.importReview());
    const { intake, importStore } = model;
    const known = new Set(importStore.getState().reviews.map(({ id }) => id));
    await intake.add([file]);
    const review = importStore.getState().reviews.find(({ id }) => !known.has(id));
    const canAim = review && review.columns.length > 0 && review.seed !== seed;
    if (canAim) await intake.change(review.id, { kind: 'seed', seed });
  };
  chooseFiles(CSV, (files) => void take(files), 'one');
}
