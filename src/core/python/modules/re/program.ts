import type { Accepts, Node } from './nodes';

/** One step of a program; places of the program and registers are numbers. */
export type Instruction =
  | { readonly op: 'one'; readonly accepts: Accepts }
  | { readonly op: 'place'; readonly holds: (text: string, at: number) => boolean }
  | { readonly op: 'reference'; readonly group: number; readonly ignoreCase: boolean }
  /** Goes on at `first`; at `second` when that fails. */
  | { readonly op: 'fork'; first: number; second: number }
  | { readonly op: 'jump'; to: number }
  | { readonly op: 'open' | 'close'; readonly group: number }
  /** Begins to count the turns of a repeat. */
  | { readonly op: 'start'; readonly turns: Turns }
  /** Before each turn, and after the last. */
  | { readonly op: 'turn'; readonly turns: Turns; out: number }
  /** Counts a turn that is taken. */
  | { readonly op: 'count'; readonly turns: Turns }
  /** Notes how much may be undone here, and the place. */
  | { readonly op: 'mark'; readonly mark: number }
  /** Forgets the ways that were left open since the mark; goes back to its place after a look around. */
  | { readonly op: 'commit'; readonly mark: number; readonly goesBack: boolean }
  /** Undoes all since the mark, and fails. */
  | { readonly op: 'refuse'; readonly mark: number }
  | { readonly op: 'back'; readonly characters: number }
  | { readonly op: 'condition'; readonly group: number; otherwise: number }
  | { readonly op: 'match' };

/** How a repeat turns: `counter` is the register of its turns, the one behind it that of where the last one began. */
export interface Turns {
  readonly counter: number;
  readonly least: number;
  readonly most: number;
  readonly lazy: boolean;
}

export interface Program {
  readonly instructions: readonly Instruction[];
  readonly registerCount: number;
  /** The register of the group that was closed last. */
  readonly lastGroup: number;
}

/** Writes a tree as a program. Its registers begin with the starts and ends of the groups. */
export function writeProgram(tree: Node, groupCount: number): Program {
  return new Writer(groupCount).run(tree);
}

class Writer {
  private readonly instructions: Instruction[] = [];
  private readonly lastGroup: number;
  private registerCount: number;

  constructor(groupCount: number) {
    this.lastGroup = 2 * groupCount + 2;
    this.registerCount = this.lastGroup + 1;
  }

  run(tree: Node): Program {
    this.write(tree);
    this.add({ op: 'match' });
    const { instructions, registerCount, lastGroup } = this;
    return { instructions, registerCount, lastGroup };
  }

  private get here(): number {
    return this.instructions.length;
  }

  private add<Added extends Instruction>(instruction: Added): Added {
    this.instructions.push(instruction);
    return instruction;
  }

  private reserve(count: number): number {
    this.registerCount += count;
    return this.registerCount - count;
  }

  private write(node: Node): void {
    switch (node.kind) {
      case 'one':
        this.add({ op: 'one', accepts: node.accepts });
        return;
      case 'place':
        this.add({ op: 'place', holds: node.holds });
        return;
      case 'reference':
        this.add({ op: 'reference', group: node.group, ignoreCase: node.ignoreCase });
        return;
      case 'sequence':
        for (const item of node.items) this.write(item);
        return;
      case 'group':
        this.writeGroup(node.number, node.body);
        return;
      case 'branch':
        this.writeBranch(node.choices);
        return;
      case 'repeat':
        this.writeRepeat(node);
        return;
      case 'atomic':
        this.writeAtomic(() => this.write(node.body));
        return;
      case 'look':
        this.writeLook(node);
        return;
      case 'condition':
        this.writeCondition(node);
        return;
    }
  }

  private writeGroup(group: number | undefined, body: Node): void {
    if (group !== undefined) this.add({ op: 'open', group });
    this.write(body);
    if (group !== undefined) this.add({ op: 'close', group });
  }

  private writeBranch(choices: readonly Node[]): void {
    const ends = choices.map((choice, at) => {
      if (at === choices.length - 1) return void this.write(choice);
      const fork = this.add({ op: 'fork', first: this.here + 1, second: 0 });
      this.write(choice);
      const end = this.add({ op: 'jump', to: 0 });
      fork.second = this.here;
      return end;
    });
    for (const end of ends) if (end) end.to = this.here;
  }

  private writeRepeat(node: Repeat): void {
    const { body, greed, least, most } = node;
    const isEndless = most === Number.POSITIVE_INFINITY;
    if (greed === 'possessive') {
      this.writeAtomic(() => this.writeRepeat({ ...node, greed: 'greedy' }));
    } else if (least <= 1 && (most === 1 || (isEndless && body.kind === 'one'))) {
      this.writePlainRepeat(node);
    } else {
      this.writeCountedRepeat(node);
    }
  }

  /** A repeat that needs no counting: of at most one turn, or of one character without end. */
  private writePlainRepeat({ body, greed, least, most }: Repeat): void {
    const fork = () => this.add({ op: 'fork', first: 0, second: 0 });
    const forks = least === 0 ? [fork()] : [];
    const start = this.here;
    this.write(body);
    if (most > 1) forks.push(fork());
    const lazy = greed === 'lazy';
    for (const each of forks) {
      each.first = lazy ? this.here : start;
      each.second = lazy ? start : this.here;
    }
  }

  private writeCountedRepeat({ body, greed, least, most }: Repeat): void {
    const turns = { counter: this.reserve(2), least, most, lazy: greed === 'lazy' };
    this.add({ op: 'start', turns });
    const top = this.here;
    const turn = this.add({ op: 'turn', turns, out: 0 });
    this.add({ op: 'count', turns });
    this.write(body);
    this.add({ op: 'jump', to: top });
    turn.out = this.here;
  }

  private writeAtomic(writeBody: () => void): void {
    const mark = this.reserve(2);
    this.add({ op: 'mark', mark });
    writeBody();
    this.add({ op: 'commit', mark, goesBack: false });
  }

  private writeLook({ body, back, negated }: Node & { kind: 'look' }): void {
    const mark = this.reserve(2);
    this.add({ op: 'mark', mark });
    const fork = negated && this.add({ op: 'fork', first: this.here + 1, second: 0 });
    if (back > 0) this.add({ op: 'back', characters: back });
    this.write(body);
    this.add(fork ? { op: 'refuse', mark } : { op: 'commit', mark, goesBack: true });
    if (fork) fork.second = this.here;
  }

  private writeCondition({ group, yes, no }: Node & { kind: 'condition' }): void {
    const condition = this.add({ op: 'condition', group, otherwise: 0 });
    this.write(yes);
    const end = this.add({ op: 'jump', to: 0 });
    condition.otherwise = this.here;
    this.write(no);
    end.to = this.here;
  }
}

type Repeat = Node & { kind: 'repeat' };
