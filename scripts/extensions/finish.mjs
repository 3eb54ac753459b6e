/**
 * finish.mjs NAME FILE VERSION: makes a linked side module one that DuckDB-WASM loads, packed, in src/platform/duckdb/extensions.
 *
 * DuckDB-WASM is built without BigInt in its calls to JavaScript: a function with 64-bit numbers is exported as it is under
 * `orig$` and its name, and under its name only for JavaScript. So such imports are renamed. Behind the module comes what
 * DuckDB reads of an extension: a section of eight texts, the last first, and room for a signature (`duckdb_signature`).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { constants, gzipSync } from 'node:zlib';

const FOLDER = path.resolve(import.meta.dirname, '../../src/platform/duckdb/extensions');
const MAGIC_AND_VERSION = 8;
const CUSTOM = 0;
const IMPORTS = 2;
const KINDS = { function: 0, table: 1, memory: 2, global: 3, tag: 4 };
const TEXT_BYTES = 32;
const SIGNATURE_BYTES = 256;

const [name = '', file = '', version = ''] = process.argv.slice(2);
const main = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
const exported = new Set(
  WebAssembly.Module.exports(new WebAssembly.Module(readFileSync(main))).map((one) => one.name),
);
const module = readFileSync(file);
const whole = Buffer.concat([renameImports(module), signature(version)]);
new WebAssembly.Module(whole);
const packed = gzipSync(whole, { level: constants.Z_BEST_COMPRESSION });
writeFileSync(path.join(FOLDER, `${name}.duckdb_extension.wasm.gz`), packed);
console.log(`${name}: ${whole.length} bytes, packed ${packed.length}`);

/**
 * @param {Buffer} bytes
 * @returns {Buffer}
 */
function renameImports(bytes) {
  /** @type {Uint8Array[]} */
  const parts = [bytes.subarray(0, MAGIC_AND_VERSION)];
  for (let at = MAGIC_AND_VERSION; at < bytes.length; ) {
    const [size, start] = readNumber(bytes, at + 1);
    const content = bytes.subarray(start, start + size);
    parts.push(...section(bytes[at] ?? 0, bytes[at] === IMPORTS ? renamed(content) : content));
    at = start + size;
  }
  return Buffer.concat(parts);
}

/**
 * @param {Buffer} imports the content of the section of imports
 * @returns {Buffer}
 */
function renamed(imports) {
  const [count, first] = readNumber(imports, 0);
  /** @type {Uint8Array[]} */
  const parts = [number(count)];
  let at = first;
  for (let left = count; left > 0; left -= 1) {
    const [module, behindModule] = readText(imports, at);
    const [field, behindField] = readText(imports, behindModule);
    const end = endOfImport(imports, behindField);
    const isWhole = imports[behindField] === KINDS.function && exported.has(`orig$${field}`);
    parts.push(
      text(module),
      text(isWhole ? `orig$${field}` : field),
      imports.subarray(behindField, end),
    );
    at = end;
  }
  return Buffer.concat(parts);
}

/**
 * @param {Buffer} bytes
 * @param {number} at where the kind of an import stands
 */
function endOfImport(bytes, at) {
  const skip = (/** @type {number} */ from) => readNumber(bytes, from)[1];
  const limits = (/** @type {number} */ from) =>
    bytes[from] === 1 ? skip(skip(from + 1)) : skip(from + 1);
  switch (bytes[at]) {
    case KINDS.function:
      return skip(at + 1);
    case KINDS.table:
      return limits(at + 2);
    case KINDS.memory:
      return limits(at + 1);
    case KINDS.global:
      return at + 3;
    case KINDS.tag:
      return skip(at + 2);
    default:
      throw new Error(`An import of the unknown kind ${bytes[at]}`);
  }
}

/** @param {string} version */
function signature(version) {
  const texts = ['', '', '', 'CPP', version, version, 'wasm_eh', '4'];
  const fields = texts.map((one) => Buffer.from(one.padEnd(TEXT_BYTES, '\0')));
  return Buffer.concat(
    section(
      CUSTOM,
      Buffer.concat([text('duckdb_signature'), ...fields, Buffer.alloc(SIGNATURE_BYTES)]),
    ),
  );
}

/**
 * @param {number} id
 * @param {Buffer} content
 * @returns {Buffer[]}
 */
function section(id, content) {
  return [Buffer.from([id]), number(content.length), content];
}

/** @param {string} value */
function text(value) {
  return Buffer.concat([number(Buffer.byteLength(value)), Buffer.from(value)]);
}

/** @param {number} value in LEB128, as wasm writes numbers */
function number(value) {
  const bytes = [];
  let rest = value;
  do {
    const low = rest % 128;
    rest = Math.floor(rest / 128);
    bytes.push(rest > 0 ? low + 128 : low);
  } while (rest > 0);
  return Buffer.from(bytes);
}

/**
 * @param {Buffer} bytes
 * @param {number} at
 * @returns {[value: number, end: number]}
 */
function readNumber(bytes, at) {
  let value = 0;
  let factor = 1;
  let end = at;
  for (;;) {
    const byte = bytes[end] ?? 0;
    end += 1;
    value += (byte % 128) * factor;
    factor *= 128;
    if (byte < 128) return [value, end];
  }
}

/**
 * @param {Buffer} bytes
 * @param {number} at
 * @returns {[value: string, end: number]}
 */
function readText(bytes, at) {
  const [length, start] = readNumber(bytes, at);
  return [bytes.toString('utf8', start, start + length), start + length];
}
