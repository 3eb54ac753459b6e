import type { TextStore } from '../../core/base/textStore';

/** Texts for as long as the page lives: where the browser gives no lasting storage, and in tests. */
export function makeMemoryStore(): TextStore {
  const texts = new Map<string, string>();
  return {
    read: async (name) => texts.get(name),
    write: async (name, text) => {
      texts.set(name, text);
    },
    remove: async (name) => {
      texts.delete(name);
    },
  };
}
