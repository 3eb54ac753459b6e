import type { ComponentPropsWithRef, MouseEvent } from 'react';
import { useId } from 'react';
import { joinClasses } from '../classes';
import { Tooltip } from '../overlays/Tooltip';
import styles from './Button.module.css';
import { ButtonFace, type ButtonLook } from './ButtonFace';

export interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'disabled'>, ButtonLook {
  /** Work is under way: the label stays, a spinner takes the icon's place, clicks do nothing. */
  readonly busy?: boolean | undefined;
  /** Set while the button cannot be used; says why, and stays reachable by keyboard so that everyone can read it. */
  readonly disabledReason?: string | undefined;
}

export function Button(props: ButtonProps) {
  const {
    kind = 'default',
    size = 'md',
    icon,
    trailing,
    keys,
    busy,
    disabledReason,
    ...rest
  } = props;
  const { className, children, ...attributes } = rest;
  const reasonId = useId();
  const isOff = disabledReason !== undefined || busy === true;
  const button = (
    <button
      type="button"
      {...attributes}
      {...(isOff && inert)}
      className={joinClasses(styles.button, className)}
      data-kind={kind}
      data-size={size}
      aria-busy={busy || undefined}
      aria-describedby={disabledReason ? reasonId : attributes['aria-describedby']}
    >
      <ButtonFace icon={icon} trailing={trailing} keys={keys} busy={busy}>
        {children}
      </ButtonFace>
      {disabledReason && (
        <span hidden id={reasonId}>
          {disabledReason}
        </span>
      )}
    </button>
  );
  // By the prop's presence, not its value: wrapping and unwrapping would remount the button and drop its focus.
  return 'disabledReason' in props ? (
    <Tooltip text={disabledReason} describes={false}>
      {button}
    </Tooltip>
  ) : (
    button
  );
}

// aria-disabled instead of disabled: the button keeps its place in the tab order, where its reason is read.
const inert = {
  'aria-disabled': true,
  onClick: (event: MouseEvent) => event.preventDefault(),
  onPointerDown: undefined,
  onKeyDown: undefined,
} as const;
