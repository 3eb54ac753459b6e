import { useQuery } from '@tanstack/react-query';
import { FileArchive, FolderDown, FolderSync } from 'lucide-react';
import type { EditDesk } from '../../../../state/editDesk';
import { Button } from '../../../kit/actions/Button';
import { saveProject } from '../../../model/exports';
import { useModel, useReport } from '../../../model/modelContext';
import { readFolderAnew, saveToFolder } from '../../../model/projects/projectFolder';

interface ProjectButtonsProps {
  readonly desk: EditDesk;
  readonly edits: number;
}

/** Where the project goes and comes from: a zip, and the folder that it was opened from. */
export function ProjectButtons({ desk, edits }: ProjectButtonsProps) {
  const model = useModel();
  const { openId } = useReport().projects;
  const folder = useQuery({
    queryKey: ['projectFolder', openId],
    queryFn: async () => (await model.projectFolder()) ?? null,
  }).data;
  const afterTyping = async (task: () => Promise<void>) => {
    await desk.flush();
    await task();
  };
  return (
    <>
      {folder && (
        <>
          <Button
            kind="primary"
            icon={FolderDown}
            disabledReason={edits === 0 ? 'No file is edited' : undefined}
            onClick={() => void afterTyping(() => saveToFolder(model))}
          >
            Save to {folder.name}
          </Button>
          <Button icon={FolderSync} onClick={() => void afterTyping(() => readFolderAnew(model))}>
            Read {folder.name} again
          </Button>
        </>
      )}
      <Button icon={FileArchive} onClick={() => void afterTyping(() => saveProject(model))}>
        Download the project
      </Button>
    </>
  );
}
