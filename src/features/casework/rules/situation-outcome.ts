/** The situation of an applicant from the notified decision on: money, objection, account. */
import { dateText, type PlainDate, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
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

/** Paid in several times: how much of it so far. Null where it was paid at once, or something came back. */
function paidInParts({ application, events }: CaseFacts): Text | null {
  const paid = events.filter(({ kind }) => kind === 'paymentMade');
  const last = paid
    .map(({ onDate }) => onDate)
    .toSorted()
    .at(-1);
  if (last === undefined || paid.length < 2 || events.some(({ kind }) => kind === 'paymentRejected'))
    return null;
  const cents = paid.reduce((sum, { facts }) => sum + Number(facts.amountCents ?? 0), 0);
  const [so, on] = [euroText(cents), dateText(last)];
  return cents >= (application.grantedCents ?? 0)
    ? text(
        `Het hele bedrag is betaald, de laatste keer op ${on.nl}.`,
        `The whole amount was paid, the last time on ${on.en}.`,
      )
    : text(
        `Er is ${so.nl} betaald, de laatste keer op ${on.nl}. De rest komt later.`,
        `${so.en} was paid, the last time on ${on.en}. The rest comes later.`,
      );
}

/** What was kept back of it for money that had to be paid back in another case. */
function setOffSentences({ events }: CaseFacts): readonly Text[] {
  return events.flatMap(({ kind, facts }) => {
    if (kind !== 'paymentMade' || typeof facts.setOff !== 'string') return [];
    const amount = euroText(Number(facts.amountCents));
    return [
      text(
        `Daarvan is ${amount.nl} verrekend met wat u moest terugbetalen in zaak ${facts.setOff}.`,
        `Of it, ${amount.en} was set off against what you had to pay back in case ${facts.setOff}.`,
      ),
    ];
  });
}

/** What happens with the money after a grant. */
function paymentSentence(payment: Clock | null, facts: CaseFacts): readonly Text[] {
  if (!payment) return [];
  const inParts = paidInParts(facts);
  if (inParts !== null) return [inParts];
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

type Owed = { readonly cents: number; readonly dueOn: PlainDate | null; readonly inParts: boolean };

/** What was asked back and did not come yet; null when nothing is open. */
export function openRecovery(events: CaseFacts['events']): Owed | null {
  let owed: Owed = { cents: 0, dueOn: null, inParts: false };
  for (const { kind, facts } of events) {
    const cents = Number(facts.amountCents);
    const dueOn = parseIsoDate(String(facts.dueOn ?? ''));
    if (kind === 'recoveryClaimed') owed = { cents: owed.cents + cents, dueOn, inParts: false };
    if (kind !== 'recoverySettled') continue;
    owed =
      facts.outcome === 'arrange'
        ? { ...owed, dueOn, inParts: true }
        : { ...owed, cents: owed.cents - cents };
  }
  return owed.cents > 0 ? owed : null;
}

function owedSituation(granted: Text, { cents, dueOn, inParts }: Owed): Situation {
  const amount = euroText(cents);
  const last = dueOn && dateText(dueOn);
  return {
    title: text(`U betaalt nog ${amount.nl} terug`, `You still have to pay back ${amount.en}`),
    sentences: [
      text(`Uw subsidie is nu ${granted.nl}.`, `Your grant is now ${granted.en}.`),
      ...(last
        ? [
            inParts
              ? text(
                  `Dat mag in delen, zoals wij afspraken: tot en met ${last.nl}.`,
                  `You may do so in parts, as we agreed: until ${last.en}.`,
                )
              : text(`Doe dat uiterlijk op ${last.nl}.`, `Do so by ${last.en}.`),
          ]
        : []),
      text('In onze brief leest u hoe.', 'Our letter says how.'),
    ],
    tone: 'orange',
  };
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
        ...paymentSentence(clockOf(report, 'payment'), facts),
        ...setOffSentences(facts),
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

/** The activities are over and she was asked to account for them (Awb 4:44); null when she was not. */
export function awaitsAccount(facts: CaseFacts, report: ClockReport): Situation | null {
  const { application, events } = facts;
  const asked = events.findLast(({ kind }) => kind === 'accountAsked' || kind === 'accountReminded');
  const last = parseIsoDate(String(asked?.facts.dueOn ?? ''));
  if (last === null) return null;
  const by = dateText(last);
  const granted = euroText(application.grantedCents ?? 0);
  return {
    title: text('Vertel ons hoe het is gegaan', 'Tell us how it went'),
    sentences: [
      // Without it the grant can be determined as it is known (Awb 4:44 lid 4); until then telling it helps her.
      Temporal.PlainDate.compare(last, facts.today) < 0
        ? text(
            `U kreeg ${granted.nl}. Wij vroegen u om uiterlijk op ${by.nl} te vertellen of de activiteiten er zijn geweest en wat u hebt uitgegeven. Die dag is voorbij. Vertellen kan nog, tot wij de subsidie vaststellen.`,
            `You received ${granted.en}. We asked you to tell us by ${by.en} whether the activities took place and what you spent. That day is over. You can still tell us, until we determine the grant.`,
          )
        : text(
            `U kreeg ${granted.nl}. De activiteiten zijn voorbij: graag horen wij uiterlijk op ${by.nl} of ze er zijn geweest en wat u hebt uitgegeven.`,
            `You received ${granted.en}. The activities are over: please tell us by ${by.en} whether they took place and what you spent.`,
          ),
      ...paymentSentence(clockOf(report, 'payment'), facts),
      ...setOffSentences(facts),
      ...objectionSentences(report),
    ],
    tone: 'orange',
  };
}

/** The office asked her to show more, and nothing came yet (Awb 4:45); null when it did not. */
export function awaitsMore({ events, today }: CaseFacts): Situation | null {
  const asked = events.findLast(({ kind }) => kind === 'moreAsked' || kind === 'moreShown');
  const last = asked?.kind === 'moreAsked' ? parseIsoDate(String(asked.facts.dueOn ?? '')) : null;
  if (last === null) return null;
  const by = dateText(last);
  return {
    title: text('Laat ons nog iets zien', 'Show us something more'),
    sentences: [
      Temporal.PlainDate.compare(last, today) < 0
        ? text(
            `Wij vroegen u om uiterlijk op ${by.nl} meer te laten zien over uw subsidie. Die dag is voorbij. Sturen kan nog, tot wij de subsidie vaststellen.`,
            `We asked you to show us more about your grant by ${by.en}. That day is over. You can still send it, until we determine the grant.`,
          )
        : text(
            `Wij willen meer zien over uw subsidie, graag uiterlijk op ${by.nl}. Op deze pagina staat wat.`,
            `We would like to see more about your grant, by ${by.en}. This page says what.`,
          ),
    ],
    tone: 'orange',
  };
}

export function finished(facts: CaseFacts, report: ClockReport): Situation {
  const { outcome, status } = facts.application;
  if (outcome === 'refused' || outcome === 'declined') return outcomeSituation(facts, report);
  const amount = euroText(facts.application.grantedCents ?? 0);
  const owed = openRecovery(facts.events);
  if (owed !== null) return owedSituation(amount, owed);
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
