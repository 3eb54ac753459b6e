import { type ReactNode, useState } from 'react';
import { Button } from '../actions/Button';
import { TextField } from '../fields/TextField';
import { Dialog } from './Dialog';

interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** What will change, in numbers where there are any. */
  readonly description: ReactNode;
  /** A verb that repeats the thing: "Erase all data". */
  readonly confirmLabel: string;
  readonly tone?: 'danger' | 'default';
  /** The word that must be typed first, for what cannot be undone. */
  readonly typedWord?: string;
  readonly busy?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

export function ConfirmDialog({ open, ...dialog }: ConfirmDialogProps) {
  return open ? <OpenConfirm {...dialog} /> : null;
}

function OpenConfirm(props: Omit<ConfirmDialogProps, 'open'>) {
  const { typedWord, tone = 'default', confirmLabel, busy, onConfirm, onClose } = props;
  const [typed, setTyped] = useState('');
  const lacksWord = typedWord !== undefined && typed.trim() !== typedWord;
  return (
    <Dialog
      open
      size="sm"
      role="alertdialog"
      title={props.title}
      description={props.description}
      onClose={onClose}
      footer={
        <>
          <Button size="lg" onClick={onClose} data-autofocus={typedWord === undefined || undefined}>
            Cancel
          </Button>
          <Button
            size="lg"
            kind={tone === 'danger' ? 'danger' : 'primary'}
            busy={busy}
            disabledReason={lacksWord ? `Type ${typedWord} first` : undefined}
            onClick={onConfirm}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      {props.children}
      {typedWord !== undefined && (
        <TextField
          label={`Type ${typedWord} to go on`}
          value={typed}
          onChange={setTyped}
          onEnter={lacksWord ? undefined : onConfirm}
          data-autofocus
          autoComplete="off"
          mono
        />
      )}
    </Dialog>
  );
}
