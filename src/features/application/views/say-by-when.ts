/** Says of one's own application by when what happens. */
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang, Text } from '../../../kernel/messages.ts';
import { text } from '../../../kernel/messages.ts';
import { fill } from '../../../ui/index.ts';
import type { Application } from '../types.ts';

const words = {
  decideBy: text('Besluit uiterlijk {date}', 'Decision by {date} at the latest'),
  completeLate: text(
    'De laatste dag om aan te vullen is voorbij. Stuur het toch nog, als dat lukt.',
    'The last day to complete it is over. Send it all the same, if you can.',
  ),
  completeBy: text('Aanvullen kan tot en met {date}', 'You can complete it until {date}'),
  late: text('Wij zijn te laat met ons besluit', 'Our decision is late'),
  decideObjectionBy: text(
    'Besluit op het bezwaar uiterlijk {date}',
    'Decision on the objection by {date} at the latest',
  ),
  objectionLate: text(
    'Wij zijn te laat met ons besluit op het bezwaar',
    'Our decision on the objection is late',
  ),
  payBy: text('Betaling uiterlijk {date}', 'Payment by {date} at the latest'),
  payLate: text('Wij zijn te laat met betalen', 'Our payment is late'),
  penaltyBy: text(
    'Wij stellen uiterlijk {date} vast hoeveel dwangsom u krijgt',
    'By {date} we determine how much penalty payment you receive',
  ),
  penaltyLate: text(
    'Wij zijn te laat met vaststellen hoeveel dwangsom u krijgt',
    'We are late in determining how much penalty payment you receive',
  ),
  tellBy: text(
    'Wij horen graag uiterlijk {date} hoe het is gegaan.',
    'Please tell us by {date} how it went.',
  ),
  tellLate: text(
    'Wij hoorden het graag uiterlijk {date}. Vertellen kan nog.',
    'We hoped to hear from you by {date}. You can still tell us.',
  ),
  showBy: text(
    'Wij vroegen u om meer te laten zien, uiterlijk {date}.',
    'We asked you to show us more, by {date}.',
  ),
  showLate: text(
    'Wij vroegen u om uiterlijk {date} meer te laten zien. Sturen kan nog.',
    'We asked you to show us more by {date}. You can still send it.',
  ),
} as const satisfies Record<string, Text>;

type ClockWords = { readonly by: Text; readonly late: Text };

const deciding: ClockWords = { by: words.decideBy, late: words.late };

const clockSentences: Readonly<Record<string, ClockWords>> = {
  completion: { by: words.completeBy, late: words.completeLate },
  decline: { by: words.completeLate, late: words.completeLate },
  objectionDecision: { by: words.decideObjectionBy, late: words.objectionLate },
  payment: { by: words.payBy, late: words.payLate },
  penaltyDecision: { by: words.penaltyBy, late: words.penaltyLate },
};

/** From the clock on the row; `today` is `YYYY-MM-DD`. Null where no clock runs. */
export function clockWords(
  { nextClock, nextDueOn }: Pick<Application, 'nextClock' | 'nextDueOn'>,
  today: string,
  lang: Lang,
): string | null {
  if (nextClock === null || nextDueOn === null) return null;
  const said = clockSentences[nextClock] ?? deciding;
  return fill(nextDueOn < today ? said.late : said.by, lang, { date: formatDate(nextDueOn, lang) });
}

/** Of a grant whose activities are over; both days are `YYYY-MM-DD`. Late is better than never (Awb 4:44 lid 4). */
export function accountWords(tellBy: string, today: string, lang: Lang): string {
  return fill(tellBy < today ? words.tellLate : words.tellBy, lang, { date: formatDate(tellBy, lang) });
}

/** Of a grant of which the office asked to see more; both days are `YYYY-MM-DD`. */
export function moreWords(showBy: string, today: string, lang: Lang): string {
  return fill(showBy < today ? words.showLate : words.showBy, lang, { date: formatDate(showBy, lang) });
}
