// @ts-check
/** @import { TextSink } from '../writeShop.mjs' */
import { closeSync, openSync, writeFileSync } from 'node:fs';

/** Text is handed to the disk in pieces of about this many characters. */
const pieceSize = 1 << 16;

/**
 * A file that is written from its start, UTF-8. Writes are synchronous, so the shop is made no
 * faster than the disk takes it and nothing piles up in memory.
 * @param {string} path @returns {TextSink}
 */
export function openTextFile(path) {
  const file = openSync(path, 'w');
  let waiting = '';
  const flush = () => {
    writeFileSync(file, waiting);
    waiting = '';
  };
  return {
    write(text) {
      waiting += text;
      if (waiting.length >= pieceSize) flush();
    },
    close() {
      flush();
      closeSync(file);
    },
  };
}
