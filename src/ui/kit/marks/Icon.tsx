import type { LucideIcon } from 'lucide-react';

export type IconShape = LucideIcon;

interface IconProps {
  readonly of: IconShape;
  /** Edge in px; 16 beside text of 12 to 14 px. */
  readonly size?: 12 | 14 | 16 | 20 | 24;
  readonly className?: string | undefined;
}

// Thinner as drawn the larger it is, so that every size has a line of about 1.1 px.
const strokeWidths = { 12: 2.1, 14: 1.9, 16: 1.7, 20: 1.5, 24: 1.4 };

/** An icon is decoration: the words beside it, or the label of its button, carry the meaning. */
export function Icon({ of: Shape, size = 16, className }: IconProps) {
  return (
    <Shape size={size} strokeWidth={strokeWidths[size]} aria-hidden="true" className={className} />
  );
}
