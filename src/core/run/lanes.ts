import type { UniqueId } from '../project/manifest';
import type { RunQueue } from './queue';

/**
 * Works through a queue on several lanes at once: each takes the next node of the line when it is done with its last, and
 * waits while the line is empty and another lane may still set nodes free. When `work` rejects, the other lanes go on with
 * what is left of the line, and the first reason is thrown at the end.
 */
export async function workThrough<Lane>(
  queue: RunQueue,
  lanes: readonly Lane[],
  work: (id: UniqueId, lane: Lane) => Promise<void>,
): Promise<void> {
  let busy = 0;
  const waiting: (() => void)[] = [];
  const follow = async (lane: Lane): Promise<void> => {
    for (;;) {
      const id = queue.next();
      if (id !== undefined) {
        busy += 1;
        try {
          await work(id, lane);
        } finally {
          busy -= 1;
          queue.finish(id);
          for (const wake of waiting.splice(0)) wake();
        }
      } else if (busy === 0) return;
      else await new Promise<void>((wake) => waiting.push(wake));
    }
  };
  const ends = await Promise.allSettled(lanes.map(follow));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
