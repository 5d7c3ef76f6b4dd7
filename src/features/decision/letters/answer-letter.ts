/** The decision on an objection (Awb 7:12). */

import { formatDate, type PlainDate } from '../../../kernel/dates.ts';
import { type Text, text } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { legalTerms } from '../../../kernel/terms/index.ts';
import type { Block } from '../../../platform/pdf/index.ts';
import { typedBlocks } from '../../correspondence/index.ts';
import type { ObjectionOutcome } from '../types.ts';
import { appealPart } from './appeal-part.ts';
import type { LetterBody } from './decision-letter.ts';
import { fill } from './fill.ts';
import { frame, heading, type Letter, type ObjectionFacts, paragraph } from './objection-letters.ts';

const answers: Readonly<Record<ObjectionOutcome, { readonly title: Text; readonly sentence: Text }>> = {
  founded: {
    title: text('U krijgt gelijk', 'You are right'),
    sentence: text('Wij veranderen het besluit.', 'We change the decision.'),
  },
  partlyFounded: {
    title: text('U krijgt voor een deel gelijk', 'You are partly right'),
    sentence: text('Wij passen het besluit aan.', 'We adjust the decision.'),
  },
  unfounded: {
    title: text('U krijgt geen gelijk', 'You are not right'),
    sentence: text('Het besluit blijft zoals het was.', 'The decision stays as it was.'),
  },
  inadmissible: {
    title: text('Wij mogen uw bezwaar niet behandelen', 'We may not deal with your objection'),
    sentence: text(
      'Het bezwaar is niet-ontvankelijk. Daarom kijken wij niet naar de inhoud.',
      'The objection is inadmissible. That is why we do not look at its substance.',
    ),
  },
};

const answer = {
  subject: text('Ons antwoord op uw bezwaar', 'Our answer to your objection'),
  // The same words as in a decision: its part on the wijkraad points to them.
  why: text('Waarom dit besluit?', 'Why this decision?'),
  newAmount: text('Uw subsidie wordt {amount}.', 'Your subsidy becomes {amount}.'),
  newPenalty: text(
    'De dwangsom wordt {amount}. Wat wij nog niet betaalden, betalen wij binnen {weeks} weken (artikel 4:87 Awb).',
    'The penalty payment becomes {amount}. What we have not paid yet, we pay within {weeks} weeks (article 4:87 Awb).',
  ),
  heard: text(
    'Op {date} hebben wij u gehoord. Daar was iemand bij die niet bij het eerste besluit was betrokken.',
    'On {date} we heard you, through someone who was not involved in the first decision.',
  ),
  reconsidered: text(
    'Wij hebben het hele besluit opnieuw bekeken (artikel 7:11 Awb).',
    'We looked at the whole decision anew (article 7:11 Awb).',
  ),
  again: text(
    'Wij behandelen de aanvraag toch. Uiterlijk op {date} nemen wij een besluit.',
    'We deal with the application after all. We decide on it by {date}.',
  ),
  excused: text(
    'Uw bezwaar kwam te laat, maar daar had u een goede reden voor (artikel 6:11 Awb).',
    'Your objection came late, but you had a good reason (article 6:11 Awb).',
  ),
} as const;

export type AnswerFacts = ObjectionFacts & {
  readonly outcome: ObjectionOutcome;
  readonly reasons: string;
  readonly heardOn: string | null;
  readonly excused: boolean;
  /** The new amount, only for the applicant's own objection. */
  readonly amountCents: number | null;
  /** What the penalty becomes. */
  readonly penaltyCents: number | null;
  /** What the committee advised. */
  readonly committeeBlocks: readonly Block[];
  /** From the letter of the new decision: money, obligations. */
  readonly decisionBlocks: readonly Block[];
  readonly legal: LetterBody['legal'];
  /** The application is dealt with after all, and decided on by this day. */
  readonly decideBy: PlainDate | null;
  readonly sentOn: PlainDate;
};

function newAmountOf({ amountCents, penaltyCents, lang }: AnswerFacts): string {
  if (amountCents !== null)
    return ` ${fill(answer.newAmount, lang, { amount: formatCents(amountCents, lang) })}`;
  if (penaltyCents === null) return '';
  const weeks = String(legalTerms.payment.length.amount);
  return ` ${fill(answer.newPenalty, lang, { amount: formatCents(penaltyCents, lang), weeks })}`;
}

/** Awb 7:12: the decision on the objection, with where one can go next (6:23, 8:1). */
export function answerLetter(facts: AnswerFacts): Letter {
  const { lang, outcome, decideBy } = facts;
  const { title, sentence: usual } = answers[outcome];
  const sentence =
    decideBy === null ? usual[lang] : fill(answer.again, lang, { date: formatDate(decideBy, lang) });
  const amount = newAmountOf(facts);
  const { subject, letter } = frame(facts, answer.subject[lang], [
    { kind: 'callout', title: title[lang], text: `${sentence}${amount}` },
    heading(answer.why, lang),
    ...(facts.excused ? [paragraph(answer.excused[lang])] : []),
    ...typedBlocks(facts.reasons, lang),
    ...(facts.heardOn === null
      ? []
      : [paragraph(fill(answer.heard, lang, { date: formatDate(facts.heardOn, lang) }))]),
    ...(outcome === 'inadmissible' ? [] : [paragraph(answer.reconsidered[lang])]),
    ...facts.committeeBlocks,
    ...facts.decisionBlocks,
  ]);
  return {
    subject,
    letter: { ...letter, legal: facts.legal ?? null, objection: appealPart(facts.sentOn, lang) },
  };
}
