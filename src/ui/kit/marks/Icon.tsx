import type { LucideIcon } from 'lucide-react';

export type IconShape = LucideIcon;

interface IconProps {
  readonly of: IconShape;
  /** Edge in px; 16 beside text of 12 to 14 px. */
  readonly size?: 12 | 14 | 16 | 20 | 24;
  readonly className?: string | undefined;
}

/** An icon is decoration: the words beside it, or the label of its button, carry the meaning. */
export function Icon({ of: Shape, size = 16, className }: IconProps) {
  return (
    <Shape
      size={size}
      strokeWidth={size > 16 ? 1.5 : 1.75}
      aria-hidden="true"
      className={className}
    />
  );
}
