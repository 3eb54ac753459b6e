// @ts-check
// Loaded before a program: writes the most memory that it held, in KiB, to the file of PEAK_FILE.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  writeFileSync(process.env.PEAK_FILE ?? '', String(process.resourceUsage().maxRSS));
});
