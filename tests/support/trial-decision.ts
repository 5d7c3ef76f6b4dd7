/** Values that the decision's rules look at, without a database. */
import type { Application } from '../../src/features/application/types.ts';
import type { DecisionFacts, Finding } from '../../src/features/decision/types.ts';
import type { Criterion, SchemeRules, SchemeVersion } from '../../src/features/scheme/types.ts';
import { newId } from '../../src/kernel/ids.ts';
import { same } from '../../src/kernel/messages.ts';
import { trialRules } from './trial-rules.ts';

export function trialApplication(changes: Partial<Application> = {}): Application {
  const at = new Date('2026-03-02T09:00:00Z');
  return {
    id: newId(),
    caseNumber: 'HV-2026-00001',
    schemeVersionId: newId(),
    roundId: newId(),
    wijkId: newId(),
    envelopeId: newId(),
    domain: null,
    status: 'inTreatment',
    outcome: null,
    applicantPersonId: newId(),
    organisationId: null,
    lang: 'nl',
    title: 'Samen eten',
    answers: {},
    requestedCents: 240_000,
    grantedCents: null,
    channel: 'online',
    enteredByPersonId: null,
    receivedOn: '2026-03-02',
    completeAt: at,
    submittedAt: at,
    nextClock: null,
    nextDueOn: null,
    retainUntil: null,
    retentionResult: null,
    destroyedOn: null,
    submitUntil: null,
    preparedCents: null,
    revision: 1,
    createdAt: at,
    updatedAt: at,
    ...changes,
  };
}

export function trialVersion(
  rules: Partial<SchemeRules> = {},
  changes: Partial<SchemeVersion> = {},
): SchemeVersion {
  return {
    id: newId(),
    schemeId: newId(),
    schemeSlug: 'proefregeling',
    name: same('Proefregeling'),
    number: 1,
    status: 'published',
    validFrom: '2026-01-01',
    validUntil: '2027-01-01',
    rules: trialRules(rules),
    revision: 1,
    publishedAt: new Date('2025-12-01T10:00:00Z'),
    ...changes,
  };
}

export function trialFacts(changes: Partial<DecisionFacts> = {}): DecisionFacts {
  return {
    wijk: { slug: 'noordwijk', name: 'Noordwijk' },
    round: { opensOn: '2026-01-01', closesOn: '2026-12-31', year: 2026 },
    maximumCents: 2_000_000,
    roomCents: 10_000_000,
    cosignersConfirmed: 4,
    applicantKind: 'person',
    applicantKindLabel: same('Bewoner'),
    missing: [],
    costsCents: 240_000,
    otherCoverCents: 0,
    period: { from: '2026-06-01', until: '2026-08-31' },
    aid: { undertaking: null, declaration: null, ownGrants: [] },
    earlierGrants: [],
    otherCases: [],
    judgements: {},
    ...changes,
  };
}

export function trialCriterion(check: Criterion['check'], changes: Partial<Criterion> = {}): Criterion {
  return { key: check, label: same(check), article: 'art. 1', check, onFail: 'refuse', ...changes };
}

export function trialFinding(changes: Partial<Finding> = {}): Finding {
  return {
    key: 'fits',
    check: 'person',
    label: same('Past bij de wijk'),
    article: 'art. 3',
    onFail: 'refuse',
    result: 'passed',
    facts: [],
    sentence: same('Past.'),
    ...changes,
  };
}

/** Asked for € 2.400, and nothing stands in the way of giving it. */
export const trialLimits = {
  askedCents: 240_000,
  maximumCents: 1_000_000,
  roomCents: 500_000,
  aidRoomCents: null,
  minimumCents: 5_000,
};
