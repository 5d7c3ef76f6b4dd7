import { describe, expect, test } from 'vitest';
import {
  trialApplication,
  trialCriterion,
  trialFacts,
  trialVersion,
} from '../../../../tests/support/trial-decision.ts';
import { Temporal } from '../../../kernel/dates.ts';
import { same } from '../../../kernel/messages.ts';
import type { Application } from '../../application/types.ts';
import type { Criterion, SchemeRules } from '../../scheme/types.ts';
import type { DecisionFacts, EarlierGrant, Finding, FindingResult } from '../types.ts';
import { yearsInARow } from './continuity.ts';
import { findings, openFindings } from './findings.ts';

const today = Temporal.PlainDate.from('2026-03-16');

function find(
  check: Criterion['check'],
  facts: Partial<DecisionFacts> = {},
  more: { application?: Partial<Application>; rules?: Partial<SchemeRules> } = {},
): Finding {
  const [found] = findings({
    application: trialApplication(more.application),
    version: trialVersion({ ...more.rules, criteria: [trialCriterion(check)] }),
    facts: trialFacts(facts),
    today,
  });
  if (!found) throw new Error('no finding');
  return found;
}

const grants = (...years: number[]): EarlierGrant[] =>
  years.map((year) => ({
    year,
    schemeName: year < 2026 ? 'Couleur Locale' : 'Proef',
    activity: 'Koken',
    amountCents: 100_000,
    domain: null,
  }));

describe('each check', () => {
  test.for<[Criterion['check'], string, FindingResult, Partial<DecisionFacts>, Partial<Application>?]>([
    ['withinMaximum', 'to the cent', 'passed', { maximumCents: 240_000 }],
    ['withinMaximum', 'a cent over', 'failed', { maximumCents: 239_999 }],
    ['withinCeiling', 'exactly enough', 'passed', { roomCents: 240_000 }],
    ['withinCeiling', 'a part', 'failed', { roomCents: 100 }],
    ['withinCeiling', 'nothing', 'failed', { roomCents: 0 }],
    ['cosignersComplete', 'four of four', 'passed', { cosignersConfirmed: 4 }],
    ['cosignersComplete', 'three of four', 'failed', { cosignersConfirmed: 3 }],
    [
      'receivedInRound',
      'on the last day',
      'passed',
      { round: { opensOn: '2026-01-01', closesOn: '2026-03-02', year: 2026 } },
    ],
    [
      'receivedInRound',
      'a day late',
      'failed',
      { round: { opensOn: '2026-01-01', closesOn: '2026-03-01', year: 2026 } },
    ],
    [
      'receivedInRound',
      'a day early',
      'failed',
      { round: { opensOn: '2026-03-03', closesOn: '2026-12-31', year: 2026 } },
    ],
    ['applicantKindAllowed', 'a resident', 'passed', {}],
    ['applicantKindAllowed', 'a company', 'failed', { applicantKind: 'company' }],
    ['wijkInScope', 'a wijk', 'passed', {}],
    ['wijkInScope', 'no wijk', 'failed', { wijk: null }],
    ['budgetBalances', 'equal', 'passed', { costsCents: 300_000, otherCoverCents: 60_000 }],
    ['budgetBalances', 'too little money', 'failed', { costsCents: 300_000 }],
    ['budgetBalances', 'too much money', 'failed', { costsCents: 200_000 }],
    ['periodInScheme', 'first day', 'passed', { period: { from: '2026-01-01', until: '2026-01-02' } }],
    ['periodInScheme', 'the day after', 'failed', { period: { from: '2027-01-01', until: '2027-01-02' } }],
    ['periodInScheme', 'not said', 'needsPerson', { period: null }],
    ['leadTimeKept', 'no lead time', 'passed', { period: { from: '2026-03-02', until: '2026-03-02' } }],
    [
      'leadTimeKept',
      'before it was received',
      'failed',
      { period: { from: '2026-03-01', until: '2026-03-02' } },
    ],
    ['complete', 'nothing missing', 'passed', {}],
    ['complete', 'something missing', 'failed', { missing: [same('Begroting')] }],
    ['noDoubleFunding', 'one case', 'passed', {}],
    [
      'noDoubleFunding',
      'two cases',
      'needsPerson',
      { otherCases: [{ caseNumber: 'HV-2026-00002', title: 'Koken', grantedCents: null }] },
    ],
    ['person', 'nobody judged', 'needsPerson', {}],
    ['stateAidRoom', 'a resident', 'passed', {}],
    [
      'stateAidRoom',
      'an organisation that did not declare',
      'needsPerson',
      { aid: { undertaking: 'x', declaration: null, ownGrants: [] } },
    ],
    ['continuityTerm', 'new', 'passed', {}],
    ['continuityTerm', 'one year before', 'passed', { earlierGrants: grants(2025) }],
    ['continuityTerm', 'two years before', 'needsPerson', { earlierGrants: grants(2025, 2024) }],
    ['continuityTerm', 'three years before', 'needsPerson', { earlierGrants: grants(2025, 2024, 2023) }],
    ['continuityTerm', 'a gap', 'passed', { earlierGrants: grants(2024, 2023, 2022) }],
  ])('%s: %s is %s', ([check, , expected, facts, application]) => {
    const found = find(check, facts, application ? { application } : {});
    expect(found.result).toBe(expected);
    for (const lang of ['nl', 'en'] as const) {
      expect(found.sentence[lang]).toMatch(/[.?]$/);
      expect(found.sentence[lang]).not.toMatch(/\{\d\}|undefined|null/);
    }
  });

  test('shows the facts it used', () => {
    const found = find('withinMaximum', { maximumCents: 100_000 });
    expect(found.facts.map((fact) => fact.label.nl)).toEqual(['Gevraagd', 'Maximum in deze wijk']);
    expect(found.article).toBe('art. 1');
  });

  test('a lead time of weeks counts from receipt', () => {
    const terms = { ...trialVersion().rules.terms, leadTimeDays: 84 };
    const period = { from: '2026-05-25', until: '2026-05-25' };
    expect(find('leadTimeKept', { period }, { rules: { terms } }).result).toBe('passed');
    const early = { from: '2026-05-24', until: '2026-05-24' };
    expect(find('leadTimeKept', { period: early }, { rules: { terms } }).result).toBe('failed');
  });
});

describe('the answer of a person', () => {
  test.for(['met', 'notMet'] as const)('settles what is open: %s', (judgement) => {
    const found = find('person', { judgements: { person: judgement } });
    expect(found.result).toBe(judgement === 'met' ? 'passed' : 'failed');
    expect(openFindings([found])).toEqual([]);
  });

  test.for<[Criterion['check'], Partial<DecisionFacts>]>([
    ['person', {}],
    ['declared', {}],
    [
      'noDoubleFunding',
      { otherCases: [{ caseNumber: 'HV-2026-00002', title: 'Koken', grantedCents: null }] },
    ],
    ['continuityTerm', { earlierGrants: grants(2025, 2024) }],
    ['continuityTerm', { earlierGrants: grants(2025, 2024, 2023) }],
  ])('%s: the letter tells what was found, and asks nothing', ([check, facts]) => {
    const [met, notMet] = (['met', 'notMet'] as const).map(
      (judgement) => find(check, { ...facts, judgements: { [check]: judgement } }).sentence,
    );
    expect(met).not.toEqual(notMet);
    for (const sentence of [met, notMet]) {
      expect(sentence?.nl).toMatch(/\.$/);
      expect(`${sentence?.nl}${sentence?.en}`).not.toContain('?');
    }
  });

  test('never overrules what facts settle', () => {
    expect(find('withinCeiling', { roomCents: 0, judgements: { withinCeiling: 'met' } }).result).toBe(
      'failed',
    );
  });
});

describe('years in a row', () => {
  test.for<[number[], number]>([
    [[], 0],
    [[2025], 1],
    [[2025, 2025, 2024], 2],
    [[2023, 2024, 2025], 3],
    [[2022, 2023, 2025], 1],
    [[2026, 2027], 0],
  ])('%j before 2026: %i', ([years, expected]) => {
    expect(yearsInARow(grants(...years), 2026)).toBe(expected);
  });
});
