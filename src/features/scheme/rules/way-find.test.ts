import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Temporal } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { shippedScheme } from '../shipped.ts';
import { purposes, type SchemeRules } from '../types.ts';
import { askers, endsEarly, type WayAnswers, type WayOption, wayFind } from './way-find.ts';

const today = Temporal.PlainDate.from('2026-11-22');
const day = (iso: string) => Temporal.PlainDate.from(iso);

function option(
  slug: string,
  rules: SchemeRules,
  dates: { from?: string; until?: string; opens: string; closes: string },
): WayOption {
  const versionId = `${slug}-${dates.from ?? '2027-01-01'}` as Id<'scheme_version'>;
  return {
    version: {
      id: versionId,
      schemeId: slug as Id<'scheme'>,
      schemeSlug: slug,
      name: { nl: slug, en: slug },
      number: 1,
      status: 'published',
      validFrom: dates.from ?? '2027-01-01',
      validUntil: dates.until ?? '2028-01-01',
      rules,
      revision: 1,
      publishedAt: new Date('2026-09-15T10:00:00Z'),
    },
    round: {
      id: `${versionId}-round` as Id<'round'>,
      schemeVersionId: versionId,
      slug: `${slug}-2027`,
      name: { nl: slug, en: slug },
      opensOn: dates.opens,
      closesOn: dates.closes,
      year: 2027,
      wijkraadId: null,
      gebiedId: null,
    },
    wijken: null,
  };
}

const initiatives = shippedScheme('bewonersinitiatieven').rules;
const base = shippedScheme('sociale-basis-2027').rules;
const running = option('initiatief', initiatives, { opens: '2026-10-01', closes: '2027-11-15' });
const lastYear = option('initiatief', initiatives, {
  from: '2026-01-01',
  until: '2027-01-01',
  opens: '2025-10-01',
  closes: '2026-12-31',
});
const socialBase = option('basis', base, { opens: '2026-10-01', closes: '2026-12-31' });
const options = [running, lastYear, socialBase];

const resident: WayAnswers = {
  who: 'resident',
  what: 'neighbours',
  where: { wijkSlug: 'middelland' },
  amountCents: 2500_00,
  start: day('2027-03-20'),
};
const find = (changes: Partial<WayAnswers>, among: readonly WayOption[] = options) =>
  wayFind({ ...resident, ...changes }, among, today);
const names = (result: ReturnType<typeof wayFind>) =>
  result.kind === 'fits' ? result.fits.map((fit) => fit.version.id) : result.misfits.map(({ why }) => why);

test.for<[string, Partial<WayAnswers>, string[]]>([
  ['a resident with an idea for the wijk', {}, ['initiatief-2027-01-01']],
  ['who knows no amount or day yet', { amountCents: null, start: null }, ['initiatief-2027-01-01']],
  [
    'an organisation gets the simple one first',
    { who: 'organisation' },
    ['initiatief-2027-01-01', 'basis-2027-01-01'],
  ],
  [
    'and the larger one when it needs more',
    { who: 'organisation', amountCents: 40_000_00 },
    ['basis-2027-01-01', 'initiatief-2027-01-01'],
  ],
  [
    'a small amount is below the minimum of the larger one',
    { who: 'organisation', amountCents: 500_00 },
    ['initiatief-2027-01-01'],
  ],
  ['for the whole city there is one', { who: 'organisation', where: 'city' }, ['basis-2027-01-01']],
  [
    'a church with something for all neighbours',
    { who: 'religious' },
    ['initiatief-2027-01-01', 'basis-2027-01-01'],
  ],
  ['a resident for the whole city', { where: 'city' }, ['wijkOnly']],
  ['a company', { who: 'professional' }, ['professional']],
  ['outside the city', { where: 'elsewhere' }, ['elsewhere']],
  ['worship', { who: 'religious', what: 'worship' }, ['purpose', 'purpose']],
  ['a sports club', { what: 'sport' }, ['purpose']],
  ['after every period', { start: day('2028-06-01') }, ['otherPeriod', 'otherPeriod']],
])('%s', ([_name, changes, expected]) => {
  expect(names(find(changes))).toEqual(expected);
});

describe('a fit', () => {
  const fitOf = (changes: Partial<WayAnswers>, among?: readonly WayOption[]) => {
    const result = find(changes, among);
    if (result.kind !== 'fits') throw new Error('nothing fits');
    return result.fits[0];
  };

  test('says the maximum of the wijk', () => {
    expect(fitOf({}).maximum.amountCents).toBe(10_000_00);
    expect(fitOf({ where: { wijkSlug: 'rozenburg' } }).maximum.amountCents).toBe(20_000_00);
  });

  test('reckons the lead time back from the first day', () => {
    const fit = fitOf({ start: day('2027-03-20') });
    expect(fit.applyBefore.toString()).toBe('2027-02-06');
    expect(fit).toMatchObject({ aboveMaximum: false, tooSoon: false, state: 'open' });
    expect(fitOf({ start: day('2027-12-31') }).applyBefore.toString()).toBe('2027-11-15');
    expect(fitOf({ start: null }).applyBefore.toString()).toBe('2027-11-15');
  });

  test('says when a day is too soon, and which day is not', () => {
    const soon = fitOf({ start: day('2026-12-01') }, [running]);
    expect(soon.tooSoon).toBe(true);
    expect(soon.earliestStart.toString()).toBe('2027-01-03');
    expect(fitOf({ start: day('2027-01-03') }, [running]).tooSoon).toBe(false);
    expect(fitOf({ start: day('2027-01-02') }, [running]).tooSoon).toBe(true);
  });

  test('says when more is asked than it can give', () => {
    expect(fitOf({ amountCents: 10_000_00 }).aboveMaximum).toBe(false);
    expect(fitOf({ amountCents: 10_000_01 }).aboveMaximum).toBe(true);
  });

  test('may still have to open', () => {
    const upcoming = option('initiatief', initiatives, { opens: '2026-12-01', closes: '2027-11-15' });
    const fit = fitOf({}, [upcoming]);
    expect(fit.state).toBe('upcoming');
    // Six weeks after the round opens, not after today.
    expect(fit.earliestStart.toString()).toBe('2027-01-12');
    expect(fitOf({}, [upcoming, running]).state).toBe('open');
  });
});

test('without any round there is nothing, and it says so', () => {
  expect(find({}, [])).toEqual({ kind: 'none', misfits: [{ why: 'noRound' }], contacts: [] });
  const closed = option('initiatief', initiatives, { opens: '2025-01-01', closes: '2026-11-21' });
  const none = find({}, [closed]);
  expect(names(none)).toEqual(['noRound']);
  // Somebody can be asked when the next round comes.
  expect(none).toHaveProperty('contacts', [initiatives.contact]);
});

test.for<[Partial<WayAnswers>, string | null]>([
  [{}, null],
  [{ who: 'resident' }, null],
  [{ who: 'professional' }, 'professional'],
  [{ who: 'resident', what: 'sport' }, 'purpose'],
  [{ where: 'elsewhere' }, 'elsewhere'],
  [{ where: { wijkSlug: 'middelland' } }, null],
])('%j ends early with %s', ([answers, why]) => {
  expect(endsEarly(answers, options)?.misfits[0]?.why ?? null).toBe(why);
});

const anyAnswers: fc.Arbitrary<WayAnswers> = fc.record({
  who: fc.constantFrom(...askers),
  what: fc.constantFrom(...purposes),
  where: fc.oneof(
    fc.constantFrom('city' as const, 'elsewhere' as const),
    fc.constantFrom('middelland', 'rozenburg', 'bestaat-niet').map((wijkSlug) => ({ wijkSlug })),
  ),
  amountCents: fc.option(fc.integer({ min: 0, max: 1e12 })),
  start: fc.option(fc.integer({ min: 0, max: 1200 }).map((days) => today.add({ days }))),
});

test('what fits is open to the asker, and who finds nothing hears why', () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const result = wayFind(answers, options, today);
      if (result.kind === 'none') {
        expect(result.misfits.length).toBeGreaterThan(0);
        expect(result.contacts.length).toBeGreaterThan(0);
        return;
      }
      expect(answers.what).toBe('neighbours');
      expect(answers.who).not.toBe('professional');
      expect(answers.where).not.toBe('elsewhere');
      for (const fit of result.fits) {
        expect(fit.round.closesOn >= today.toString()).toBe(true);
        expect(Temporal.PlainDate.compare(fit.applyBefore, fit.round.closesOn)).toBeLessThanOrEqual(0);
        if (answers.start && !fit.tooSoon)
          expect(Temporal.PlainDate.compare(fit.applyBefore, today)).toBeGreaterThanOrEqual(0);
      }
      // An early end never contradicts the whole answer.
      expect(endsEarly(answers, options)).toBeNull();
    }),
  );
});

describe('a round for a part of the city', () => {
  const local: WayOption = { ...running, wijken: new Set(['middelland']) };

  test('fits who has an idea for a wijk in it', () => {
    const result = wayFind({ ...resident, where: { wijkSlug: 'middelland' } }, [local], today);
    expect(result.kind).toBe('fits');
  });

  test.each([{ wijkSlug: 'pendrecht' }, 'city'] as const)('is no answer for %o', (where) => {
    const rules = { ...initiatives, area: 'wijkOrCity' as const };
    const option = { ...local, version: { ...local.version, rules } };
    const result = wayFind({ ...resident, where }, [option], today);
    expect(result).toMatchObject({ kind: 'none', misfits: [{ why: 'otherArea' }] });
  });

  test('leaves the round for all to who lives elsewhere', () => {
    const other = { ...socialBase, wijken: null };
    const result = wayFind(
      { ...resident, who: 'organisation', where: { wijkSlug: 'pendrecht' } },
      [local, other],
      today,
    );
    expect(result).toMatchObject({ kind: 'fits', fits: [{ round: other.round }] });
  });
});
