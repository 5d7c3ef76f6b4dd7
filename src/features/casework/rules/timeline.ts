/** What happened on a case, in the words of both sides. */
import { formatDate } from '../../../kernel/dates.ts';
import { type Text, text } from '../../../kernel/messages.ts';
import { euroText } from '../../../kernel/money.ts';
import { assert } from '../../../kernel/result.ts';
import { type SuspensionReason, suspensionRules } from '../../../kernel/terms/index.ts';
import type { CaseEvent } from '../../application/types.ts';
import { type EventIcon, type EventTone, eventWords } from './event-words.ts';

const day = (value: unknown): Text | null =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
    ? text(formatDate(value, 'nl'), formatDate(value, 'en'))
    : null;

const reasonName = (reason: unknown): Text | null =>
  typeof reason === 'string' && Object.hasOwn(suspensionRules, reason)
    ? suspensionRules[reason as SuspensionReason].name
    : null;

function suspendedText(facts: CaseEvent['facts']): Text[] {
  const [from, until, moved] = [day(facts.from), day(facts.until), day(facts.completeBefore)];
  const name = reasonName(facts.reason);
  const span =
    from && until
      ? text(`Van ${from.nl} tot en met ${until.nl}.`, `From ${from.en} up to and including ${until.en}.`)
      : from && text(`Vanaf ${from.nl}.`, `From ${from.en}.`);
  return [
    ...(name ? [text(`Reden: ${name.nl}.`, `Reason: ${name.en}.`)] : []),
    ...(span ? [span] : []),
    ...(moved
      ? [text(`Aanvullen kan tot en met ${moved.nl}.`, `It can be completed until ${moved.en}.`)]
      : []),
  ];
}

/** What a step in paying back came to, by its outcome. */
const recoveryTitles: Readonly<Record<string, Text>> = {
  arrange: text('In delen terugbetalen mag', 'Paying back in parts is allowed'),
  receivePart: text('Een deel is terugbetaald', 'A part was paid back'),
  setOff: text('Verrekend met een andere subsidie', 'Set off against another grant'),
  payBack: text('Het geld is terugbetaald', 'The money was paid back'),
  writeOff: text('Het geld hoeft niet terug', 'The money need not come back'),
  drop: text('Het geld wordt niet meer teruggevraagd', 'The money is no longer asked back'),
};

/** Titles that depend on what is known about the event. */
function titleOf(event: CaseEvent, events: readonly CaseEvent[]): Text {
  const { kind, facts } = event;
  if (kind === 'completed') {
    const asked = events.some((other) => other.kind === 'completionRequested' && other.seq < event.seq);
    if (asked) return text('De aanvraag is aangevuld', 'The application was completed');
  }
  if (kind === 'adviceGiven' && facts.kind === 'mandatedDecision')
    return text('De wijkraad heeft besloten', 'The neighbourhood council has decided');
  if (kind === 'recoverySettled') return recoveryTitles[String(facts.outcome)] ?? eventWords[kind].title;
  if (kind === 'paymentMade' && typeof facts.setOff === 'string')
    return text('Verrekend met wat u moest terugbetalen', 'Set off against what had to be paid back');
  if (kind === 'paymentRejected' && facts.returned === true)
    return text('De bank stuurde de betaling terug', 'The bank sent the payment back');
  if (kind === 'penaltyRejected' && facts.returned === true)
    return text('De bank stuurde de dwangsom terug', 'The bank sent the penalty payment back');
  if (kind === 'suspended' && facts.clock === 'completion')
    return text('Meer tijd om aan te vullen', 'More time to complete');
  if (kind === 'suspended' && facts.clock === 'objection')
    return text('Meer tijd om bezwaar te maken', 'More time to object');
  return eventWords[kind].title;
}

const channels: Readonly<Record<string, Text>> = {
  paper: text('Op papier.', 'On paper.'),
  phone: text('Per telefoon.', 'By telephone.'),
  desk: text('Aan de balie.', 'At the desk.'),
};

const channelOf = ({ channel }: CaseEvent['facts']): Text | undefined =>
  typeof channel === 'string' ? channels[channel] : undefined;
const enteredForYou = text(
  'Een medewerker van de gemeente heeft de aanvraag ingevoerd.',
  'An employee of the municipality entered the application.',
);

const written = (value: unknown): Text[] =>
  typeof value === 'string' && value !== '' ? [text(value, value)] : [];
const amount = (value: unknown): Text[] =>
  typeof value === 'number' ? [text(`${euroText(value).nl}.`, `${euroText(value).en}.`)] : [];

/** In how many instalments, and when the last one is due. */
function instalments(parts: unknown): Text[] {
  if (!Array.isArray(parts)) return [];
  const last = day(parts.at(-1)?.dueOn);
  if (!last) return [];
  const { length } = parts;
  return [
    text(
      `In ${length} termijnen, de laatste uiterlijk op ${last.nl}.`,
      `In ${length} instalments, the last by ${last.en}.`,
    ),
  ];
}

function deviatingAmounts({ plannedCents, expectedCents }: CaseEvent['facts']): Text[] {
  if (typeof plannedCents !== 'number' || typeof expectedCents !== 'number') return [];
  const [planned, expected] = [euroText(plannedCents), euroText(expectedCents)];
  return [
    text(
      `In de aanvraag ${planned.nl}, nu verwacht ${expected.nl}.`,
      `In the application ${planned.en}, now expected ${expected.en}.`,
    ),
  ];
}

/** What a penalty became on objection. */
function raised({ penaltyCents }: CaseEvent['facts']): Text[] {
  if (typeof penaltyCents !== 'number') return [];
  const { nl, en } = euroText(penaltyCents);
  return [text(`De dwangsom wordt ${nl}.`, `The penalty payment becomes ${en}.`)];
}

function expectedText(facts: CaseEvent['facts']): Text[] {
  const [expected, due] = [day(facts.expectedOn), day(facts.dueOn)];
  return expected && due
    ? [
        text(
          `Het besluit wordt verwacht op uiterlijk ${expected.nl}. De laatste dag van de wet blijft ${due.nl}.`,
          `The decision is expected by ${expected.en}. The last day by law remains ${due.en}.`,
        ),
      ]
    : [];
}

/** How much was set aside, and until when she could hand it in. */
function preparedText(facts: CaseEvent['facts']): Text[] {
  const last = day(facts.until);
  return [
    ...amount(facts.amountCents).map(({ nl, en }) => text(`Apart gezet: ${nl}`, `Set aside: ${en}`)),
    ...(last ? [text(`Indienen kon tot en met ${last.nl}.`, `It could be handed in until ${last.en}.`)] : []),
  ];
}

/** A part of a grant can go straight to another organisation. */
const setOffWith = (caseNumber: unknown): Text[] =>
  typeof caseNumber === 'string' ? [text(`Zaak ${caseNumber}.`, `Case ${caseNumber}.`)] : [];

const paymentText = (facts: CaseEvent['facts']): Text[] => [
  ...amount(facts.amountCents),
  ...(typeof facts.to === 'string'
    ? [text(`Rechtstreeks aan ${facts.to}.`, `Straight to ${facts.to}.`)]
    : []),
  ...setOffWith(facts.setOff),
];

const recoveryText = (facts: CaseEvent['facts'], due: Text | null): Text[] => [
  ...amount(facts.amountCents),
  ...(due ? [text(`Uiterlijk op ${due.nl}.`, `By ${due.en}.`)] : []),
  ...setOffWith(facts.otherCase),
];

/** What more there is to tell; plain text, some of it typed by people. */
function detailsOf({ kind, facts }: CaseEvent): Text[] {
  const last = day(facts.completeBefore);
  const due = day(facts.dueOn);
  const byDue = due ? [text(`De nieuwe laatste dag is ${due.nl}.`, `The new last day is ${due.en}.`)] : [];
  switch (kind) {
    case 'prepared':
      return preparedText(facts);
    case 'received': {
      const channel = channelOf(facts);
      return channel ? [channel, enteredForYou] : [];
    }
    case 'withdrawn': {
      const channel = channelOf(facts);
      return channel ? [channel] : [];
    }
    case 'completed':
      return [
        ...(facts.channel === 'paper' && channels.paper ? [channels.paper] : []),
        ...written(facts.remark),
      ];
    case 'completionRequested':
      return last ? [text(`Tot en met ${last.nl}.`, `Until ${last.en}.`)] : [];
    case 'extended':
      return [...written(facts.reason), ...byDue];
    case 'suspended':
      return [...suspendedText(facts), ...written(facts.explanation)];
    case 'resumed':
      return byDue;
    case 'delayAnnounced':
      return [...written(facts.reason), ...expectedText(facts)];
    case 'objectionDecided':
      return raised(facts);
    case 'noticeOfDefault':
      return facts.effective === false
        ? [text('Te vroeg: de termijn liep nog.', 'Too early: the term was still running.')]
        : [];
    case 'deviationReported':
      return [...written(facts.description), ...deviatingAmounts(facts)];
    case 'accountAsked':
    case 'accountReminded':
    case 'moreAsked':
      return due ? [text(`Graag uiterlijk op ${due.nl}.`, `Please by ${due.en}.`)] : [];
    case 'accountSent':
      return amount(facts.spentCents).map(({ nl, en }) => text(`Uitgegeven: ${nl}`, `Spent: ${en}`));
    case 'paymentOrdered':
      return [...amount(facts.amountCents), ...instalments(facts.instalments)];
    case 'paymentMade':
      return paymentText(facts);
    case 'paymentExported':
    case 'paymentRejected':
      return amount(facts.amountCents);
    case 'penaltyFixed':
    case 'penaltyOrdered':
    case 'penaltyPaid':
    case 'penaltyRejected':
      return amount(facts.amountCents);
    case 'recoveryClaimed':
    case 'recoverySettled':
      return recoveryText(facts, due);
    case 'adviceGiven':
      return amount(facts.amountCents);
    case 'provisoLapsed':
      return [
        text(
          `Vanwege de begroting van ${facts.year} kan de subsidie niet meer lager worden (Awb 4:34).`,
          `The grant can no longer go down because of the budget of ${facts.year} (Awb 4:34).`,
        ),
      ];
    default:
      return [];
  }
}

export type Told = {
  readonly event: CaseEvent;
  readonly title: Text;
  readonly details: readonly Text[];
  readonly tone: EventTone;
  readonly icon: EventIcon;
  /** The letter that went with it. */
  readonly messageId: string | null;
};

/** Co-signers who confirmed one after the other, newest first: one line says it, with the day of the first. */
function gatherSigners(run: readonly Told[]): Told {
  const [newest, oldest] = [run[0], run.at(-1)];
  assert(newest && oldest, 'a run has lines');
  const first = newest.event.onDate === oldest.event.onDate ? null : day(oldest.event.onDate);
  return {
    ...newest,
    title: text(`${run.length} mede-ondertekenaars bevestigden`, `${run.length} co-signers confirmed`),
    details: first ? [text(`De eerste op ${first.nl}.`, `The first on ${first.en}.`)] : [],
    icon: 'users',
  };
}

function gather(told: readonly Told[]): readonly Told[] {
  const runs: Told[][] = [];
  for (const one of told) {
    const last = runs.at(-1);
    const signs = one.event.kind === 'cosignerConfirmed';
    if (signs && last?.[0]?.event.kind === 'cosignerConfirmed') last.push(one);
    else runs.push([one]);
  }
  return runs.flatMap((run) => (run.length === 1 ? run : [gatherSigners(run)]));
}

/**
 * Newest first, by the date that counts: an objection that came on Monday and was recorded on Friday stands at Monday.
 * `events` are those that the reader may see.
 */
export function tell(events: readonly CaseEvent[]): readonly Told[] {
  const told = events
    .toSorted((a, b) => a.onDate.localeCompare(b.onDate) || a.seq - b.seq)
    .map((event) => ({
      event,
      title: titleOf(event, events),
      details: detailsOf(event),
      tone: eventWords[event.kind].tone,
      icon: eventWords[event.kind].icon,
      messageId: typeof event.facts.messageId === 'string' ? event.facts.messageId : null,
    }));
  return gather(told.toReversed());
}
