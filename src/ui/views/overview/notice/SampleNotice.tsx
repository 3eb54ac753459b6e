import { isSampleShop } from '../../../../state/buildLines';
import { Button } from '../../../kit/actions/Button';
import { Banner } from '../../../kit/messages/Banner';
import { useEngine, useModel, useSettings } from '../../../model/modelContext';
import { chooseImport } from '../../../model/takeFiles';

/** The line of a first visit, until it is closed or the shop is the user's own. */
export function SampleNotice() {
  const model = useModel();
  const isClosed = useSettings((settings) => settings.isSampleNoticeClosed);
  const isSample = useEngine(
    ({ report }) => report !== null && !report.needsBuild && isSampleShop(report),
  );
  if (isClosed || !isSample) return null;
  return (
    <Banner
      tone="info"
      actions={<Button onClick={() => chooseImport(model)}>Choose files</Button>}
      onDismiss={() => model.settingsStore.setState({ isSampleNoticeClosed: true })}
    >
      This is a sample shop. Drop your own CSVs anywhere, or choose files.
    </Banner>
  );
}
