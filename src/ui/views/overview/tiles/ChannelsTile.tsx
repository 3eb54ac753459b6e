import type { ChannelFigures, Overview } from '../../../../core/dashboards/overview';
import { BarList, type BarListItem } from '../../../charts/small/BarList';
import { describeChange } from '../../../format/change';
import type { FormatSettings } from '../../../format/formatSettings';
import { formatMoneyHeadline } from '../../../format/money';
import { Tile } from '../../../kit/tiles/Tile';
import type { TileState } from '../../../kit/tiles/TileBody';
import { money } from '../keyFigures';
import { martMenu } from '../martMenu';
import styles from '../Overview.module.css';

interface ChannelsTileProps {
  readonly overview: Overview;
  readonly state: TileState;
  readonly settings: FormatSettings;
}

const COLOURS = 8;

/** Revenue by channel, each with its share and change. */
export function ChannelsTile({ overview, state, settings }: ChannelsTileProps) {
  const { channels, totals, previous } = overview;
  const items = channels.map((channel) =>
    describeChannel(channel, totals.revenue, previous !== undefined, settings),
  );
  return (
    <Tile
      title="Revenue by channel"
      menu={martMenu('fct_orders')}
      state={state}
      className={styles.channels}
    >
      <BarList
        label="Revenue by channel"
        items={items}
        value={{ kind: 'money' }}
        good="up"
        settings={settings}
        footer={`${formatMoneyHeadline(money(totals.revenue), settings)} total`}
      />
    </Tile>
  );
}

function describeChannel(
  { channel, rank, revenue, previousRevenue }: ChannelFigures,
  total: bigint,
  isCompared: boolean,
  settings: FormatSettings,
): BarListItem {
  const change = describeChange(money(revenue), money(previousRevenue), 'percent', settings);
  return {
    id: channel,
    name: channel,
    ink: rank < COLOURS ? { kind: 'cat', rank: rank + 1 } : { kind: 'other' },
    value: Number(revenue) / 100,
    share: total === 0n ? null : Number(revenue) / Number(total),
    change: isCompared ? change : null,
  };
}
