import { describe, expect, it, test } from 'vitest';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Declaration, StandingFacts, Touched } from '../types.ts';
import { sameName } from './people.ts';
import { matchesOf, standingOf, standingsOf, viewOf } from './standing.ts';

const me = newId<'person'>();
const other = newId<'person'>();
const garden = newId<'organisation'>();
const kitchen = newId<'organisation'>();
const caseId = newId<'application'>();
const on = '2026-03-20';
const member = { personId: me, name: 'Proef', mailbox: 'lid@example.org' };

const application = (changes: Partial<Touched> = {}): Touched => ({
  id: caseId,
  organisationId: garden,
  applicantPersonId: other,
  receivedOn: '2026-03-02',
  completeAt: new Date('2026-03-02T10:00:00Z'),
  ...changes,
});

const facts = (changes: Partial<StandingFacts> = {}): StandingFacts => ({
  interests: [],
  memberships: [],
  cosigners: [],
  people: new Map(),
  answers: [],
  declarations: [],
  organisations: new Map([
    [garden, 'Stichting De Tuin'],
    [kitchen, 'De Keuken'],
  ]),
  ...changes,
});

const held = (since: string, until: string | null) => ({ personId: me, since, until });
const interest = (changes: object) => ({
  ...held('2025-01-01', null),
  id: newId<'interest'>(),
  personName: null as string | null,
  personEmail: null as string | null,
  organisationId: garden as Id<'organisation'> | null,
  organisationName: null as string | null,
  description: 'bestuur',
  ...changes,
});

describe('the register', () => {
  test.each<[string, StandingFacts, readonly string[]]>([
    ['nothing', facts(), []],
    ['a board seat', facts({ interests: [interest({})] }), ['register']],
    ['a seat elsewhere', facts({ interests: [interest({ organisationId: kitchen })] }), []],
    ['a seat of somebody else', facts({ interests: [interest({ personId: other })] }), []],
    [
      'a name that the city did not know',
      facts({ interests: [interest({ organisationId: null, organisationName: 'stichting de  tuin.' })] }),
      ['register'],
    ],
    [
      'another name',
      facts({ interests: [interest({ organisationId: null, organisationName: 'De Tuinkabouter' })] }),
      [],
    ],
    ['a tie without an organisation', facts({ interests: [interest({ organisationId: null })] }), []],
    ['a seat that begins later', facts({ interests: [interest(held('2026-03-21', null))] }), []],
    ['a seat from today on', facts({ interests: [interest(held('2026-03-20', null))] }), ['register']],
    [
      'a seat given up after the application came in',
      facts({ interests: [interest(held('2025-01-01', '2026-03-03'))] }),
      ['register'],
    ],
    [
      'a seat given up on the day it came in',
      facts({ interests: [interest(held('2025-01-01', '2026-03-02'))] }),
      [],
    ],
    [
      'membership of the organisation',
      facts({ memberships: [{ ...held('2025-01-01', null), organisationId: garden }] }),
      ['member'],
    ],
    [
      'membership that has ended before',
      facts({ memberships: [{ ...held('2024-01-01', '2026-01-01'), organisationId: garden }] }),
      [],
    ],
    [
      'a signature with her own mailbox',
      facts({ cosigners: [{ applicationId: caseId, mailbox: 'lid@example.org' }] }),
      ['cosigner'],
    ],
    [
      'a signature with another',
      facts({ cosigners: [{ applicationId: caseId, mailbox: 'buur@example.org' }] }),
      [],
    ],
    [
      'a signature on another case',
      facts({ cosigners: [{ applicationId: newId(), mailbox: 'lid@example.org' }] }),
      [],
    ],
  ])('finds in %s', (_name, given, kinds) => {
    expect(matchesOf(member, application(), given, on).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('finds the applicant, also when she applied for an organisation', () => {
    const own = application({ applicantPersonId: me });
    expect(matchesOf(member, own, facts(), on)).toEqual([{ kind: 'applicant', description: null }]);
    const resident = application({ applicantPersonId: me, organisationId: null });
    expect(matchesOf(member, resident, facts(), on)).toHaveLength(1);
  });

  it('never matches a member without an address to a signature on paper', () => {
    const unreachable = { ...member, mailbox: null };
    const given = facts({ cosigners: [{ applicationId: caseId, mailbox: '' }] });
    expect(matchesOf(unreachable, application(), given, on)).toEqual([]);
  });
});

test.each([
  ['Stichting De Tuin', 'stichting de tuin', true],
  ['Coöperatie Één', 'cooperatie een', true],
  ['De  Tuin!', 'de tuin', true],
  ['De Tuin', 'De Tuinen', false],
  ['', '', false],
  ['!!!', '???', false],
  ['حديقة', 'حديقة', true],
])('%s and %s are one organisation: %s', (a, b, same) => {
  expect(sameName(a, b)).toBe(same);
});

const said = (conflicted: boolean, at: string, source: Declaration['source'] = 'declared'): Declaration => ({
  applicationId: caseId,
  personId: me,
  conflicted,
  source,
  reason: conflicted ? 'x' : null,
  at: new Date(at),
});

test.each<[string, readonly Declaration[], boolean, string]>([
  ['nothing said', [], false, 'undeclared'],
  ['no interest', [said(false, '2026-03-05')], false, 'free'],
  ['an interest', [said(true, '2026-03-05')], false, 'conflicted'],
  ['later after all', [said(false, '2026-03-05'), said(true, '2026-03-06')], false, 'conflicted'],
  ['in any order', [said(true, '2026-03-06'), said(false, '2026-03-05')], false, 'conflicted'],
  ['taken back', [said(true, '2026-03-05'), said(false, '2026-03-06')], false, 'free'],
  ['said in the meeting', [said(false, '2026-03-05', 'meeting')], false, 'free'],
  ['the register, whatever she says', [said(false, '2026-03-05')], true, 'conflicted'],
  ['the register once, no longer', [said(true, '2026-03-05', 'register')], false, 'undeclared'],
  [
    'the register once, then her own word',
    [said(true, '2026-03-05', 'register'), said(false, '2026-03-06')],
    false,
    'free',
  ],
])('%s', (_name, declarations, matched, standing) => {
  expect(standingOf(declarations, matched)).toBe(standing);
});

describe('what one may see', () => {
  const standings = standingsOf(
    [member, { personId: other, name: 'Ander', mailbox: null }],
    application({ applicantPersonId: null }),
    facts({ declarations: [said(false, '2026-03-05')] }),
    on,
  );

  it('follows from her own standing alone', () => {
    expect(standings.map(({ standing }) => standing)).toEqual(['free', 'undeclared']);
    expect(viewOf({ kind: 'member', personId: me }, standings)).toBe('free');
    expect(viewOf({ kind: 'member', personId: other }, standings)).toBe('undeclared');
  });

  it('is nothing for a member who left, everything for the office', () => {
    expect(viewOf({ kind: 'member', personId: newId() }, standings)).toBe('undeclared');
    expect(viewOf({ kind: 'onlooker' }, standings)).toBe('free');
  });
});
