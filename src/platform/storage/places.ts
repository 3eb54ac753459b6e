/** The folder of what belongs to the sample, and to all projects together. */
export const SAMPLE_FOLDER = 'shopsmart';

/** The folders of the other projects. */
export const PROJECTS_FOLDER = 'shopsmart-projects';

export function folderOfProject(id: string): string {
  return `${PROJECTS_FOLDER}/${id}`;
}
