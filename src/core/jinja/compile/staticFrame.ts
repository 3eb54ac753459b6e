/**
 * Where a variable's value comes from when its frame begins. Jinja2 decides this before a template runs, by what the
 * frame does with the name first:
 * `given` by a call or a loop; `context` read first, or written in only some branches; `outer` a copy of the variable
 * that an enclosing frame has; `missing` written first.
 */
export type Initial = 'given' | 'context' | 'outer' | 'missing';

interface Variable {
  readonly initial: Initial;
  /** A variable that is only read keeps what the context gave for as long as its unit runs. */
  readonly written: boolean;
}

const READ: Variable = { initial: 'context', written: false };

/** The slots of a unit's frame, given out while it is compiled. */
export class SlotTable {
  count = 0;
  /** How many units enclose this one. */
  readonly depth: number;
  private readonly shared = new Map<string, number>();

  constructor(depth: number) {
    this.depth = depth;
  }

  allocate(): number {
    this.count += 1;
    return this.count - 1;
  }

  /** The one slot of the unit for a name that comes from the context and that its frame does not write. */
  allocateShared(name: string): number {
    const known = this.shared.get(name);
    if (known !== undefined) return known;
    const slot = this.allocate();
    this.shared.set(name, slot);
    return slot;
  }
}

/** Where running code finds a variable: `hops` frames out, in `slot`. */
export interface Reference {
  readonly name: string;
  readonly hops: number;
  readonly slot: number;
  /** An empty slot means "not looked up yet" and not "missing". */
  readonly lazy: boolean;
}

/** What a slot holds when its frame begins: nothing, a value from the context, or a copy of an outer variable. */
export interface Setup {
  readonly slot: number;
  readonly name: string;
  readonly from: 'context' | 'missing' | Reference;
}

/** The variables of one frame as the compiler knows them: those of a unit, or of a scope inside it such as a loop's body. */
export class StaticFrame {
  readonly outer: StaticFrame | null;
  readonly slots: SlotTable;
  private variables = new Map<string, Variable>();
  private readonly numbers = new Map<string, number>();

  constructor(outer: StaticFrame | null, slots: SlotTable) {
    this.outer = outer;
    this.slots = slots;
  }

  /** Notes that a call or a loop gives the name its value. */
  give(name: string): void {
    this.variables.set(name, { initial: 'given', written: true });
  }

  /** Notes that the frame reads a name. */
  read(name: string): void {
    if (this.variables.has(name) || this.isOuter(name)) return;
    this.variables.set(name, READ);
  }

  /** Notes that the frame writes a name. */
  write(name: string): void {
    const initial = this.variables.get(name)?.initial ?? (this.isOuter(name) ? 'outer' : 'missing');
    this.variables.set(name, { initial, written: true });
  }

  /**
   * Notes what the branches of a condition do. A name that they do not all write keeps what it had: the outer variable
   * or the context's.
   */
  branch(branches: readonly (() => void)[]): void {
    const before = this.variables;
    const after = branches.map((visit) => {
      this.variables = new Map(before);
      visit();
      return this.variables;
    });
    this.variables = new Map(before);
    for (const name of new Set(after.flatMap((variables) => [...variables.keys()]))) {
      this.variables.set(name, this.mergeBranches(name, before.get(name), after));
    }
  }

  isKnown(name: string): boolean {
    return this.variables.has(name) || this.isOuter(name);
  }

  /** Where code in this frame finds a name that it was noted to read or write. */
  resolve(name: string): Reference {
    return this.find(name, this.slots.depth);
  }

  /** What has to be in the slots when the frame begins; names that are given are left to whoever gives them. */
  listSetup(): Setup[] {
    const setup: Setup[] = [];
    for (const [name, { initial, written }] of this.variables) {
      if (initial === 'given' || !written) continue;
      const from = initial === 'outer' ? this.resolveOuter(name) : initial;
      setup.push({ slot: this.numberOf(name), name, from });
    }
    return setup;
  }

  /** Every variable that this frame or one around it writes, the innermost of each name: what an include sees. */
  listWritten(): Reference[] {
    const names = new Set<string>();
    for (let frame: StaticFrame | null = this; frame !== null; frame = frame.outer) {
      for (const [name, { written }] of frame.variables) if (written) names.add(name);
    }
    return Array.from(names, (name) => this.resolve(name));
  }

  private mergeBranches(
    name: string,
    before: Variable | undefined,
    after: readonly ReadonlyMap<string, Variable>[],
  ): Variable {
    const states = after.flatMap((variables) => variables.get(name) ?? []);
    const writers = states.filter(({ written }) => written).length;
    if (before?.written === true || writers === 0) return before ?? READ;
    const initial = this.isOuter(name) ? 'outer' : 'context';
    if (writers < after.length || states.some(isReadFirst)) return { initial, written: true };
    return { initial: states[0]?.initial ?? 'missing', written: true };
  }

  private isOuter(name: string): boolean {
    return this.outer?.isKnown(name) === true;
  }

  private find(name: string, depth: number): Reference {
    const variable = this.variables.get(name);
    if (variable === undefined) {
      if (this.outer === null) throw new Error(`the name ${name} was not noted`);
      return this.outer.find(name, depth);
    }
    const slot = this.numberOf(name);
    return { name, hops: depth - this.slots.depth, slot, lazy: !variable.written };
  }

  private resolveOuter(name: string): Reference {
    if (this.outer === null) throw new Error(`the name ${name} has no outer frame`);
    return this.outer.find(name, this.slots.depth);
  }

  private numberOf(name: string): number {
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    const variable = this.variables.get(name);
    const slot =
      variable?.written === false ? this.slots.allocateShared(name) : this.slots.allocate();
    this.numbers.set(name, slot);
    return slot;
  }
}

function isReadFirst({ initial }: Variable): boolean {
  return initial === 'context';
}
