import type { IconShape } from '../marks/Icon';

export interface MenuItem {
  readonly kind: 'item';
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly icon?: IconShape;
  readonly keys?: readonly string[];
  readonly tone?: 'default' | 'danger';
  readonly disabledReason?: string | undefined;
  readonly onSelect: () => void;
}

/** A choice of one among several: the grouping of a list, the kind of a chart. */
export interface MenuOptions {
  readonly kind: 'options';
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** A thing that is on or off; the menu stays open so that several can be set. */
export interface MenuToggle {
  readonly kind: 'toggle';
  readonly id: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export type MenuEntry =
  | MenuItem
  | MenuOptions
  | MenuToggle
  | { readonly kind: 'separator'; readonly id: string }
  | { readonly kind: 'heading'; readonly id: string; readonly label: string };
