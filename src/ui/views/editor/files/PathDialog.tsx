import { useState } from 'react';
import { Button } from '../../../kit/actions/Button';
import { TextField } from '../../../kit/fields/TextField';
import { Dialog } from '../../../kit/overlays/Dialog';
import { pathFault } from './newPath';

interface PathDialogProps {
  readonly title: string;
  readonly confirmLabel: string;
  readonly initial: string;
  readonly known: ReadonlySet<string>;
  readonly onConfirm: (path: string) => void;
  readonly onClose: () => void;
}

/** Asks for the path of a file. */
export function PathDialog(props: PathDialogProps) {
  const { title, confirmLabel, initial, known, onConfirm, onClose } = props;
  const [typed, setTyped] = useState(initial);
  const path = typed.trim();
  const fault = pathFault(path, known);
  const confirm = () => {
    if (fault === undefined) onConfirm(path);
  };
  return (
    <Dialog
      open
      size="sm"
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button size="lg" onClick={onClose}>
            Cancel
          </Button>
          <Button size="lg" kind="primary" disabledReason={fault} onClick={confirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <TextField
        label="Path from the project’s root"
        value={typed}
        onChange={setTyped}
        onEnter={confirm}
        {...(path !== initial.trim() && fault !== undefined && { error: fault })}
        data-autofocus
        autoComplete="off"
        spellCheck={false}
        mono
      />
    </Dialog>
  );
}
