import type { AppModel } from '../../../state/appModel';
import { isSampleProject } from '../../../state/buildLines';
import { go, links } from '../../links';

/** Opens a project that this browser keeps, and shows what it begins with. */
export async function openKnown(model: AppModel, id: string): Promise<void> {
  if (!(await model.switchProject(id))) return;
  const { report } = model.engineStore.getState();
  go(report && isSampleProject(report) ? links.overview() : links.models());
}
