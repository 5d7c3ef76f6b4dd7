/**
 * What to do with a grant after its activities (Awb 4:42 to 4:57): one proposal, with everything that was looked at. It
 * proposes and an officer decides; nothing is lowered by itself. Pure.
 */
import { type PlainDate, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import type { Text } from '../../../kernel/messages.ts';
import type { LoweringGround, Proposal, ProposalFacts, ProposalKind } from '../types.ts';
import { findingsOf } from './findings.ts';
import { says } from './reasons.ts';
import { agendaConfirms, agendaContradicts, leftOverCents, reportMissing } from './signs.ts';

type Chosen = {
  readonly kind: ProposalKind;
  readonly because: Text;
  readonly dueOn?: string;
  readonly amountCents?: number | null;
  readonly ground?: LoweringGround;
};

/** Awb 4:57 lid 4: so long after the determination money can be asked back. */
export const recoveryYears = 5;

const wholeGrant = (facts: ProposalFacts, kind: 'asGranted' | 'exOfficio', because: Text): Chosen => ({
  kind,
  because,
  amountCents: facts.grantedCents,
});

function recovery({ undue }: ProposalFacts, today: string): Chosen | null {
  if (undue === null || undue.cents <= 0) return null;
  const from = parseIsoDate(undue.determinedOn);
  if (from === null) return null;
  const dueOn = from.add({ years: recoveryYears }).toString();
  return today > dueOn ? null : { kind: 'recover', because: says.recover, dueOn };
}

/** What an open or judged question makes of it; null where there was none, or it was accepted. */
function byQuestion({ question }: ProposalFacts, today: string): Chosen | null {
  if (question === null || question.judgement === 'accepted') return null;
  if (question.judgement === 'notAccepted')
    return { kind: 'lower', because: says.notAccepted, ground: question.ground ?? 'obligations' };
  if (question.answeredOn !== null) return { kind: 'judge', because: says.judge };
  if (question.dueOn < today) return { kind: 'lower', because: says.notAnswered, ground: 'obligations' };
  const because = question.reason === 'sample' ? says.sampleAsked : says.asked;
  return { kind: question.reason === 'sample' ? 'sample' : 'await', because, dueOn: question.dueOn };
}

const accepted = ({ question }: ProposalFacts): boolean => question?.judgement === 'accepted';

/** A case of a tier with a sample is not determined before it is known whether it was drawn. */
function bySample({ sample }: ProposalFacts): Chosen | null {
  if (sample === 'waits') return { kind: 'sample', because: says.sampleWaits };
  return sample === 'drawn' ? { kind: 'sample', because: says.sampleDrawn } : null;
}

function withoutAccount(facts: ProposalFacts, today: string): Chosen {
  const { accountBy, lastTermBy } = facts;
  if (accountBy !== null) {
    if (accountBy >= today) return { kind: 'await', because: says.termRuns, dueOn: accountBy };
    if (lastTermBy === null) return { kind: 'await', because: says.remindedSoon };
    if (lastTermBy >= today) return { kind: 'await', because: says.reminded, dueOn: lastTermBy };
  }
  if (accepted(facts)) return wholeGrant(facts, 'exOfficio', says.acceptedNoAccount);
  if (accountBy === null) {
    if (agendaContradicts(facts) || facts.baseFunding?.asGranted === false)
      return { kind: 'ask', because: says.agendaDoubts };
    return bySample(facts) ?? wholeGrant(facts, 'exOfficio', says.noneAsked);
  }
  if (facts.baseFunding?.asGranted ?? agendaConfirms(facts))
    return bySample(facts) ?? wholeGrant(facts, 'exOfficio', says.noneCameConfirmed);
  return { kind: 'lower', because: says.noneCame, ground: 'obligations' };
}

function withAccount(facts: ProposalFacts, account: NonNullable<ProposalFacts['account']>): Chosen {
  if (accepted(facts)) return wholeGrant(facts, 'asGranted', says.accepted);
  if (account.happened === 'not')
    return { kind: 'lower', because: says.notHeld, ground: 'activities', amountCents: 0 };
  if (account.happened === 'partly') {
    if (account.spentCents >= facts.grantedCents) return { kind: 'ask', because: says.partlyAllSpent };
    return { kind: 'lower', because: says.partly, ground: 'activities', amountCents: account.spentCents };
  }
  if (reportMissing(facts)) return { kind: 'ask', because: says.reportMissing };
  if (agendaContradicts(facts) || facts.baseFunding?.asGranted === false)
    return { kind: 'ask', because: says.agendaDoubts };
  if (leftOverCents(facts) > facts.share * facts.grantedCents) return { kind: 'ask', because: says.leftOver };
  return bySample(facts) ?? wholeGrant(facts, 'asGranted', says.asTold);
}

function choose(facts: ProposalFacts, today: string): Chosen | null {
  if (facts.status === 'determined') return recovery(facts, today);
  if (facts.activitiesUntil >= today) return null;
  const asked = byQuestion(facts, today);
  if (asked) return asked;
  return facts.account ? withAccount(facts, facts.account) : withoutAccount(facts, today);
}

/** @returns null where there is nothing to do: the activities go on, or all is settled */
export function proposalFor(facts: ProposalFacts, today: PlainDate): Proposal | null {
  const chosen = choose(facts, today.toString());
  if (chosen === null) return null;
  return {
    kind: chosen.kind,
    amountCents: chosen.amountCents ?? null,
    ground: chosen.ground ?? null,
    hearFirst: chosen.kind === 'lower' && facts.heardOn === null,
    dueOn: chosen.dueOn ?? facts.determineBy,
    because: chosen.because,
    // Lists of hundreds show none of them.
    get findings() {
      return findingsOf(facts);
    },
  };
}

/** Can it be determined together with others, after one look? Only what is as granted, and in time to look. */
export const oneOfMany = ({ kind }: Pick<Proposal, 'kind'>): boolean =>
  kind === 'asGranted' || kind === 'exOfficio';

/** Most urgent first: by last day, then by what it is. */
export function byUrgency(
  a: { readonly proposal: Pick<Proposal, 'dueOn'>; readonly caseNumber: string },
  b: { readonly proposal: Pick<Proposal, 'dueOn'>; readonly caseNumber: string },
): number {
  if (a.proposal.dueOn !== b.proposal.dueOn) return a.proposal.dueOn < b.proposal.dueOn ? -1 : 1;
  return a.caseNumber < b.caseNumber ? -1 : 1;
}

/** Days that a case is past its last day to be determined; 0 in time. */
export function daysLate({ determineBy }: Pick<ProposalFacts, 'determineBy'>, today: PlainDate): number {
  const due = parseIsoDate(determineBy);
  if (due === null || Temporal.PlainDate.compare(today, due) <= 0) return 0;
  return due.until(today, { largestUnit: 'days' }).days;
}
