import { expect, test } from 'vitest';
import type { Id } from '../../../kernel/ids.ts';
import type {
  Claim,
  Criterion,
  CriterionState,
  FrozenClaim,
  Network,
  PartFacts,
  PartStatus,
} from '../types.ts';
import { determinationFacts } from './determination.ts';

const met: Readonly<Record<Criterion, CriterionState>> = {
  inclusive: 'met',
  weeklyAtFixedPlace: 'met',
  mainlyUnpaid: 'met',
  noBusinessModel: 'met',
  inAgenda: 'met',
};
const organisationId = 'o' as Id<'organisation'>;
const claimOf = (totalCents: number): Claim => ({ totalCents, lines: [], excluded: [], capsApplied: [] });
const frozen = {
  claim: claimOf(1_000_00),
  members: [{ name: 'De Halte', organisationId }],
  network: {
    name: 'N',
    inhabitants: 1000,
    members: [{ name: 'De Halte', openHoursPerWeek: 20, weeklyActivities: 4 }],
  },
} as unknown as FrozenClaim;

/** The place is shared: it is open longer than this member keeps it open. */
const heldFor = (cents: number) => ({
  claim: claimOf(cents),
  network: {
    name: 'N',
    inhabitants: 1000,
    members: [{ name: 'De Halte', openHoursPerWeek: 21 }],
  } as unknown as Network,
});

const part = (criteria = met, status: PartStatus = 'confirmed') =>
  ({ part: { organisationId, status }, minutesAWeek: 1140, timesAWeek: 3.5, criteria }) as PartFacts;
const found = (one: PartFacts, nowCents: number | null) =>
  determinationFacts(frozen, [one], nowCents === null ? null : heldFor(nowCents), 0.1);

test('with every fact as it was, or a sum a tenth lower, it is determined as granted', () => {
  for (const cents of [1_200_00, 1_000_00, 900_00])
    expect(found(part(), cents)).toMatchObject({ asGranted: true, muchLess: false });
  expect(found(part(), 900_00).members).toEqual([
    { name: 'De Halte', hoursThen: 20, hoursNow: 21, timesThen: 4, timesNow: 3.5, missed: [], gone: false },
  ]);
});

test.each([
  ['much less took place', part(), 899_99],
  ['a condition fails', part({ ...met, inAgenda: 'missed' }), 1_000_00],
  ['a member left', part(met, 'left'), 1_000_00],
  ['nothing can be computed', part(), null],
])('somebody looks first when %s', (_, one, cents) => {
  expect(found(one, cents).asGranted).toBe(false);
});

test('who did not count when it was sent plays no part', () => {
  const excluded = [{ member: 'De Halte', criterion: 'inAgenda' as const }];
  const out = { ...frozen, claim: { ...frozen.claim, excluded } };
  expect(
    determinationFacts(out, [part({ ...met, inAgenda: 'missed' })], heldFor(1_000_00), 0.1),
  ).toMatchObject({ members: [], asGranted: true });
});
