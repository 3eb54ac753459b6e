import type { ComponentPropsWithRef, ReactNode } from 'react';
import { Icon, type IconShape } from '../marks/Icon';
import { Field, type FieldFrameProps } from './Field';
import styles from './Field.module.css';

interface TextFieldProps
  extends FieldFrameProps,
    Omit<ComponentPropsWithRef<'input'>, 'value' | 'onChange' | 'size' | 'id'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onEnter?: (() => void) | undefined;
  readonly icon?: IconShape;
  readonly mono?: boolean;
  /** Inside the box, after the text: a unit, a count, a button. */
  readonly trailing?: ReactNode;
}

export function TextField(props: TextFieldProps) {
  const { label, hideLabel, hint, error, value, onChange, onEnter, icon, mono, trailing, ...rest } =
    props;
  return (
    <Field label={label} hideLabel={hideLabel} hint={hint} error={error}>
      {(control) => (
        <span className={styles.box}>
          {icon && <Icon of={icon} />}
          <input
            type="text"
            {...rest}
            {...control}
            className={styles.input}
            data-mono={mono}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            onKeyDown={(event) => {
              rest.onKeyDown?.(event);
              if (event.key !== 'Enter' || event.nativeEvent.isComposing || !onEnter) return;
              // The key goes on as a press of whatever has the focus by then: the button that opened a popover.
              event.preventDefault();
              onEnter();
            }}
          />
          {trailing}
        </span>
      )}
    </Field>
  );
}
