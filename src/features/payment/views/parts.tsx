/** Parts that the pages of the payments share. */
import type { VNode } from 'preact';
import { daysBetween, formatDate, type PlainDate, parseIsoDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { Badge, fill, type Tone } from '../../../ui/index.ts';
import { bankReason } from '../iso20022/status-codes.ts';
import { kindLabels, words } from '../messages.ts';
import { paymentStatus } from '../status.ts';
import type { PaymentLine, PaymentStatus } from '../types.ts';

const tones: Readonly<Record<PaymentStatus, Tone>> = {
  prepared: 'neutral',
  released: 'neutral',
  exported: 'orange',
  paid: 'green',
  rejected: 'red',
  cancelled: 'sand',
  suspended: 'orange',
};

export function StatusBadge({ status, lang }: { status: PaymentStatus; lang: Lang }): VNode {
  return <Badge tone={tones[status]}>{paymentStatus.labels[status][lang]}</Badge>;
}

/** An advance, or one instalment of it. */
export function kindOf(
  line: Pick<PaymentLine, 'kind' | 'instalmentOn' | 'setOffRecoveryId'>,
  lang: Lang,
): string {
  const kind = kindLabels[line.kind][lang];
  if (line.setOffRecoveryId != null) return fill(words.setOffKind, lang, { kind });
  if (line.instalmentOn === null) return kind;
  return fill(words.instalmentOf, lang, { kind, date: formatDate(line.instalmentOn, lang) });
}

/** Days before which the clock asks for attention. */
const soonDays = 7;

function daysWords(days: number, lang: Lang): string {
  if (days === 0) return words.lastDay[lang];
  if (days === 1) return words.oneDayLeft[lang];
  if (days === -1) return words.oneDayLate[lang];
  return fill(days > 0 ? words.daysLeft : words.late, lang, { days: Math.abs(days) });
}

/** The last day, and how far off it is while money is still owed. */
export function DueClock(props: {
  line: Pick<PaymentLine, 'dueOn' | 'status'>;
  today: PlainDate;
  lang: Lang;
}): VNode {
  const { line, today, lang } = props;
  const due = parseIsoDate(line.dueOn);
  const day = <time dateTime={line.dueOn}>{formatDate(line.dueOn, lang)}</time>;
  if (!due || ['paid', 'cancelled', 'suspended'].includes(line.status)) return day;
  const days = daysBetween(today, due);
  const tone: Tone = days < 0 ? 'red' : days <= soonDays ? 'orange' : 'neutral';
  return (
    <>
      {day} <Badge tone={tone}>{daysWords(days, lang)}</Badge>
    </>
  );
}

/** The bank's codes in words. */
export function reasonWords(codes: string | null, lang: Lang): string {
  if (codes === null || codes === '') return '';
  return codes
    .split(' ')
    .map((code) => `${bankReason(code, []).text[lang]} (${code})`)
    .join(' ');
}
