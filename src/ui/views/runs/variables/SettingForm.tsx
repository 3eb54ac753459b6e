import { useState } from 'react';
import { Button } from '../../../kit/actions/Button';
import { TextField } from '../../../kit/fields/TextField';
import { checkValue, describeType, type ValueCheck } from './checkValue';
import { describeRebuild } from './rebuilt';
import type { Setting } from './setting';
import styles from './Variables.module.css';

/** Changes one setting: says what its value must be and what will be rebuilt. */
export function SettingForm(props: Setting & { readonly onClose: () => void }) {
  const { name, projectValue, ownValue, rebuilt, onSet, onClose } = props;
  const isVariable = projectValue !== null;
  const [text, setText] = useState(ownValue ?? projectValue ?? '');
  const check: ValueCheck = isVariable
    ? checkValue(text, projectValue)
    : { kind: text === '' ? 'empty' : 'fits' };
  const now = ownValue ?? projectValue ?? '';
  const set = (value: string | null) => {
    onClose();
    if (value !== ownValue) onSet(value);
  };
  const reason = reasonNotToSet(check, text.trim() === now);
  return (
    <div className={styles.form}>
      <TextField
        label={name}
        value={text}
        onChange={setText}
        onEnter={reason === undefined ? () => set(text.trim()) : undefined}
        hint={hintOf(props)}
        error={errorOf(check)}
        type={isVariable ? 'text' : 'password'}
        autoComplete="off"
        spellCheck={false}
        mono
        data-autofocus
      />
      <p className={styles.effect}>{describeRebuild(rebuilt)}</p>
      <div className={styles.buttons}>
        {ownValue !== null && (
          <Button onClick={() => set(null)}>
            {isVariable ? `Take back to ${projectValue}` : 'Take away'}
          </Button>
        )}
        <Button kind="primary" disabledReason={reason} onClick={() => set(text.trim())}>
          {check.kind === 'other-type' ? 'Set anyway' : 'Set'}
        </Button>
      </div>
    </div>
  );
}

function hintOf({ projectValue }: Setting): string {
  if (projectValue === null)
    return 'A variable of the environment that the project reads. It stays in this browser.';
  return `YAML, ${describeType(projectValue)}. The project says ${projectValue}.`;
}

function errorOf(check: ValueCheck): string | undefined {
  switch (check.kind) {
    case 'invalid':
      return `This is not valid YAML: ${check.reason}.`;
    case 'other-type':
      return `The project's value is ${check.expected}, this is ${check.given}. Models that read it may not build.`;
    default:
      return undefined;
  }
}

function reasonNotToSet(check: ValueCheck, isSame: boolean): string | undefined {
  if (check.kind === 'empty') return 'Type a value first';
  if (check.kind === 'invalid') return 'Not valid YAML';
  return isSame ? 'It has this value already' : undefined;
}
