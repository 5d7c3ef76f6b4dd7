/** From a case and a decision, taken or about to be, to what its letter says. */
import { isoDate, type PlainDate, parseIsoDate } from '../../../kernel/dates.ts';
import { same, type Text } from '../../../kernel/messages.ts';
import { lastDayOf } from '../../../kernel/terms/index.ts';
import type { Outcome } from '../../application/index.ts';
import {
  accountabilityLabels,
  advanceFor,
  equalParts,
  laterInstalments,
  obligationsFor,
  tierFor,
} from '../../scheme/index.ts';
import type { CaseFacts, DecisionFactsForLetter, Signing } from '../letters/facts.ts';
import { givesAccount } from '../rules/answers.ts';
import { determinationTerm, determines, finalAtOnce } from '../rules/determination.ts';
import { provisoArticles } from '../rules/proviso.ts';
import type { Decision, Hearing } from '../types.ts';
import { activityEnd, councilWithSay, type DecisionCase } from './load-case.ts';

/** What the letter needs of a decision; the preview has no row yet. */
export type DecisionForLetter = Pick<
  Decision,
  | 'kind'
  | 'amountCents'
  | 'reasons'
  | 'findings'
  | 'refusalGround'
  | 'departureReasons'
  | 'deviationReasons'
  | 'obligations'
  | 'provisoYear'
> & {
  readonly outcome: Outcome;
  readonly signing: Signing;
  readonly hearing: Pick<Hearing, 'heldOn'> | null;
  /** Amount of the version before; null for a first decision. */
  readonly previousCents: number | null;
  /** Paid of this grant so far. */
  readonly paidCents: number;
};

export type LetterMoment = { readonly today: PlainDate; readonly siteUrl: string };

/** Awb 4:87: six weeks after the day of notification. */
export function paymentDueAfter(notifiedOn: PlainDate): PlainDate {
  return lastDayOf('payment', notifiedOn);
}

/** What a change lowers was owed already and keeps its day, as long as that is still to come. */
export function paymentDayOf(
  decision: Pick<DecisionForLetter, 'amountCents' | 'previousCents' | 'paidCents'>,
  before: Pick<Decision, 'notifiedOn'> | null,
  today: PlainDate,
): PlainDate {
  const anew = paymentDueAfter(today);
  const told = parseIsoDate(before?.notifiedOn ?? '');
  const lowers = decision.amountCents < (decision.previousCents ?? 0) && decision.paidCents === 0;
  if (!lowers || told === null) return anew;
  const owed = paymentDueAfter(told);
  return isoDate(owed) < isoDate(today) ? anew : owed;
}

export function caseFactsOf(c: DecisionCase, moment: LetterMoment): CaseFacts {
  const { application, version } = c;
  const person = c.applicant?.name ?? '';
  return {
    lang: application.lang,
    caseNumber: application.caseNumber ?? '',
    title: application.title,
    applicant: c.organisation?.name ?? person,
    reader: person,
    receivedOn: application.receivedOn ?? '',
    requestedCents: application.requestedCents ?? 0,
    schemeName: version.name,
    legalBasis: version.rules.legalBasis,
    ...moment,
  };
}

/** Obligations of the scheme as far as they are for a grant of this size, then those of this decision. */
function allObligations(c: DecisionCase, grantedCents: number, own: readonly Text[]): readonly Text[] {
  return [...obligationsFor(c.version.rules, grantedCents).map((one) => one.text), ...own];
}

function accountDay(c: DecisionCase, decision: DecisionForLetter, today: PlainDate): PlainDate | null {
  const { status } = c.application;
  const facts = { status, activityEndsOn: activityEnd(c), year: c.round.year };
  const taken = { ...decision, decidedOn: isoDate(today) };
  return determinationTerm(c.version.rules, taken, facts)?.accountBy ?? null;
}

function instalmentsOf(c: DecisionCase, grantedCents: number, today: PlainDate) {
  const { rules } = c.version;
  const later = laterInstalments(rules, grantedCents, { decidedOn: today, lastDay: activityEnd(c) });
  if (later.length === 0) return [];
  const days = [paymentDueAfter(today), ...later];
  const parts = equalParts(advanceFor(rules, grantedCents).amountCents, days.length);
  return days.map((dueOn, index) => ({ dueOn, amountCents: parts[index] ?? 0 }));
}

export function letterFactsOf(
  c: DecisionCase,
  decision: DecisionForLetter,
  moment: LetterMoment,
): DecisionFactsForLetter {
  const { rules } = c.version;
  const granted = decision.amountCents;
  return {
    ...caseFactsOf(c, moment),
    outcome: decision.outcome,
    amountCents: granted,
    reasons: decision.reasons,
    findings: decision.findings,
    ground: decision.refusalGround,
    signing: decision.signing,
    advice: c.advice,
    silentCouncil: c.advice === null ? councilWithSay(c) : null,
    departureReasons: decision.departureReasons,
    deviationReasons: decision.deviationReasons,
    obligations: allObligations(c, granted, decision.obligations),
    accountability: accountabilityLabels[tierFor(rules, granted).accountability],
    accountBy: accountDay(c, decision, moment.today),
    advance: advanceFor(rules, granted),
    paymentDue: determines(decision, c.application.status)
      ? paymentDueAfter(moment.today)
      : paymentDayOf(decision, c.latest, moment.today),
    instalments: instalmentsOf(c, granted, moment.today),
    annexes: c.annexes.map(({ title, blocks }) => ({
      title: title[c.application.lang],
      blocks: [...blocks[c.application.lang]],
    })),
    distribution: c.distribution?.sentence ?? null,
    accountGiven: givesAccount(c.application, c.version),
    heardOn: decision.hearing?.heldOn ?? null,
    previousCents: decision.previousCents,
    final: determines(decision, c.application.status)
      ? 'afterwards'
      : finalAtOnce(rules, granted)
        ? 'atOnce'
        : null,
    paidCents: decision.paidCents,
    provisoYear: decision.provisoYear,
    changeArticle:
      provisoArticles(decision.findings) ??
      same(finalAtOnce(rules, decision.previousCents ?? 0) ? '4:49' : '4:48'),
    revises: decision.kind === 'redetermine',
    onObjection: decision.kind === 'onObjection',
  };
}
