import { describePage } from './describePage';

describePage('README.md', 2);
