import { Keyboard, Monitor, Moon, Sun, Trash2 } from 'lucide-react';
import type { Settings } from '../../../state/settingsStore';
import { formatDay } from '../../format/dates';
import { formatMoney } from '../../format/money';
import { Button } from '../../kit/actions/Button';
import { Segmented } from '../../kit/actions/Segmented';
import { Checkbox } from '../../kit/fields/Checkbox';
import { Select } from '../../kit/fields/Select';
import { useFormat, useModel, useSettings } from '../../model/modelContext';
import { Page, useChrome } from '../../shell/Page';
import { AboutRows } from './AboutRows';
import { BROWSER, currencyOptions, localeOptions } from './choices';
import styles from './Settings.module.css';
import { SettingsRow, SettingsSection } from './SettingsSection';
import { StorageRow } from './StorageRow';
import type { Section, SettingsSearch } from './settingsSearch';

/** Settings. */
export default function SettingsView({ search }: { readonly search: SettingsSearch }) {
  const { section } = search;
  return (
    <Page title="Settings">
      <div className={styles.page}>
        <Appearance wanted={section} />
        <Numbers wanted={section} />
        <Keys wanted={section} />
        <Storage wanted={section} />
        <SettingsSection id="about" title="About" wanted={section}>
          <AboutRows />
        </SettingsSection>
      </div>
    </Page>
  );
}

interface PartProps {
  readonly wanted: Section | undefined;
}

const THEMES = [
  { value: 'light', label: 'Light', icon: Sun },
  { value: 'dark', label: 'Dark', icon: Moon },
  { value: 'system', label: 'As the system', icon: Monitor },
] as const;

function Appearance({ wanted }: PartProps) {
  const { settingsStore } = useModel();
  const theme = useSettings((all) => all.theme);
  return (
    <SettingsSection id="appearance" title="Appearance" wanted={wanted}>
      <SettingsRow label="Theme">
        <Segmented<Settings['theme']>
          label="Theme"
          value={theme}
          segments={THEMES}
          onChange={(next) => settingsStore.setState({ theme: next })}
        />
      </SettingsRow>
    </SettingsSection>
  );
}

/** An amount and a day that show how values will look. */
const SAMPLE_AMOUNT = 1234567.89;
const SAMPLE_DAY = 20634;

function Numbers({ wanted }: PartProps) {
  const { settingsStore } = useModel();
  const format = useFormat();
  const { currency, locale } = useSettings((all) => all);
  return (
    <SettingsSection id="numbers" title="Numbers and dates" wanted={wanted}>
      <SettingsRow
        label="Currency"
        hint="The data has none: amounts are shown in this one, and not converted."
      >
        <Select
          label="Currency"
          value={currency}
          options={currencyOptions(format.locale, currency)}
          onChange={(next) => settingsStore.setState({ currency: next })}
        />
      </SettingsRow>
      <SettingsRow
        label="Way of writing"
        hint={`${formatMoney(SAMPLE_AMOUNT, format)} · ${formatDay(SAMPLE_DAY, format)}`}
      >
        <Select
          label="Way of writing"
          value={locale ?? BROWSER}
          options={localeOptions(navigator.language, locale)}
          onChange={(next) => settingsStore.setState({ locale: next === BROWSER ? null : next })}
        />
      </SettingsRow>
    </SettingsSection>
  );
}

function Keys({ wanted }: PartProps) {
  const { settingsStore } = useModel();
  const { onOpenShortcuts } = useChrome();
  const singleKeys = useSettings((all) => all.singleKeys);
  return (
    <SettingsSection id="keys" title="Keys" wanted={wanted}>
      <SettingsRow
        label="Single keys"
        hint="Such as g then r for Runs, / to search, t for the theme. Keys with Ctrl work always."
      >
        <Checkbox
          label="On"
          checked={singleKeys}
          onChange={(next) => settingsStore.setState({ singleKeys: next })}
        />
      </SettingsRow>
      <SettingsRow label="All shortcuts">
        <Button icon={Keyboard} onClick={onOpenShortcuts}>
          Show the shortcuts
        </Button>
      </SettingsRow>
    </SettingsSection>
  );
}

function Storage({ wanted }: PartProps) {
  const { onErase } = useChrome();
  return (
    <SettingsSection id="storage" title="Storage" wanted={wanted}>
      <StorageRow />
      <SettingsRow
        label="Erase all stored data"
        hint="Imported files, tables, runs and settings. The sample shop is built anew."
      >
        <Button icon={Trash2} onClick={onErase}>
          Erase…
        </Button>
      </SettingsRow>
    </SettingsSection>
  );
}
