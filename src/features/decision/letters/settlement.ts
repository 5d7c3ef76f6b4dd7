/** After a determination: what is still to come, or what was too much (Awb 4:52, 4:57). */
import { formatDate } from '../../../kernel/dates.ts';
import { text } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { DecisionFactsForLetter } from './facts.ts';
import { fill } from './fill.ts';

const words = {
  allPaid: text('Dat bedrag hebt u al gekregen.', 'You have got that amount already.'),
  toPay: text(
    'U kreeg al {paid}. De rest, {rest}, staat uiterlijk op {date} op uw rekening.',
    'You got {paid} already. The rest, {rest}, is in your account by {date}.',
  ),
  nonePaid: text(
    'Het geld staat uiterlijk op {date} op uw rekening.',
    'The money is in your account by {date}.',
  ),
  tooMuch: text(
    'U kreeg al {paid}. Dat is {surplus} te veel. Daarover krijgt u een aparte brief. Betaal nog niets terug.',
    'You got {paid} already. That is {surplus} too much. You get a separate letter about it. Do not pay anything back yet.',
  ),
} as const;

export function settlement({
  lang,
  amountCents,
  paidCents,
  paymentDue,
}: Pick<DecisionFactsForLetter, 'lang' | 'amountCents' | 'paidCents' | 'paymentDue'>): string {
  const sentence =
    paidCents === amountCents
      ? words.allPaid
      : paidCents > amountCents
        ? words.tooMuch
        : paidCents === 0
          ? words.nonePaid
          : words.toPay;
  return fill(sentence, lang, {
    paid: formatCents(paidCents, lang),
    rest: formatCents(amountCents - paidCents, lang),
    surplus: formatCents(paidCents - amountCents, lang),
    date: formatDate(paymentDue, lang),
  });
}
