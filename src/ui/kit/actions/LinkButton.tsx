import type { ComponentPropsWithRef } from 'react';
import { joinClasses } from '../classes';
import styles from './Button.module.css';
import { ButtonFace, type ButtonLook } from './ButtonFace';

interface LinkButtonProps extends ComponentPropsWithRef<'a'>, ButtonLook {
  readonly href: string;
}

/** A place to go that looks like a button; opens in a new tab as links do. */
export function LinkButton(props: LinkButtonProps) {
  const {
    kind = 'default',
    size = 'md',
    icon,
    trailing,
    keys,
    className,
    children,
    ...rest
  } = props;
  return (
    <a
      {...rest}
      className={joinClasses(styles.button, className)}
      data-kind={kind}
      data-size={size}
    >
      <ButtonFace icon={icon} trailing={trailing} keys={keys}>
        {children}
      </ButtonFace>
    </a>
  );
}
