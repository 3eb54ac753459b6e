import type { EngineFacts } from '../../state/engineStore';
import { formatBytes } from '../format/bytes';
import type { FormatSettings } from '../format/formatSettings';

/** The engine's state in words: `loading, 4.1 MB of 7.9 MB`. */
export function describeEngine({ phase, progress }: EngineFacts, settings: FormatSettings): string {
  if (phase === 'ready') return 'ready';
  if (phase === 'failed') return 'did not start';
  switch (progress?.phase) {
    case 'engine':
    case 'sample':
      return `loading, ${formatBytes(progress.received, settings)} of ${formatBytes(progress.total, settings)}`;
    case 'opening':
      return 'opening the database';
    case 'starting':
    case undefined:
      return 'starting';
  }
}
