import type { Data } from '../../base/data';

/** How far to follow the arrows from a matched node; `all` has no limit. */
export type Depth = number | 'all';

/** What happens to tests that were not selected themselves but hang on a selected node. */
export type IndirectSelection = 'eager' | 'cautious' | 'buildable' | 'empty';

/** One term of a selection, such as `2+tag:nightly+` or `@orders`. */
export interface Criterion {
  readonly kind: 'criterion';
  /** As written. */
  readonly text: string;
  /** Where it begins in the selection's text (UTF-16 offset). */
  readonly offset: number;
  /** dbt's method name; what stands behind its dots is in `path` (`config.meta.owner` → config, [meta, owner]). */
  readonly method: string;
  readonly path: readonly string[];
  readonly value: string;
  /** A value of selectors.yml that is no text, such as `true` or 3; `value` is then its text. */
  readonly data?: Data;
  /** How many steps of ancestors are taken along; absent for none. */
  readonly parents?: Depth;
  /** How many steps of descendants are taken along; absent for none. */
  readonly children?: Depth;
  /** `@`: descendants, and all ancestors of those. */
  readonly childrensParents: boolean;
}

/** What every selection may have beside what it selects. */
interface Manner {
  /** How tests come in, as a definition in selectors.yml says; absent for what the command says. */
  readonly indirectSelection?: IndirectSelection;
  /** The text on the command line that it is; it is said of one that selects nothing. */
  readonly expected?: string;
}

export type Selection =
  | (Manner & Criterion)
  | (Manner & { readonly kind: 'union'; readonly of: readonly Selection[] })
  | (Manner & { readonly kind: 'intersection'; readonly of: readonly Selection[] })
  | (Manner & {
      readonly kind: 'difference';
      readonly from: Selection;
      readonly without: Selection;
    });
