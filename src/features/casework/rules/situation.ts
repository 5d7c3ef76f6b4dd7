/** 'Waar is mijn aanvraag?': what happens now, and when there will be an answer, in plain sentences. */
import { dateText, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import { type Text, text } from '../../../kernel/messages.ts';
import { euroText } from '../../../kernel/money.ts';
import type { Clock, ClockReport } from '../../../kernel/terms/index.ts';
import type { CaseEventKind } from '../../application/types.ts';
import { orderOf, thenComplete } from '../../scheme/types.ts';
import { type CaseFacts, clockOf, reportOf } from './case-facts.ts';
import { openRequest } from './completion.ts';
import { expectedDecision } from './delay.ts';
import {
  awaitsAccount,
  awaitsMore,
  finished,
  outcomeSituation,
  type Situation,
} from './situation-outcome.ts';

/** What the newest notice said (Awb 4:14); the last day by law stays beside it. */
function expected(facts: CaseFacts): readonly Text[] {
  const day = expectedDecision(facts);
  if (day === null) return [];
  const { nl, en } = dateText(day);
  return [
    text(
      `Wij schreven u dat het langer duurt. U kunt het besluit verwachten op uiterlijk ${nl}.`,
      `We wrote to you that it takes longer. You can expect the decision by ${en}.`,
    ),
  ];
}

/** When she has an answer at the latest; nothing while that cannot be said. */
function answerBy(clock: Clock | null, facts: CaseFacts): readonly Text[] {
  if (!clock || clock.doneOn !== null) return [];
  const later = expected(facts);
  if (later.length > 0) {
    const { nl, en } = dateText(clock.due);
    return [...later, text(`De wettelijke termijn eindigt op ${nl}.`, `The legal term ends on ${en}.`)];
  }
  const due = dateText(clock.due);
  if (clock.state === 'suspended')
    return [
      text(
        `Onze termijn staat nu stil. Zoals het er nu voor staat, krijgt u uiterlijk op ${due.nl} een besluit.`,
        `Our term is suspended now. As things stand, you will have a decision by ${due.en}.`,
      ),
    ];
  return [text(`U krijgt uiterlijk op ${due.nl} een besluit.`, `You will have a decision by ${due.en}.`)];
}

function late(facts: CaseFacts, report: ClockReport, decision: Clock): Situation {
  const due = dateText(decision.due);
  const penalty = clockOf(report, 'penalty');
  const inDefault = penalty
    ? report.penaltyCents > 0
      ? text(
          `Wij zijn u een dwangsom schuldig: tot en met vandaag ${euroText(report.penaltyCents).nl}.`,
          `We owe you a penalty payment: ${euroText(report.penaltyCents).en} up to today.`,
        )
      : text(
          `Is er op ${dateText(penalty.start).nl} nog geen besluit? Dan krijgt u vanaf die dag een dwangsom.`,
          `If there is no decision by ${dateText(penalty.start).en}, you receive a penalty payment from that day.`,
        )
    : text(
        'U kunt ons in gebreke stellen. Dan moeten wij binnen twee weken beslissen, of wij betalen u een dwangsom.',
        'You can give us notice of default. Then we must decide within two weeks, or pay you a penalty.',
      );
  return {
    title: text('Wij zijn te laat met ons besluit', 'We are late with our decision'),
    sentences: [
      text(
        `U had uiterlijk op ${due.nl} een besluit moeten krijgen. Dat spijt ons.`,
        `You should have had a decision by ${due.en}. We are sorry.`,
      ),
      ...expected(facts),
      inDefault,
    ],
    tone: 'red',
  };
}

function waitingForApplicant(facts: CaseFacts, decision: Clock | null): Situation {
  const request = openRequest(facts);
  const last = request && parseIsoDate(request.completeBefore);
  if (last && Temporal.PlainDate.compare(last, facts.today) >= 0)
    return {
      title: text('Wij wachten op u', 'We are waiting for you'),
      sentences: [
        text(
          `Wij missen nog iets. U kunt uw aanvraag aanvullen tot en met ${dateText(last).nl}. Zolang staat onze termijn stil.`,
          `Something is missing. You can complete your application until ${dateText(last).en}. Meanwhile our term is suspended.`,
        ),
        ...(decision
          ? [
              text(
                `Vult u op de laatste dag aan? Dan krijgt u uiterlijk op ${dateText(decision.due).nl} een besluit.`,
                `If you complete on the last day, you will have a decision by ${dateText(decision.due).en}.`,
              ),
            ]
          : []),
      ],
      tone: 'orange',
    };
  return {
    title: text('De tijd om aan te vullen is voorbij', 'The time to complete is over'),
    sentences: [
      text(
        'Wij besluiten nu of wij uw aanvraag behandelen. Vul alsnog zo snel mogelijk aan, of bel ons: 14 010.',
        'We now decide whether we process your application. Please complete it as soon as you can, or call us: 14 010.',
      ),
    ],
    tone: 'orange',
  };
}

function received(facts: CaseFacts, decision: Clock | null, missingSigners: number): Situation {
  if (missingSigners > 0) {
    const then = thenComplete(orderOf(facts.application, facts.version.rules.distribution));
    return {
      title: text(
        'Uw aanvraag is binnen, maar nog niet compleet',
        'Your application has arrived but is not complete yet',
      ),
      sentences: [
        text(
          missingSigners === 1
            ? `Nog 1 mede-ondertekenaar moet bevestigen. Daarna ${then.nl}.`
            : `Nog ${missingSigners} mede-ondertekenaars moeten bevestigen. Daarna ${then.nl}.`,
          missingSigners === 1
            ? `1 co-signer still has to confirm. Then ${then.en}.`
            : `${missingSigners} co-signers still have to confirm. Then ${then.en}.`,
        ),
        ...answerBy(decision, facts),
      ],
      tone: 'orange',
    };
  }
  const again = facts.events.some((event) => event.kind === 'completionRequested');
  return {
    title: again
      ? text('Wij hebben uw aanvulling', 'We have your addition')
      : text('Wij hebben uw aanvraag ontvangen', 'We have received your application'),
    sentences: [
      text(
        'Wij kijken nu of alles erin staat. U hoeft niets te doen.',
        'We now check whether everything is there. You need not do anything.',
      ),
      ...answerBy(decision, facts),
    ],
    tone: 'neutral',
  };
}

/** Has the newest decision been sent? */
function isNotified({ events }: CaseFacts): boolean {
  const place = (kind: CaseEventKind): number => events.findLastIndex((event) => event.kind === kind);
  return place('notified') > place('decided');
}

/**
 * @param missingSigners co-signers who have yet to confirm
 * @param report of these facts, where the caller knows more of it than the events of the case tell
 * @returns for the applicant; the office has the clocks themselves
 */
export function situationOf(
  facts: CaseFacts,
  missingSigners: number,
  report: ClockReport = reportOf(facts),
): Situation {
  const decision = clockOf(report, 'decision');
  const { status } = facts.application;
  switch (status) {
    case 'draft':
      return {
        title: text('Dit is nog een concept', 'This is still a draft'),
        sentences: [text('Alleen u ziet het.', 'Only you can see it.')],
        tone: 'neutral',
      };
    case 'withdrawn':
      return {
        title: text('Deze aanvraag is ingetrokken', 'This application has been withdrawn'),
        sentences: [
          text(
            'U krijgt geen besluit. U mag opnieuw aanvragen zolang er een ronde open is.',
            'There will be no decision. You may apply again as long as a round is open.',
          ),
        ],
        tone: 'neutral',
      };
    case 'incomplete':
      return waitingForApplicant(facts, decision);
    case 'decided':
      // A refusal stays so until it is final (Awb 6:7); who has it in hand is told what it says.
      if (isNotified(facts)) return outcomeSituation(facts, report);
      return {
        title: text('Er is een besluit', 'There is a decision'),
        sentences: [
          text('U krijgt het vandaag of morgen van ons.', 'You will get it from us today or tomorrow.'),
        ],
        tone: 'neutral',
      };
    case 'running':
      return awaitsMore(facts) ?? awaitsAccount(facts, report) ?? outcomeSituation(facts, report);
    case 'accounted':
      return awaitsMore(facts) ?? finished(facts, report);
    case 'determined':
    case 'closed':
      return finished(facts, report);
    default:
      break;
  }
  if (decision?.state === 'late' && decision.doneOn === null) return late(facts, report, decision);
  if (status === 'submitted') return received(facts, decision, missingSigners);
  return {
    title:
      status === 'advised'
        ? text('De wijkraad heeft advies gegeven', 'The neighbourhood council has given its advice')
        : text('Wij beoordelen uw aanvraag', 'We are assessing your application'),
    sentences: [
      status === 'advised'
        ? text(
            'Nu beslist de gemeente. U hoeft niets te doen.',
            'Now the municipality decides. You need not do anything.',
          )
        : text('U hoeft niets te doen.', 'You need not do anything.'),
      ...answerBy(decision, facts),
    ],
    tone: 'neutral',
  };
}
