/** The situation of an applicant from the notified decision on: money, objection, account. */
import { dateText } from '../../../kernel/dates.ts';
import { type Text, text } from '../../../kernel/messages.ts';
import { euroText } from '../../../kernel/money.ts';
import type { Clock, ClockReport } from '../../../kernel/terms/index.ts';
import { type CaseFacts, clockOf } from './case-facts.ts';

export type SituationTone = 'neutral' | 'green' | 'orange' | 'red';
export type Situation = {
  readonly title: Text;
  readonly sentences: readonly Text[];
  readonly tone: SituationTone;
};

/** What happens with the money after a grant. */
function paymentSentence(payment: Clock | null): readonly Text[] {
  if (!payment) return [];
  if (payment.doneOn !== null)
    return [
      text(
        `Het geld is betaald op ${dateText(payment.doneOn).nl}.`,
        `The money was paid on ${dateText(payment.doneOn).en}.`,
      ),
    ];
  const due = dateText(payment.due);
  if (payment.state === 'suspended') return [text('De betaling staat nu stil.', 'Payment is suspended now.')];
  if (payment.state === 'late')
    return [
      text(
        `Wij hadden uiterlijk op ${due.nl} moeten betalen. Dat spijt ons.`,
        `We should have paid by ${due.en}. We are sorry.`,
      ),
    ];
  return [text(`U krijgt het geld uiterlijk op ${due.nl}.`, `You will have the money by ${due.en}.`)];
}

function objectionSentences(report: ClockReport): readonly Text[] {
  const answer = clockOf(report, 'objectionDecision');
  if (answer && answer.doneOn === null)
    return [
      text(
        `Er is bezwaar gemaakt. Daarover beslissen wij uiterlijk op ${dateText(answer.due).nl}.`,
        `There is an objection. We decide on it by ${dateText(answer.due).en}.`,
      ),
    ];
  const term = clockOf(report, 'objection');
  if (term && term.doneOn === null && term.state !== 'late')
    return [
      text(
        `Bent u het er niet mee eens? U kunt bezwaar maken tot en met ${dateText(term.due).nl}.`,
        `Do you disagree? You can object until ${dateText(term.due).en}.`,
      ),
    ];
  return [];
}

/** Only what the applicant has been told: a decision shows once it is notified (Awb 3:40). */
export function outcomeSituation(facts: CaseFacts, report: ClockReport): Situation {
  const { outcome, grantedCents, requestedCents } = facts.application;
  const objection = objectionSentences(report);
  const granted = euroText(grantedCents ?? 0);
  if (outcome === 'granted' || outcome === 'partlyGranted') {
    const asked = euroText(requestedCents ?? 0);
    return {
      title: text(`U krijgt ${granted.nl}`, `You receive ${granted.en}`),
      sentences: [
        ...(outcome === 'partlyGranted'
          ? [
              text(
                `Dat is een deel van de ${asked.nl} die u vroeg.`,
                `That is part of the ${asked.en} you asked for.`,
              ),
            ]
          : []),
        ...paymentSentence(clockOf(report, 'payment')),
        ...objection,
      ],
      tone: 'green',
    };
  }
  const declined = outcome === 'declined';
  return {
    title: declined
      ? text('Wij behandelen uw aanvraag niet', 'We do not process your application')
      : text('U krijgt geen subsidie', 'You do not receive a grant'),
    sentences: [
      text(
        'In het besluit leest u waarom, en wat u nog kunt doen.',
        'The decision says why, and what you can still do.',
      ),
      ...objection,
    ],
    tone: 'red',
  };
}

export function finished(facts: CaseFacts, report: ClockReport): Situation {
  const { outcome, status } = facts.application;
  if (outcome === 'refused' || outcome === 'declined') return outcomeSituation(facts, report);
  const amount = euroText(facts.application.grantedCents ?? 0);
  return {
    title:
      status === 'accounted'
        ? text('Wij hebben uw verantwoording', 'We have your account')
        : text('Deze subsidie is afgerond', 'This grant is completed'),
    sentences: [
      status === 'accounted'
        ? text(
            'Wij bekijken uw verantwoording. U hoort van ons.',
            'We look at your account. You will hear from us.',
          )
        : text(
            `U kreeg ${amount.nl}. U hoeft niets meer te doen.`,
            `You received ${amount.en}. Nothing more is needed.`,
          ),
      ...objectionSentences(report),
    ],
    tone: 'green',
  };
}
