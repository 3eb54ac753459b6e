import { Bookmark } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../kit/actions/Button';
import { TextField } from '../../kit/fields/TextField';
import { Popover } from '../../kit/overlays/Popover';
import styles from './Console.module.css';

interface SaveButtonProps {
  readonly name: string;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly onSave: (name: string) => void;
}

/** Asks for the name and saves. */
export function SaveButton({ name, open, onOpenChange, onSave }: SaveButtonProps) {
  return (
    <Popover
      label="Save the query"
      open={open}
      onOpenChange={onOpenChange}
      trigger={
        <Button kind="quiet" icon={Bookmark}>
          Save
        </Button>
      }
    >
      <SaveForm
        name={name}
        onSave={(chosen) => {
          onSave(chosen);
          onOpenChange(false);
        }}
      />
    </Popover>
  );
}

function SaveForm({ name, onSave }: { name: string; onSave: (name: string) => void }) {
  const [typed, setTyped] = useState(name);
  const save = () => {
    if (typed.trim() !== '') onSave(typed.trim());
  };
  return (
    <div className={styles.saveForm}>
      <TextField label="Name" value={typed} onChange={setTyped} onEnter={save} />
      <Button kind="primary" onClick={save}>
        Save query
      </Button>
    </div>
  );
}
