import { describe, expect, test } from 'vitest';
import { trialRules } from '../../../../tests/support/trial-rules.ts';
import { Temporal } from '../../../kernel/dates.ts';
import {
  type DeterminationContext,
  determinationFinding,
  determinationProblems,
  determinationTerm,
  finalAtOnce,
  finalCents,
  type WantedDetermination,
} from './determination.ts';

const tier = (upToCents: number | null, accountability: 'direct' | 'exOfficio' | 'activityReport') => ({
  upToCents,
  accountability,
  source: 'trial',
  toVerify: true,
});
const rules = trialRules({ tiers: [tier(500_000, 'direct'), tier(null, 'activityReport')] });

const wanted: WantedDetermination = { amountCents: 800_000, ground: null, reasons: 'Alles is gedaan.' };
const context: DeterminationContext = {
  grantedCents: 800_000,
  decidedOn: '2026-03-16',
  endsOn: Temporal.PlainDate.from('2026-08-31'),
  today: Temporal.PlainDate.from('2026-09-01'),
  hearings: [],
};
const codes = (change: Partial<WantedDetermination>, around: Partial<DeterminationContext> = {}) =>
  determinationProblems({ ...wanted, ...change }, { ...context, ...around }).map(({ code }) => code);

describe('when a grant is final', () => {
  test.each([
    ['up to the edge of the tier: at once', 500_000, true],
    ['a cent above: afterwards', 500_001, false],
    ['nothing: there is nothing to be final', 0, false],
  ])('%s', (_, cents, expected) => expect(finalAtOnce(rules, cents)).toBe(expected));

  test('a determination is final whatever its size', () => {
    expect(finalCents(rules, { kind: 'determine', amountCents: 0 }, 'determined')).toBe(0);
    expect(finalCents(rules, { kind: 'grant', amountCents: 800_000 }, 'running')).toBeNull();
    expect(finalCents(rules, { kind: 'amend', amountCents: 400_000 }, 'running')).toBe(400_000);
  });

  test('an objection to a determination determines anew; one to a running grant does not', () => {
    const won = { kind: 'onObjection', amountCents: 800_000 } as const;
    expect(finalCents(rules, won, 'determined')).toBe(800_000);
    expect(finalCents(rules, won, 'running')).toBeNull();
  });
});

describe('what stands in the way of a determination', () => {
  test.each<[string, Partial<WantedDetermination>, Partial<DeterminationContext>, string[]]>([
    ['the whole grant, the day after the last day', {}, {}, []],
    ['the last day itself', {}, { today: Temporal.PlainDate.from('2026-08-31') }, ['too-early']],
    ['no last day known', {}, { endsOn: null }, []],
    ['no amount', { amountCents: null }, {}, ['amount-missing']],
    ['more than the grant', { amountCents: 800_001 }, {}, ['above-grant']],
    ['no reasons', { reasons: ' ' }, {}, ['reasons-missing']],
    ['less, without ground and hearing', { amountCents: 700_000 }, {}, ['ground-missing', 'hearing-missing']],
    [
      'less, heard before the grant: that was about something else',
      { amountCents: 700_000, ground: 'activities' },
      { hearings: [{ heldOn: '2026-03-15' }] },
      ['hearing-missing'],
    ],
    [
      'less, on a ground of the law and after a hearing',
      { amountCents: 700_000, ground: 'activities' },
      { hearings: [{ heldOn: '2026-09-01' }] },
      [],
    ],
  ])('%s', (_, change, around, expected) => expect(codes(change, around)).toEqual(expected));
});

test('the finding names the article and both amounts', () => {
  const lower = determinationFinding({ ...wanted, amountCents: 700_000, ground: 'obligations' }, context);
  expect(lower).toMatchObject({ result: 'failed', article: 'Awb 4:46 lid 2 onder b' });
  expect(lower.sentence.nl).toContain('Aan de verplichtingen is niet voldaan.');
  expect(determinationFinding(wanted, context)).toMatchObject({
    result: 'passed',
    article: 'Awb 4:46 lid 1',
  });
});

describe('until when a grant is determined', () => {
  const day = (iso: string) => Temporal.PlainDate.from(iso);
  const grant = { kind: 'grant' as const, amountCents: 800_000, decidedOn: '2026-03-16' };
  const facts = { status: 'running' as const, activityEndsOn: day('2026-08-31'), year: 2026 };
  const said = (
    terms: Partial<typeof rules.terms>,
    decision: Partial<Parameters<typeof determinationTerm>[1]> = {},
    around: Partial<typeof facts | { readonly activityEndsOn: null }> = {},
  ) => {
    const all = { ...rules, terms: { ...rules.terms, ...terms } };
    const term = determinationTerm(all, { ...grant, ...decision }, { ...facts, ...around });
    return term && [term.activitiesUntil.toString(), term.determineBy.toString()];
  };

  const accountDay = (terms: Partial<typeof rules.terms>) =>
    determinationTerm({ ...rules, terms: { ...rules.terms, ...terms } }, grant, facts)?.accountBy?.toString();

  test.each([
    ['in the term of the scheme', said({ determinationWeeks: 13 }), ['2026-08-31', '2026-11-30']],
    ['else in the reasonable one (Awb 4:13)', said({}), ['2026-08-31', '2026-10-26']],
    [
      'a day off at its end moves it, when the scheme says so',
      said(
        { determinationWeeks: 12, generalTermsActApplies: true },
        {},
        { activityEndsOn: day('2026-10-02') },
      ),
      ['2026-10-02', '2026-12-28'],
    ],
    [
      'activities that were over before the decision count from it',
      said({}, { decidedOn: '2026-09-10' }),
      ['2026-09-10', '2026-11-05'],
    ],
    [
      'without a last day: the end of the year',
      said({}, {}, { activityEndsOn: null }),
      ['2026-12-31', '2027-02-25'],
    ],
    [
      'and until when the recipient accounts for it: in the term of the scheme',
      accountDay({ determinationWeeks: 13, accountWeeks: 4 }),
      '2026-09-28',
    ],
    ['else within six weeks', accountDay({ determinationWeeks: 13 }), '2026-10-12'],
    ['never after the determination', accountDay({ determinationWeeks: 3 }), '2026-09-21'],
    ['not for a small grant, which is final', said({}, { amountCents: 500_000 }), null],
    ['not for nothing', said({}, { amountCents: 0 }), null],
    ['not once it is determined', said({}, { kind: 'determine' }), null],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected));
});
