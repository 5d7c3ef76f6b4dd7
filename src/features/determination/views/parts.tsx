/** Small pieces that the pages of determination share. */
import type { VNode } from 'preact';
import { daysBetween, formatDate, type PlainDate, parseIsoDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { Badge, fill, type Tone } from '../../../ui/index.ts';
import { kindLabels, words } from '../messages.ts';
import type { Proposal, ProposalKind } from '../types.ts';

const tones: Readonly<Record<ProposalKind, Tone>> = {
  lower: 'red',
  judge: 'orange',
  ask: 'orange',
  asGranted: 'green',
  exOfficio: 'green',
  sample: 'sand',
  await: 'neutral',
  recover: 'red',
};

export const KindBadge = ({ kind, lang }: { kind: ProposalKind; lang: Lang }): VNode => (
  <Badge tone={tones[kind]}>{kindLabels[kind][lang]}</Badge>
);

export function DueOn({ dueOn, today, lang }: { dueOn: string; today: PlainDate; lang: Lang }): VNode {
  const due = parseIsoDate(dueOn);
  const days = due === null ? 0 : daysBetween(today, due);
  const date = <time dateTime={dueOn}>{formatDate(dueOn, lang)}</time>;
  if (days >= 0) return date;
  return (
    <>
      <Badge tone="red">{lang === 'nl' ? 'Te laat' : 'Late'}</Badge> {date}
    </>
  );
}

/** What would be determined; nothing where nothing is. */
export function amountWords({ kind, amountCents }: Proposal, lang: Lang): string | null {
  if (amountCents !== null) return fill(words.proposed, lang, { amount: formatCents(amountCents, lang) });
  return kind === 'lower' ? words.byYou[lang] : null;
}
