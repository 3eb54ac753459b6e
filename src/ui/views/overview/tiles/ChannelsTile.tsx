import type { ChannelFigures } from '../../../../core/dashboards/overview';
import { BarList, type BarListItem } from '../../../charts/small/BarList';
import { describeChange } from '../../../format/change';
import type { FormatSettings } from '../../../format/formatSettings';
import { formatMoneyHeadline } from '../../../format/money';
import { type Board, chosenOf } from '../board';
import { money } from '../keyFigures';
import styles from '../Overview.module.css';
import { OverviewTile } from '../OverviewTile';

const COLOURS = 8;

/** Revenue by channel, each with its share and change. */
export function ChannelsTile({ board }: { readonly board: Board }) {
  const { overview, settings } = board;
  const { channels, previous } = overview;
  const total = channels.reduce((sum, { revenue }) => sum + revenue, 0n);
  const items = channels.map((channel) =>
    describeChannel(channel, total, previous !== undefined, settings),
  );
  return (
    <OverviewTile
      tile="channels"
      board={board}
      title="Revenue by channel"
      mart="fct_orders"
      className={styles.channels}
    >
      <BarList
        label="Revenue by channel"
        items={items}
        value={{ kind: 'money' }}
        good="up"
        settings={settings}
        selected={chosenOf(board.filters, 'channel')}
        onPick={(channel, adds) => board.onPick('channel', channel, adds)}
        footer={`${formatMoneyHeadline(money(total), settings)} total`}
      />
    </OverviewTile>
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
