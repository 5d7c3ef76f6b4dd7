import type { VNode } from 'preact';
import { formatMoment } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { Timeline, type Tone } from '../../../ui/index.ts';
import { detailLabels, stateLabels } from '../messages.ts';
import type { Delivery, DeliveryState } from '../types.ts';

export const stateTones: Readonly<Record<DeliveryState, Tone>> = {
  made: 'neutral',
  notified: 'green',
  notificationFailed: 'red',
  toPrint: 'orange',
  printed: 'neutral',
  posted: 'green',
  read: 'green',
  returned: 'red',
};

/** The log of one letter, in order. A detail that is no code of ours (a mail server's) is shown as it is. */
export function DeliveryLog({
  lang,
  lines,
  label,
}: {
  lang: Lang;
  lines: readonly Delivery[];
  label: string;
}): VNode {
  return (
    <Timeline
      label={label}
      items={lines.map((line) => ({
        at: formatMoment(line.at, lang),
        dateTime: line.at.toISOString(),
        title: stateLabels[line.state][lang],
        tone: stateTones[line.state],
        ...(line.detail === null ? {} : { body: <p>{detailLabels[line.detail]?.[lang] ?? line.detail}</p> }),
      }))}
    />
  );
}
