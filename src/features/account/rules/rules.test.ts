import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import { type Band, bands, type EvidenceCount } from '../../activity/types.ts';
import type { StoryConsent, StoryStatus } from '../types.ts';
import { agendaSays, likelyHappened } from './agenda.ts';
import { type Asks, asksOf, type Left, leftProblems, paperProblems, spentOf } from './tell.ts';
import { holds, isInterested, usableParts } from './visible.ts';

const counted = (
  tookPlace: number,
  didNotTakePlace: number,
  of: Partial<Record<Band, number>> = {},
): EvidenceCount => ({
  activityId: 'a' as Id<'activity'>,
  announced: 10,
  tookPlace,
  didNotTakePlace,
  unconfirmed: 10 - tookPlace - didNotTakePlace,
  bands: Object.fromEntries(bands.map((band) => [band, of[band] ?? 0])) as EvidenceCount['bands'],
});

describe('what the agenda says', () => {
  test.each<[string, readonly EvidenceCount[], ReturnType<typeof likelyHappened>]>([
    ['nothing without activities', [], null],
    ['nothing while hosts are silent: an announcement is no proof', [counted(0, 0)], null],
    ['that it took place', [counted(4, 0), counted(2, 0)], 'whole'],
    ['that not all of it did', [counted(4, 0), counted(2, 1)], 'partly'],
    ['that nothing did', [counted(0, 3)], 'not'],
  ])('%s', (_, counts, expected) => expect(likelyHappened(agendaSays(counts))).toBe(expected));

  test('of all activities together', () => {
    const says = agendaSays([counted(3, 1, { '6-15': 3 }), counted(2, 0, { '6-15': 1, '31+': 1 })]);
    expect(says).toMatchObject({ activities: 2, tookPlace: 5, didNotTakePlace: 1, unconfirmed: 14 });
    expect(says.bands).toEqual({ '0': 0, '1-5': 0, '6-15': 4, '16-30': 0, '31+': 1 });
  });
});

describe('what a tier asks', () => {
  const asks = (finances: boolean, auditor: boolean, asked = true): Asks => ({ asked, finances, auditor });
  test.each([
    ['direct', false, asks(false, false, false)],
    ['exOfficio', false, asks(false, false, false)],
    ['activityReport', true, asks(false, false)],
    ['financialReport', true, asks(true, false)],
    ['auditorReport', true, asks(true, true)],
    // Who tells of her own accord is asked for no papers, however large the grant.
    ['auditorReport', false, asks(false, false, false)],
  ] as const)('%s, asked: %s', (accountability, asked, expected) =>
    expect(asksOf({ accountability }, asked)).toEqual(expected),
  );

  test.each<[string, Asks, { finances: number; auditor: number; photos: number }, string, readonly string[]]>(
    [
      ['nothing more', asks(false, false), { finances: 0, auditor: 0, photos: 0 }, '', []],
      [
        'both papers',
        asks(true, true),
        { finances: 0, auditor: 0, photos: 0 },
        '',
        ['finances:file-missing', 'auditor:file-missing'],
      ],
      [
        'the one that lacks',
        asks(true, true),
        { finances: 1, auditor: 0, photos: 0 },
        '',
        ['auditor:file-missing'],
      ],
      [
        'shorter words with a photo',
        asks(false, false),
        { finances: 0, auditor: 0, photos: 1 },
        'a'.repeat(301),
        ['alt:too-long'],
      ],
    ],
  )('asks %s', (_, asked, came, alt, expected) =>
    expect(
      paperProblems(asked, came, { alt, summary: alt }).map(({ field, code }) => `${field}:${code}`),
    ).toEqual(expected),
  );
});

describe('money that is left', () => {
  const asked = asksOf({ accountability: 'activityReport' }, true);
  const free = asksOf({ accountability: 'direct' }, false);
  test.each<[string, Left, Asks, readonly string[], number | null]>([
    ['none', { kind: 'none', cents: null }, asked, [], 100_00],
    ['some', { kind: 'some', cents: 30_00 }, asked, [], 70_00],
    ['all of it', { kind: 'some', cents: 100_00 }, asked, [], 0],
    ['more than was given', { kind: 'some', cents: 100_01 }, asked, ['leftAmount:above-grant'], -1],
    ['some, not how much', { kind: 'some', cents: null }, asked, ['leftAmount:amount-missing'], null],
    ['not said', { kind: null, cents: null }, asked, ['left:choice-missing'], null],
    ['not said, nor asked', { kind: null, cents: null }, free, [], null],
  ])('%s', (_, left, asks, expected, spent) => {
    expect(leftProblems(left, 100_00, asks).map(({ field, code }) => `${field}:${code}`)).toEqual(expected);
    expect(spentOf(100_00, left)).toBe(spent);
  });
});

describe('what may be used of a story', () => {
  const yes = (part: StoryConsent['part'], use: StoryConsent['use'], withdrawnAt: Date | null = null) => ({
    part,
    use,
    withdrawnAt,
  });
  const site = yes('story', 'neighbourhood');
  const over = yes('story', 'neighbourhood', new Date(0));
  const shown = { status: 'shown' as StoryStatus, showUntil: '2027-05-01' };

  test.each<[string, Partial<typeof shown>, readonly ReturnType<typeof yes>[], readonly string[]]>([
    ['nothing without a consent', {}, [], []],
    ['its words', {}, [site], ['story']],
    ['its photos', {}, [yes('photo', 'neighbourhood')], ['photo']],
    ['nothing for a yes to another place', {}, [yes('story', 'councilReport'), yes('photo', 'city')], []],
    ['nothing after a consent was taken back', {}, [over], []],
    ['its words when they were allowed anew', {}, [over, site], ['story']],
    ['nothing while it is hidden', { status: 'hidden' }, [site], []],
    ['nothing before it was looked at', { status: 'waiting' }, [site], []],
    ['nothing once it was taken down', { status: 'takenDown' }, [site], []],
    ['its words on its last day', { showUntil: '2027-04-30' }, [site], ['story']],
    ['nothing the day after', { showUntil: '2027-04-29' }, [site], []],
  ])('%s', (_, change, consents, expected) =>
    expect([...usableParts({ ...shown, ...change }, consents, 'neighbourhood', '2027-04-30')]).toEqual(
      expected,
    ),
  );

  test('a yes is for one part and one use', () => {
    expect(holds([site], { part: 'story', use: 'neighbourhood' })).toBe(true);
    expect(holds([site], { part: 'photo', use: 'neighbourhood' })).toBe(false);
    expect(holds([site], { part: 'story', use: 'city' })).toBe(false);
  });
});

describe('who does not judge a story', () => {
  const [writer, group] = ['writer' as Id<'person'>, 'group' as Id<'organisation'>];
  const person = (personId: Id<'person'>, organisationId?: Id<'organisation'>): Actor => ({
    kind: 'person',
    personId,
    displayName: 'Proef',
    grants:
      organisationId === undefined
        ? []
        : [{ role: 'organisationMember', scope: 'organisation', organisationId, right: 'view', known: true }],
  });
  const colleague = 'colleague' as Id<'person'>;
  test.each<[string, Actor, boolean]>([
    ['who wrote it', person(writer), true],
    ['a member of the organisation that told it', person(colleague, group), true],
    ['a member of another', person(colleague, 'other' as Id<'organisation'>), false],
    ['a colleague', person(colleague), false],
    ['the program', { kind: 'system', name: 'test' }, false],
  ])('%s', (_, actor, expected) => {
    expect(isInterested(actor, { writtenByPersonId: writer, organisationId: group })).toBe(expected);
  });
});
