import { type ComponentPropsWithRef, useId } from 'react';
import { joinClasses } from '../classes';
import { Icon, type IconShape } from '../marks/Icon';
import { Tooltip } from '../overlays/Tooltip';
import styles from './IconButton.module.css';

interface IconButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'disabled' | 'children'> {
  readonly icon: IconShape;
  /** Its name, as label and as tooltip. */
  readonly label: string;
  readonly keys?: readonly string[];
  readonly size?: 'sm' | 'md' | 'lg';
  readonly look?: 'quiet' | 'outline';
  readonly tooltipSide?: 'top' | 'right' | 'bottom' | 'left';
  readonly disabledReason?: string | undefined;
}

export function IconButton(props: IconButtonProps) {
  const { icon, label, keys, size = 'md', look = 'quiet', tooltipSide = 'bottom', ...rest } = props;
  const { disabledReason, className, onClick, ...attributes } = rest;
  const isOff = disabledReason !== undefined;
  const reasonId = useId();
  return (
    <Tooltip
      text={isOff ? `${label}: ${disabledReason}` : label}
      keys={keys}
      side={tooltipSide}
      describes={false}
    >
      <button
        type="button"
        {...attributes}
        onClick={isOff ? undefined : onClick}
        className={joinClasses(styles.iconButton, className)}
        data-size={size}
        data-look={look}
        aria-label={label}
        aria-disabled={isOff || undefined}
        aria-describedby={isOff ? reasonId : attributes['aria-describedby']}
      >
        <Icon of={icon} size={size === 'lg' ? 16 : 14} />
        {isOff && (
          <span hidden id={reasonId}>
            {disabledReason}
          </span>
        )}
      </button>
    </Tooltip>
  );
}
