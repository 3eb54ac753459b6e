import { PythonError } from '../../errors';
import { quoteText } from '../../quote';
import { spendWork } from '../../work';
import { codeAt, codeBefore, unitsOf } from './characters';
import type { Accepts } from './nodes';
import type { Instruction, Program, Turns } from './program';

/** What a search asks for. Offsets are UTF-16. */
export interface Search {
  readonly text: string;
  readonly from: number;
  /** Where a match may begin: at any place behind `from`, or only there. */
  readonly anchored: boolean;
  /** Whether a match must reach the end. */
  readonly whole: boolean;
  /** Whether an empty match at `from` does not count, because the last one was there. */
  readonly advances: boolean;
}

/** The starts and ends of groups, by twice their number and one more, -1 for those that took no part; then the last group closed. */
export type Found = readonly number[];

const MOST_STEPS = 20_000_000;
// Where several characters are gone over at once.
const CHARACTERS_A_STEP = 64;
const STEPS_A_UNIT = 2;
const MOST_SHOWN = 100;

/** How many steps a call may still take, so that a pattern that tries without end stops with a problem. */
export class StepBudget {
  private left = MOST_STEPS;
  private settled = MOST_STEPS;
  private readonly pattern: string;

  constructor(pattern: string) {
    this.pattern = pattern;
  }

  spend(steps: number, text: string): void {
    this.left -= steps;
    if (this.left < 0) throw new PythonError('BudgetExceeded', this.describe(text));
  }

  /** Counts the steps since it was last called among the work of the render, which may search again and again. */
  settle(): void {
    spendWork((this.settled - this.left) / STEPS_A_UNIT);
    this.settled = this.left;
  }

  private describe(text: string): string {
    const { pattern } = this;
    const shown = pattern.length > MOST_SHOWN ? `${pattern.slice(0, MOST_SHOWN)}…` : pattern;
    return `the pattern ${quoteText(shown)} took more than ${MOST_STEPS} steps on a text of ${text.length} characters; write it so that a part that repeats can match in one way only`;
  }
}

/** The first match of a program by Python's rules; undefined when there is none. */
export function search(program: Program, wish: Search, budget: StepBudget): Found | undefined {
  const machine = new Machine(program, wish, budget);
  for (let at = wish.from; ; at += unitsOf(codeAt(wish.text, at))) {
    const found = machine.matchAt(at);
    if (!(found || wish.anchored || at >= wish.text.length)) continue;
    budget.settle();
    return found;
  }
}

class Machine {
  private readonly program: readonly Instruction[];
  private readonly wish: Search;
  private readonly text: string;
  private readonly budget: StepBudget;
  private readonly registers: number[];
  /**
   * What to undo, two numbers each: the former value and the number of a register; or a place of the text and, as its
   * complement, the place in the program at which to go on from there.
   */
  private readonly trail: number[] = [];
  private readonly lastGroup: number;
  private at = 0;
  private next = 0;

  constructor(program: Program, wish: Search, budget: StepBudget) {
    this.program = program.instructions;
    this.registers = new Array<number>(program.registerCount).fill(-1);
    this.lastGroup = program.lastGroup;
    this.wish = wish;
    this.text = wish.text;
    this.budget = budget;
  }

  /** The registers of a match that begins at a place; undefined when there is none. */
  matchAt(start: number): Found | undefined {
    const { budget, program, registers, text } = this;
    registers.fill(-1);
    registers[0] = start;
    this.trail.length = 0;
    this.at = start;
    this.next = 0;
    budget.spend(registers.length >> 4, text);
    for (;;) {
      const instruction = program[this.next];
      if (instruction === undefined) return registers;
      this.next += 1;
      budget.spend(1, text);
      if (!this.step(instruction) && !this.goBack()) return undefined;
    }
  }

  /** Takes one step; false when it cannot be taken. */
  private step(instruction: Instruction): boolean {
    switch (instruction.op) {
      case 'one':
        return this.takeOne(instruction.accepts);
      case 'fork':
        this.leaveOpen(instruction.second);
        this.next = instruction.first;
        return true;
      case 'jump':
        this.next = instruction.to;
        return true;
      case 'place':
        return instruction.holds(this.text, this.at);
      case 'open':
        this.set(2 * instruction.group, this.at);
        return true;
      case 'close':
        this.set(2 * instruction.group + 1, this.at);
        this.set(this.lastGroup, instruction.group);
        return true;
      case 'start':
        this.set(instruction.turns.counter, 0);
        this.set(instruction.turns.counter + 1, -1);
        return true;
      case 'turn':
        this.turn(instruction.turns, instruction.out);
        return true;
      case 'count':
        this.countTurn(instruction.turns);
        return true;
      case 'condition':
        if (this.read(2 * instruction.group + 1) < 0) this.next = instruction.otherwise;
        return true;
      case 'reference':
        return this.takeGroup(instruction.group, instruction.ignoreCase);
      case 'mark':
        // Never undone: whoever comes back to before a mark passes it again before its end.
        this.registers[instruction.mark] = this.trail.length;
        this.registers[instruction.mark + 1] = this.at;
        return true;
      case 'commit':
        this.commit(this.read(instruction.mark));
        if (instruction.goesBack) this.at = this.read(instruction.mark + 1);
        return true;
      case 'refuse':
        this.undo(this.read(instruction.mark));
        return false;
      case 'back':
        return this.stepBack(instruction.characters);
      case 'match':
        return this.isMatch();
    }
  }

  private read(register: number): number {
    return this.registers[register] ?? -1;
  }

  private set(register: number, value: number): void {
    this.trail.push(this.read(register), register);
    this.registers[register] = value;
  }

  private leaveOpen(next: number): void {
    this.trail.push(this.at, ~next);
  }

  private takeOne(accepts: Accepts): boolean {
    if (this.at >= this.text.length) return false;
    const code = codeAt(this.text, this.at);
    if (!accepts(code)) return false;
    this.at += unitsOf(code);
    return true;
  }

  private takeGroup(group: number, ignoreCase: boolean): boolean {
    const start = this.read(2 * group);
    const end = this.read(2 * group + 1);
    if (end < start || start < 0) return false;
    const wanted = this.text.slice(start, end);
    const given = this.text.slice(this.at, this.at + wanted.length);
    this.budget.spend(Math.floor(wanted.length / CHARACTERS_A_STEP), this.text);
    if (wanted !== given && !(ignoreCase && foldCase(wanted) === foldCase(given))) return false;
    this.at += wanted.length;
    return true;
  }

  private stepBack(characters: number): boolean {
    this.budget.spend(Math.floor(characters / CHARACTERS_A_STEP), this.text);
    for (let count = 0; count < characters; count += 1) {
      if (this.at === 0) return false;
      this.at -= unitsOf(codeBefore(this.text, this.at));
    }
    return true;
  }

  private turn({ counter, least, most, lazy }: Turns, out: number): void {
    const count = this.read(counter);
    if (count < least) return;
    const body = this.next;
    // A turn that matched nothing is the last.
    const mayTurn = count < most && this.at !== this.read(counter + 1);
    if (mayTurn) this.leaveOpen(lazy ? body : out);
    if (lazy || !mayTurn) this.next = out;
  }

  private countTurn({ counter, least }: Turns): void {
    const count = this.read(counter);
    this.set(counter, count + 1);
    if (count >= least) this.set(counter + 1, this.at);
  }

  private isMatch(): boolean {
    const { from, whole, advances } = this.wish;
    if (whole && this.at < this.text.length) return false;
    if (advances && this.at === from && this.registers[0] === from) return false;
    this.registers[1] = this.at;
    return true;
  }

  /** Goes to the last place that was left open; false when there is none. */
  private goBack(): boolean {
    while (this.trail.length > 0) {
      if (this.undoLast()) return true;
    }
    return false;
  }

  private undo(height: number): void {
    while (this.trail.length > height) this.undoLast();
  }

  /** Undoes the last entry of the trail; says whether it was a place to go on from. */
  private undoLast(): boolean {
    const what = this.trail.pop() ?? 0;
    const value = this.trail.pop() ?? 0;
    if (what >= 0) {
      this.registers[what] = value;
      return false;
    }
    this.next = ~what;
    this.at = value;
    return true;
  }

  /** Forgets what was left open above a height, but not how to undo what happened there. */
  private commit(height: number): void {
    const { trail } = this;
    let kept = height;
    for (let entry = height; entry < trail.length; entry += 2) {
      const what = trail[entry + 1] ?? 0;
      if (what < 0) continue;
      trail[kept] = trail[entry] ?? 0;
      trail[kept + 1] = what;
      kept += 2;
    }
    this.budget.spend((trail.length - kept) >> 4, this.text);
    trail.length = kept;
  }
}

// One character after the other, because the lower case of a whole text goes by what stands around.
function foldCase(text: string): string {
  return Array.from(text, (character) => character.toLowerCase()).join('');
}
