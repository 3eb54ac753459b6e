import { encodeBigJson } from '../base/bigJson';
import { sha256Hex } from '../base/checksum';
import type { MacroIndex } from '../compile/macroIndex';
import type { CompiledUnitTest } from '../compile/unitTest';
import { sql } from '../sql/sql';
import { cellOf } from '../warehouse/rowSet';
import type { Warehouse } from '../warehouse/warehouse';
import { type KnownFunctions, makeSelfCheck, readFunctions } from './selfContained';

/** What a run asks of the unit tests that passed before. */
export interface UnitTestMemory {
  /** Whether the test would surely pass again: it is the same as when it passed, and reads nothing but itself. */
  mustPass(test: CompiledUnitTest, macros: MacroIndex): Promise<boolean>;
  notePass(test: CompiledUnitTest): Promise<void>;
}

/** One row: a digest of the engine's settings. */
export const SETTINGS = sql`SELECT md5(string_agg(concat(name, '=', value), ',' ORDER BY name)) AS digest FROM duckdb_settings()`;

/**
 * Remembers the unit tests that passed, by what their rows come from: the compiled SQL with its fixtures, what is expected, and
 * the settings of the engine. After an edit of one model most unit tests of a build are as they were, and asking them again
 * would take longer than building what they test.
 */
export class PassedUnitTests {
  private readonly passed = new Set<string>();
  private functions: KnownFunctions | undefined;

  /** For a run over this connection. */
  during(warehouse: Warehouse): UnitTestMemory {
    const { passed } = this;
    let digest: Promise<unknown> | undefined;
    const keyOf = async ({ node, code }: CompiledUnitTest) => {
      digest ??= warehouse.query(SETTINGS).then((rows) => cellOf(rows, 'digest', 0));
      return sha256Hex(encodeBigJson([code, node.config, await digest]));
    };
    let checking: Promise<(code: string, macros: MacroIndex) => boolean> | undefined;
    return {
      mustPass: async (test, macros) => {
        if (passed.size === 0 || !passed.has(await keyOf(test))) return false;
        checking ??= this.makeCheck(warehouse);
        return (await checking)(test.code, macros);
      },
      notePass: async (test) => {
        passed.add(await keyOf(test));
      },
    };
  }

  /** Asks ahead for what the first test that has passed before would wait for. */
  async prepare(warehouse: Warehouse): Promise<void> {
    if (this.passed.size > 0) await this.knownFunctions(warehouse);
  }

  private async makeCheck(warehouse: Warehouse) {
    return makeSelfCheck(await this.knownFunctions(warehouse), warehouse);
  }

  private async knownFunctions(warehouse: Warehouse): Promise<KnownFunctions> {
    this.functions ??= await readFunctions(warehouse);
    return this.functions;
  }
}
