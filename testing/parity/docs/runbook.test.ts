import { describePage } from './describePage';

describePage('docs/runbook.md', 20);
