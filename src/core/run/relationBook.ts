import type { RelationCache } from '../compile/adapter/relationCache';

/** The run's book of what exists in the database, kept by nodes that run at the same time. */
export class RelationBook {
  /** For each reading of the catalog that is under way, the pages that were taken over meanwhile. */
  private readonly readings = new Set<RelationCache[]>();

  constructor(private cache: RelationCache) {}

  get current(): RelationCache {
    return this.cache;
  }

  /** Takes over what a node changed in its own page. */
  takeOver(page: RelationCache): void {
    this.cache = this.cache.with(page);
    for (const reading of this.readings) reading.push(page);
  }

  /** Begins the book anew from what `read` finds in the catalog, and keeps what other nodes add while it reads. */
  async readAnew(read: (known: RelationCache) => Promise<RelationCache>): Promise<void> {
    const meanwhile: RelationCache[] = [];
    this.readings.add(meanwhile);
    try {
      const found = await read(this.cache);
      this.cache = meanwhile.reduce((cache, page) => cache.with(page), found);
    } finally {
      this.readings.delete(meanwhile);
    }
  }
}
