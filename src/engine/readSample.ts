import { type CommandOptions, readMapping, UsageError } from '../core/command/parseCommandLine';
import type { EventSpan } from '../core/compile/eventSpan';
import { parseYaml } from '../core/project/yaml';
import { namedSpan, relativeSpan } from '../core/run/microbatch/sampleSpan';

/** The span of `--sample`; a UsageError where it is none. */
export function readSample(options: CommandOptions, now: number): EventSpan | undefined {
  const text = options.text('sample');
  if (text === undefined) return undefined;
  const span = text.trimStart().startsWith('{')
    ? namedSpan(
        readMapping(options, 'sample', (yaml) => parseYaml(yaml, '--sample', 'tagged').data),
      )
    : relativeSpan(text, now);
  if (typeof span === 'string') throw new UsageError(`Invalid value for '--sample': ${span}`);
  return span;
}
