/**
 * The syntax tree of a template: plain data, fit for JSON. `start` and `end` are UTF-16 offsets in the source;
 * `line` is the line that Jinja2 would name for the node (that of a call is its parenthesis's).
 */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

export type Constant =
  | { readonly kind: 'none' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'string'; readonly value: string }
  /** Decimal digits: JSON holds no integers of any size. */
  | { readonly kind: 'integer'; readonly digits: string }
  /** Python's notation of a float: JSON holds no infinities. */
  | { readonly kind: 'float'; readonly digits: string };

export interface CallParts {
  readonly positional: readonly Expression[];
  readonly keyword: readonly { readonly name: string; readonly value: Expression }[];
  /** `*args` */
  readonly spread: Expression | null;
  /** `**kwargs` */
  readonly keywordSpread: Expression | null;
}

export type MathOperator = '+' | '-' | '*' | '/' | '//' | '%' | '**';
export type ComparisonOperator = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | 'not in';

export interface NameNode extends Place {
  readonly type: 'Name';
  readonly name: string;
}

/** `namespace.name`, which only `set` may write to. */
export interface NamespaceTarget extends Place {
  readonly type: 'NamespaceTarget';
  readonly namespace: string;
  readonly name: string;
}

export interface TupleTarget extends Place {
  readonly type: 'TupleTarget';
  readonly items: readonly Target[];
}

export type Target = NameNode | NamespaceTarget | TupleTarget;

export interface CallNode extends Place, CallParts {
  readonly type: 'Call';
  readonly callee: Expression;
}

export interface FilterNode extends Place, CallParts {
  readonly type: 'Filter';
  readonly name: string;
  /** Null for the first filter of a block, which gets the block's text. */
  readonly target: Expression | null;
}

export type Expression =
  | NameNode
  | CallNode
  | FilterNode
  | (Place & { readonly type: 'Constant'; readonly constant: Constant })
  | (Place & { readonly type: 'Tuple' | 'List'; readonly items: readonly Expression[] })
  | (Place & {
      readonly type: 'Dict';
      readonly items: readonly { readonly key: Expression; readonly value: Expression }[];
    })
  | (Place & { readonly type: 'Attribute'; readonly target: Expression; readonly name: string })
  | (Place & { readonly type: 'Item'; readonly target: Expression; readonly key: Expression })
  | (Place & {
      readonly type: 'Slice';
      readonly from: Expression | null;
      readonly to: Expression | null;
      readonly step: Expression | null;
    })
  | (Place &
      CallParts & {
        readonly type: 'Test';
        readonly name: string;
        readonly target: Expression;
      })
  | (Place & { readonly type: 'Not'; readonly operand: Expression })
  | (Place & {
      readonly type: 'Sign';
      readonly operator: '-' | '+';
      readonly operand: Expression;
    })
  | (Place & {
      readonly type: 'Math';
      readonly operator: MathOperator;
      readonly left: Expression;
      readonly right: Expression;
    })
  | (Place & {
      readonly type: 'Logic';
      readonly operator: 'and' | 'or';
      readonly left: Expression;
      readonly right: Expression;
    })
  | (Place & {
      readonly type: 'Comparison';
      readonly first: Expression;
      readonly rest: readonly {
        readonly operator: ComparisonOperator;
        readonly operand: Expression;
      }[];
    })
  | (Place & { readonly type: 'Concat'; readonly parts: readonly Expression[] })
  | (Place & {
      readonly type: 'Conditional';
      readonly test: Expression;
      readonly value: Expression;
      readonly otherwise: Expression | null;
    });

/** A parameter of a macro or of a call block. `annotation` is the text of its type, dbt's addition. */
export interface ParameterNode extends Place {
  readonly name: string;
  readonly annotation: string | null;
  readonly fallback: Expression | null;
}

export interface MacroNode extends Place {
  readonly type: 'Macro';
  readonly name: string;
  /** The name that it has in its template. */
  readonly target: string;
  readonly parameters: readonly ParameterNode[];
  readonly body: readonly Statement[];
}

export interface BlockNode extends Place {
  readonly type: 'Block';
  readonly name: string;
  readonly scoped: boolean;
  readonly required: boolean;
  readonly body: readonly Statement[];
}

export interface ForNode extends Place {
  readonly type: 'For';
  readonly target: Target;
  readonly iterable: Expression;
  readonly test: Expression | null;
  readonly recursive: boolean;
  readonly body: readonly Statement[];
  readonly otherwise: readonly Statement[];
}

export interface LoopControlNode extends Place {
  readonly type: 'Break' | 'Continue';
}

export interface CallBlockNode extends Place {
  readonly type: 'CallBlock';
  readonly call: CallNode;
  readonly parameters: readonly ParameterNode[];
  readonly body: readonly Statement[];
}

/** A block of dbt's that a render passes over: `collectDefinitions` finds it. */
export type DefinitionNode =
  | (Place & {
      readonly type: 'Test';
      readonly name: string;
      readonly parameters: readonly ParameterNode[];
      readonly body: readonly Statement[];
    })
  | (Place & {
      readonly type: 'Materialization';
      readonly name: string;
      readonly adapter: string;
      readonly languages: readonly string[];
      readonly body: readonly Statement[];
    })
  | (Place & {
      readonly type: 'Snapshot';
      readonly name: string;
      /** Where the text between the tags begins and ends. */
      readonly bodyStart: number;
      readonly bodyEnd: number;
      readonly body: readonly Statement[];
    })
  | (Place & { readonly type: 'Docs'; readonly name: string; readonly text: string });

export type Statement =
  | MacroNode
  | BlockNode
  | ForNode
  | CallBlockNode
  | DefinitionNode
  | (Place & { readonly type: 'Text'; readonly text: string })
  | (Place & { readonly type: 'Output'; readonly value: Expression })
  | (Place & {
      readonly type: 'If';
      readonly branches: readonly (Place & {
        readonly test: Expression;
        readonly body: readonly Statement[];
      })[];
      readonly otherwise: readonly Statement[];
    })
  | (Place & { readonly type: 'Set'; readonly target: Target; readonly value: Expression })
  | (Place & {
      readonly type: 'SetBlock';
      readonly target: Target;
      readonly filter: FilterNode | null;
      readonly body: readonly Statement[];
    })
  | (Place & {
      readonly type: 'FilterBlock';
      readonly filter: FilterNode;
      readonly body: readonly Statement[];
    })
  | (Place & {
      readonly type: 'With';
      readonly bindings: readonly { readonly target: Target; readonly value: Expression }[];
      readonly body: readonly Statement[];
    })
  | (Place & { readonly type: 'Do'; readonly value: Expression })
  | LoopControlNode
  | (Place & { readonly type: 'Debug' })
  | (Place & {
      readonly type: 'Autoescape';
      readonly enabled: Expression;
      readonly body: readonly Statement[];
    })
  | (Place & { readonly type: 'Extends'; readonly template: Expression })
  | (Place & {
      readonly type: 'Include';
      readonly template: Expression;
      readonly ignoreMissing: boolean;
      readonly withContext: boolean;
    })
  | (Place & {
      readonly type: 'Import';
      readonly template: Expression;
      readonly name: string;
      readonly withContext: boolean;
    })
  | (Place & {
      readonly type: 'FromImport';
      readonly template: Expression;
      readonly names: readonly { readonly name: string; readonly alias: string }[];
      readonly withContext: boolean;
    });

/** A parsed file: plain data, kept as long as one likes and rendered as often. */
export interface Template {
  readonly name: string;
  readonly source: string;
  readonly body: readonly Statement[];
}
