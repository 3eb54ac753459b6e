import type { IconShape } from '../../kit/marks/Icon';

interface RailFace {
  readonly id: string;
  readonly label: string;
  readonly icon: IconShape;
  readonly keys?: readonly string[];
  /** How many there are: shown in grey. */
  readonly count?: number;
  /** How many need action, and what they are: "1 failing test". */
  readonly alert?: { readonly count: number; readonly label: string };
}

/** A place to go, or something to do from where one is. */
export type RailItem =
  | (RailFace & { readonly kind: 'link'; readonly href: string })
  | (RailFace & { readonly kind: 'action'; readonly onSelect: () => void });

export interface RailGroup {
  readonly label: string;
  readonly items: readonly RailItem[];
}

/** An entry of the bar at the foot of a phone: a place, or a sheet with several. */
export type BottomEntry =
  | RailItem
  | {
      readonly kind: 'sheet';
      readonly id: string;
      readonly label: string;
      readonly icon: IconShape;
      readonly groups: readonly RailGroup[];
    };
