const waiting: (() => void)[] = [];

/**
 * Does one piece of work in a task of its own, after those that wait already: a page of charts stays answering while it is
 * drawn. Returns how to take the work back.
 */
export function inTurn(work: () => void): () => void {
  if (waiting.length === 0) setTimeout(workOff);
  waiting.push(work);
  return () => {
    const at = waiting.indexOf(work);
    if (at >= 0) waiting[at] = () => undefined;
  };
}

function workOff(): void {
  const work = waiting[0];
  try {
    work?.();
  } finally {
    waiting.shift();
    if (waiting.length > 0) setTimeout(workOff);
  }
}
