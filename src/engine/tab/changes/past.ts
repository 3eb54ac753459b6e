import type { Past } from '../../../core/graph/selector/methods';
import type { TabSession } from '../tabSession';
import { lastStatuses } from '../tabState';
import type { Judgement } from './judge';
import type { Parsed } from './surroundings';

/** What the tab's commands select by of earlier ones: `result:`, and `state:` against what was last built of each node. */
export function pastOf(session: TabSession, parsed: Parsed = session.parsed): Past {
  let judgement: Judgement | undefined;
  return {
    results: lastStatuses(session.state),
    state: {
      matches: (node, check) => {
        judgement ??= session.judge(parsed);
        return judgement.comparison.matches(node, check);
      },
    },
  };
}
