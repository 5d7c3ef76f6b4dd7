import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PersonActor } from '../../kernel/actor.ts';
import { isoDate, type PlainDate, parseIsoDate, Temporal } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import {
  actorOn,
  endRole,
  grantRole,
  holdsOn,
  memberChange,
  organisationRight,
  overlaps,
  signersOn,
} from './rules.ts';
import type { HeldRole, Membership, NewRole } from './types.ts';

const day = (iso: string): PlainDate => parseIsoDate(iso) as PlainDate;
const id = <Table extends string>(value: string) => value as Id<Table>;
const anyDay = fc
  .integer({ min: 0, max: 4000 })
  .map((n) => Temporal.PlainDate.from('2024-01-01').add({ days: n }));
const anyWindow = fc.tuple(anyDay, fc.option(fc.integer({ min: 1, max: 1000 }))).map(([since, days]) => ({
  since: isoDate(since),
  until: days === null ? null : isoDate(since.add({ days })),
}));

describe('a window', () => {
  test.each([
    ['2027-01-01', null, '2026-12-31', false],
    ['2027-01-01', null, '2027-01-01', true],
    ['2027-01-01', null, '2099-01-01', true],
    ['2027-01-01', '2027-02-01', '2027-01-31', true],
    ['2027-01-01', '2027-02-01', '2027-02-01', false],
  ])('from %s to %s on %s: %s', (since, until, on, expected) => {
    expect(holdsOn({ since, until }, day(on))).toBe(expected);
  });

  test('overlaps another exactly when some day is in both', () => {
    fc.assert(
      fc.property(anyWindow, anyWindow, anyDay, (a, b, on) => {
        if (holdsOn(a, on) && holdsOn(b, on)) expect(overlaps(a, b)).toBe(true);
        const first = day([a.since, b.since].sort()[1] ?? '');
        expect(overlaps(a, b)).toBe(holdsOn(a, first) && holdsOn(b, first));
        expect(overlaps(a, b)).toBe(overlaps(b, a));
      }),
    );
  });
});

const role = (changes: Partial<HeldRole> = {}): HeldRole => ({
  id: id('r'),
  personId: id('p'),
  role: 'officer',
  wijkraadId: null,
  gebiedId: null,
  wijkId: null,
  since: '2027-01-01',
  until: null,
  ...changes,
});
const member = (
  personId: string,
  right: Membership['right'],
  since = '2026-01-01',
  until: string | null = null,
): Membership => ({
  organisationId: id('o'),
  personId: id(personId),
  right,
  since,
  until,
});

describe('the actor on a day', () => {
  const rows = {
    person: { id: id<'person'>('p'), name: 'Roos Voorbeeld' },
    roles: [
      role(),
      role({ role: 'councilMember', wijkraadId: id('w') }),
      role({ role: 'districtOffice', gebiedId: id('g') }),
      role({ role: 'payer', since: '2027-06-01' }),
      role({ role: 'controller', since: '2026-01-01', until: '2027-03-12' }),
    ],
    memberships: [
      { ...member('p', 'sign'), known: true },
      {
        ...member('p', 'view', '2026-01-01', '2027-01-01'),
        organisationId: id<'organisation'>('old'),
        known: true,
      },
    ],
  };

  test('holds what is valid that day, each in its scope', () => {
    expect(actorOn(rows, day('2027-03-12'), { officeRoles: true })).toEqual({
      kind: 'person',
      personId: 'p',
      displayName: 'Roos Voorbeeld',
      grants: [
        { role: 'officer', scope: 'city' },
        { role: 'councilMember', scope: 'wijkraad', wijkraadId: 'w' },
        { role: 'districtOffice', scope: 'gebied', gebiedId: 'g' },
        {
          role: 'organisationMember',
          scope: 'organisation',
          organisationId: 'o',
          right: 'sign',
          known: true,
        },
      ],
    });
  });

  test('has no roles of the office in a session that may not carry them', () => {
    const roles = actorOn(rows, day('2027-03-12'), { officeRoles: false }).grants.map((grant) => grant.role);
    expect(roles).toEqual(['councilMember', 'organisationMember']);
  });

  test('never holds a role outside its window', () => {
    fc.assert(
      fc.property(fc.array(anyWindow), anyDay, (windows, on) => {
        const many = { ...rows, memberships: [], roles: windows.map((window) => role(window)) };
        const held = actorOn(many, on, { officeRoles: true }).grants.length;
        expect(held).toBe(windows.filter((window) => holdsOn(window, on)).length);
      }),
    );
  });

  test('has a right in an organisation only as a member of it', () => {
    const actor = actorOn(rows, day('2027-03-12'), { officeRoles: true });
    expect(organisationRight(actor, id('o'))).toBe('sign');
    expect(organisationRight(actor, id('old'))).toBeNull();
    expect(organisationRight({ kind: 'anonymous' }, id('o'))).toBeNull();
  });
});

describe('members', () => {
  const today = day('2027-03-12');

  test.each([
    ['the last signer cannot leave', [member('a', 'sign'), member('b', 'edit')], 'a', null, 'last-signer'],
    ['the last signer cannot step down', [member('a', 'sign')], 'a', 'edit', 'last-signer'],
    [
      'a signer whose window ended does not count',
      [member('a', 'sign'), member('b', 'sign', '2026-01-01', '2027-03-12')],
      'a',
      null,
      'last-signer',
    ],
    [
      'a signer whose window has not begun does not count',
      [member('a', 'sign'), member('b', 'sign', '2027-03-13')],
      'a',
      null,
      'last-signer',
    ],
    ['one of two signers may leave', [member('a', 'sign'), member('b', 'sign')], 'a', null, 'ok'],
    ['a viewer may leave', [member('a', 'sign'), member('b', 'view')], 'b', null, 'ok'],
    ['someone else is no member', [member('a', 'sign')], 'c', 'view', 'not-a-member'],
    [
      'a former member is no member',
      [member('a', 'sign'), member('b', 'view', '2026-01-01', '2026-02-01')],
      'b',
      'edit',
      'not-a-member',
    ],
  ] as const)('%s', (_name, members, personId, right, expected) => {
    const result = memberChange(members, id(personId), right, today);
    expect(result.ok ? 'ok' : result.problems[0]?.code).toBe(expected);
  });

  test('whatever is allowed leaves a signer', () => {
    const anyMembers = fc.array(
      fc.constantFrom('view', 'edit', 'sign') as fc.Arbitrary<Membership['right']>,
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(
        anyMembers,
        fc.nat(5),
        fc.constantFrom('view', 'edit', 'sign', null),
        (rights, who, right) => {
          const members = rights.map((one, index) => member(`m${index}`, one));
          fc.pre(signersOn(members, today).length > 0);
          const result = memberChange(members, id(`m${who}`), right, today);
          if (!result.ok) return;
          const after = members.flatMap((one) =>
            one.personId !== `m${who}` ? [one] : right === null ? [] : [{ ...one, right }],
          );
          expect(signersOn(after, today).length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('giving a role', () => {
  const admin: PersonActor = { kind: 'person', personId: id('admin'), displayName: 'A', grants: [] };
  const today = day('2027-03-12');
  const wanted = (changes: Partial<NewRole> = {}): NewRole => {
    const { id: _, ...rest } = role({ since: '2027-03-12' });
    return { ...rest, ...changes };
  };
  const codes = (result: ReturnType<typeof grantRole>) =>
    result.ok ? [] : result.problems.map(({ code }) => code);

  test.each<[string, NewRole, HeldRole[], string[]]>([
    ['an officer from today', wanted(), [], []],
    ['a council member with a council', wanted({ role: 'councilMember', wijkraadId: id('w') }), [], []],
    ['oneself', wanted({ personId: id('admin') }), [], ['not-oneself']],
    ['yesterday', wanted({ since: '2027-03-11' }), [], ['since-in-past']],
    ['an end before the start', wanted({ until: '2027-03-12' }), [], ['until-before-since']],
    ['a council member without a council', wanted({ role: 'councilMember' }), [], ['wijkraad-needed']],
    ['an officer with a council', wanted({ wijkraadId: id('w') }), [], ['wijkraad-needed']],
    ['a district office without a district', wanted({ role: 'districtOffice' }), [], ['gebied-needed']],
    ['what she holds already', wanted(), [role()], ['already-held']],
    ['what she will hold soon', wanted(), [role({ since: '2028-01-01' })], ['already-held']],
    ['what ended today', wanted(), [role({ until: '2027-03-12' })], []],
    [
      'another council beside the first',
      wanted({ role: 'councilMember', wijkraadId: id('w') }),
      [role({ role: 'councilMember', wijkraadId: id('v') })],
      [],
    ],
    [
      'everything wrong at once',
      wanted({
        personId: id('admin'),
        since: '2027-01-01',
        until: '2027-01-01',
        role: 'districtOffice',
        wijkraadId: id('w'),
      }),
      [],
      ['not-oneself', 'since-in-past', 'until-before-since', 'wijkraad-needed', 'gebied-needed'],
    ],
  ])('%s', (_name, one, held, expected) => {
    expect(codes(grantRole(admin, one, held, today))).toEqual(expected);
  });

  test.each<[string, HeldRole, unknown]>([
    ['ends today', role(), { since: '2027-01-01', until: '2027-03-12' }],
    ['that begins today never was', role({ since: '2027-03-12' }), null],
    ['that begins later never was', role({ since: '2028-01-01' }), null],
    [
      'with a later end ends today',
      role({ until: '2028-01-01' }),
      { since: '2027-01-01', until: '2027-03-12' },
    ],
    ['that ended stays as it is', role({ until: '2027-03-12' }), 'already-ended'],
    ['of oneself stays as it is', role({ personId: id('admin') }), 'not-oneself'],
  ])('a role %s', (_name, one, expected) => {
    const result = endRole(admin, one, today);
    expect(result.ok ? result.value : result.problems[0]?.code).toEqual(expected);
  });
});
