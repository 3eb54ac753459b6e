import { UsageError } from '../core/command/parseCommandLine';
import { WarehouseError } from '../core/warehouse/warehouse';
import { misuseText } from './helpText';
import { runCommandLine } from './runCommandLine';

const controller = new AbortController();
process.once('SIGINT', () => controller.abort());
// Who reads the output may have had enough of it, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(2);
});

runCommandLine(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env as Record<string, string>,
  write: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  signal: controller.signal,
  now: () => new Date(),
}).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const text =
      error instanceof UsageError
        ? misuseText(process.argv.slice(2), error.message)
        : describeCrash(error);
    process.stderr.write(`${text}\n`);
    process.exitCode = 2;
  },
);

/** A database that cannot be opened or attached is the user's to mend; of all else the place in our code is told. */
function describeCrash(error: unknown): string {
  if (error instanceof WarehouseError)
    return `Encountered an error:\nRuntime Error\n  ${error.message}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
