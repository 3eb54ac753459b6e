const ATTEMPTS = 20;
const PAUSE_MS = 100;

/** Tries again for a while: a worker that has just been ended may hold its file for a moment. */
export async function withPatience<T>(
  task: () => Promise<T>,
  isWorthIt: (error: unknown) => boolean = () => true,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await task();
    } catch (error) {
      if (attempt === ATTEMPTS || !isWorthIt(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
