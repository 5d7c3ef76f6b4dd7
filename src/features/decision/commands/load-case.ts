/** Loads what a decision rests on, once, as typed rows. */
import type { PlainDate } from '../../../kernel/dates.ts';
import { assert } from '../../../kernel/result.ts';
import type { Reader } from '../../../platform/db/index.ts';
import {
  type Annex,
  type Application,
  completenessProblems,
  cosignersConfirmed,
  listAnnexes,
  listAttachments,
  listCosigners,
} from '../../application/index.ts';
import { type Advice, latestAdvice } from '../../assessment/index.ts';
import { type AdoptedBudget, type Envelope, findBudget, getEnvelope } from '../../budget/index.ts';
import { type DistributionBrief, distributionBriefs } from '../../distribution/index.ts';
import { findOrganisation, findPerson, type Organisation, type Person } from '../../party/index.ts';
import {
  councilName,
  findWijk,
  findWijkraad,
  getWijkraad,
  type Wijk,
  type Wijkraad,
} from '../../place/index.ts';
import {
  applicantKindLabels,
  getRound,
  getVersion,
  type Mandate,
  mandateFor,
  maximumFor,
  type Round,
  type SchemeVersion,
} from '../../scheme/index.ts';
import { costsOf, declaredIn, lastActivityDay, otherCoverOf, periodOf } from '../rules/answers.ts';
import type { Limits } from '../rules/proposal.ts';
import { aidRoomOf } from '../rules/state-aid.ts';
import {
  findDeclaration,
  latestDecision,
  listAidOf,
  listEarlierGrants,
  listHearings,
  listOtherCases,
} from '../store/index.ts';
import type { AdviceGiven, Decision, DecisionFacts, Hearing, Judgement } from '../types.ts';
import { roomOf } from './first-decision.ts';

export type DecisionCase = {
  readonly application: Application;
  readonly version: SchemeVersion;
  readonly round: Round;
  readonly envelope: Envelope;
  /** What was recorded about the budget of the subsidy year. */
  readonly budget: AdoptedBudget | null;
  readonly wijk: Wijk | null;
  readonly council: Wijkraad | null;
  readonly mandate: Mandate;
  readonly organisation: Organisation | null;
  readonly applicant: Person | null;
  readonly advice: AdviceGiven | null;
  readonly latest: Decision | null;
  /** What was computed for it when it was asked. */
  readonly annexes: readonly Annex[];
  /** What the round's rule of distribution proposes; null where it weighs nothing, or the case is decided. */
  readonly distribution: DistributionBrief | null;
  /** Before a first decision or a change of it: newest first. */
  readonly hearings: readonly Hearing[];
};

/** The advice with its council as people know it. */
export async function withCouncil(r: Reader, advice: Advice): Promise<AdviceGiven> {
  return { ...advice, council: councilName(await getWijkraad(r, advice.wijkraadId)) };
}

async function adviceOn(r: Reader, application: Application): Promise<AdviceGiven | null> {
  const advice = await latestAdvice(r, application.id);
  return advice && (await withCouncil(r, advice));
}

/** Declined, and annulled on objection: the case was taken up again without an outcome (Awb 7:11). */
export const annulsDeclining = (
  { outcome }: Pick<Application, 'outcome'>,
  version: Pick<Decision, 'kind'>,
): boolean => version.kind === 'decline' && outcome === null;

/** The version that holds now. */
async function inForce(r: Reader, application: Application): Promise<Decision | null> {
  const latest = await latestDecision(r, application.id);
  return latest && annulsDeclining(application, latest) ? null : latest;
}

/** @param application a submitted one, so that it has an envelope */
export async function loadCase(r: Reader, application: Application): Promise<DecisionCase> {
  const { envelopeId, wijkId, organisationId, applicantPersonId } = application;
  assert(envelopeId, 'a submitted application has an envelope');
  const version = await getVersion(r, application.schemeVersionId);
  const wijk = wijkId === null ? null : await findWijk(r, wijkId);
  const council = wijk === null || wijk.wijkraadId === null ? null : await findWijkraad(r, wijk.wijkraadId);
  const round = await getRound(r, application.roundId);
  return {
    application,
    version,
    round,
    budget: await findBudget(r, round.year),
    envelope: await getEnvelope(r, envelopeId),
    wijk,
    council,
    mandate: mandateFor(version.rules, council?.slug ?? null),
    organisation: organisationId === null ? null : await findOrganisation(r, organisationId),
    applicant: applicantPersonId === null ? null : await findPerson(r, applicantPersonId),
    advice: await adviceOn(r, application),
    latest: await inForce(r, application),
    annexes: await listAnnexes(r, application.id),
    distribution: (await distributionBriefs(r, round, version)).get(application.caseNumber ?? '') ?? null,
    hearings: await listHearings(r, application.id, null),
  };
}

/** Undertaking in the sense of the aid rules: the group that an organisation belongs to, or itself. */
export function undertakingOf(organisation: Pick<Organisation, 'id' | 'undertakingGroup'>): string {
  return organisation.undertakingGroup ?? organisation.id;
}

/** Name of the council that has a say in this case, or null. */
export function councilWithSay(c: DecisionCase): string | null {
  return c.council === null || c.mandate.role === 'none' ? null : councilName(c.council);
}

async function aidFacts(r: Reader, c: DecisionCase): Promise<DecisionFacts['aid']> {
  if (c.organisation === null) return { undertaking: null, declaration: null, ownGrants: [] };
  const undertaking = undertakingOf(c.organisation);
  const recorded = await findDeclaration(r, c.application.id);
  return {
    undertaking,
    declaration: recorded ?? declaredIn(c.application, c.version),
    ownGrants: await listAidOf(r, undertaking),
  };
}

export async function loadFacts(
  r: Reader,
  c: DecisionCase,
  judgements: Readonly<Record<string, Judgement>>,
  today: PlainDate,
): Promise<DecisionFacts> {
  const { application, version, round } = c;
  const cosigners = await listCosigners(r, application.id);
  const attachments = await listAttachments(r, application.id);
  const kind = c.organisation?.legalForm ?? 'person';
  return {
    wijk: c.wijk,
    round,
    maximumCents: maximumFor(version.rules, c.wijk?.slug ?? null).amountCents,
    roomCents: await roomOf(r, c, today),
    cosignersConfirmed: cosignersConfirmed(cosigners),
    applicantKind: kind,
    applicantKindLabel: applicantKindLabels[kind],
    missing: completenessProblems(application, version, cosigners, attachments).map((one) => one.text),
    costsCents: costsOf(application, version),
    otherCoverCents: otherCoverOf(application, version),
    period: periodOf(application, version),
    aid: await aidFacts(r, c),
    earlierGrants: await listEarlierGrants(r, application, version.schemeId, round.year),
    otherCases: await listOtherCases(r, application, round.year),
    judgements,
  };
}

export function limitsOf(c: DecisionCase, facts: DecisionFacts, today: PlainDate): Limits {
  const { rules } = c.version;
  return {
    askedCents: c.application.requestedCents ?? 0,
    maximumCents: facts.maximumCents,
    roomCents: facts.roomCents,
    aidRoomCents: aidRoomOf(rules, facts.aid, today)?.roomCents ?? null,
    minimumCents: rules.minimumCents,
  };
}

/** Does the scheme test state aid, and has an organisation not declared yet? */
export function declarationMissing(c: DecisionCase, facts: DecisionFacts): boolean {
  const tested = c.version.rules.criteria.some((criterion) => criterion.check === 'stateAidRoom');
  return tested && facts.aid.undertaking !== null && facts.aid.declaration === null;
}

/** Day of the activity's end, for retention; null when the application does not say. */
export function activityEnd(c: DecisionCase): PlainDate | null {
  return lastActivityDay(c.application, c.version);
}
