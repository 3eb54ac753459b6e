import { Button } from '../../kit/actions/Button';
import { chooseFiles } from '../../kit/fields/chooseFiles';
import { Banner } from '../../kit/messages/Banner';
import { go, links } from '../../links';
import { useEngine, useModel, useSettings } from '../../model/modelContext';

/** The line of a first visit, until it is closed or the shop is the user's own. */
export function SampleNotice() {
  const { settingsStore, intake } = useModel();
  const isClosed = useSettings((settings) => settings.isSampleNoticeClosed);
  const isSample = useEngine(
    ({ report }) =>
      report !== null &&
      !report.needsBuild &&
      Object.values(report.state.seeds).every(({ kind }) => kind === 'sample'),
  );
  if (isClosed || !isSample) return null;
  const choose = () =>
    chooseFiles('.csv,text/csv', (files) => {
      void intake.add(files);
      go(links.importReview());
    });
  return (
    <Banner
      tone="info"
      actions={<Button onClick={choose}>Choose files</Button>}
      onDismiss={() => settingsStore.setState({ isSampleNoticeClosed: true })}
    >
      This is a sample shop. Drop your own CSVs anywhere, or choose files.
    </Banner>
  );
}
