import { expect, test } from 'vitest';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { CaseEvent, CaseEventKind } from '../../application/types.ts';
import { raisedPenalty } from './penalty.ts';
import { openRecovery } from './situation-outcome.ts';
import { tell } from './timeline.ts';

const applicationId: Id<'application'> = newId();

type Happened = readonly (readonly [CaseEventKind, string, CaseEvent['facts']?])[];

const eventsOf = (happened: Happened): readonly CaseEvent[] =>
  happened.map(
    ([kind, onDate, facts = {}], index): CaseEvent => ({
      id: newId(),
      applicationId,
      seq: index + 1,
      kind,
      onDate,
      at: new Date(`${onDate}T09:00:00Z`),
      actorKind: 'person',
      actorPersonId: null,
      audience: 'both',
      facts,
    }),
  );

function titles(...happened: Happened) {
  return tell(eventsOf(happened)).map(({ title, details }) =>
    [title.nl, ...details.map(({ nl }) => nl)].join(' '),
  );
}

test('a penalty that was raised on objection shows both amounts', () => {
  const happened: Happened = [
    ['penaltyFixed', '2026-09-01', { amountCents: 100_00 }],
    ['objectionDecided', '2026-09-14', { outcome: 'founded', penaltyCents: 310_00 }],
  ];
  expect(titles(...happened).map((line) => line.replaceAll('\u00a0', ' '))).toEqual([
    'Beslist op het bezwaar De dwangsom wordt € 310.',
    'De dwangsom is vastgesteld € 100.',
  ]);
  expect(raisedPenalty(eventsOf(happened))).toEqual({ fixedCents: 100_00, finalCents: 310_00 });
  expect(raisedPenalty(eventsOf(happened.slice(0, 1)))).toBeNull();
});

test('co-signers who confirm one after the other are one line', () => {
  expect(
    titles(
      ['cosignersInvited', '2026-03-02'],
      ['cosignerConfirmed', '2026-03-02'],
      ['cosignerConfirmed', '2026-03-03'],
      ['cosignerDeclined', '2026-03-03'],
      ['cosignerConfirmed', '2026-03-04'],
      ['cosignerConfirmed', '2026-03-04'],
      ['cosignerConfirmed', '2026-03-04'],
      ['messageSent', '2026-03-05'],
      ['cosignerConfirmed', '2026-03-06'],
    ),
  ).toEqual([
    'Een mede-ondertekenaar bevestigde',
    'Bericht',
    '3 mede-ondertekenaars bevestigden',
    'Een mede-ondertekenaar doet niet mee',
    '2 mede-ondertekenaars bevestigden De eerste op 2 maart 2026.',
    'De mede-ondertekenaars zijn gevraagd',
  ]);
});

test('a part that went straight to another organisation says to whom', () => {
  const lines = titles(
    ['paymentMade', '2026-03-02', { amountCents: 100_00 }],
    ['paymentMade', '2026-03-03', { amountCents: 50_00, to: 'Stichting Lid' }],
  );
  expect(lines.map((line) => line.replaceAll('\u00a0', ' '))).toEqual([
    'Betaald € 50. Rechtstreeks aan Stichting Lid.',
    'Betaald € 100.',
  ]);
});

test('a payment that came back is told apart from one that was refused', () => {
  expect(
    titles(
      ['paymentRejected', '2026-03-02', { amountCents: 100_00, returned: false }],
      ['paymentRejected', '2026-03-03', { amountCents: 100_00, returned: true }],
      ['penaltyRejected', '2026-03-04', { amountCents: 23_00, returned: true }],
    ).map((title) => title.replace(/\s€.*/, '')),
  ).toEqual([
    'De bank stuurde de dwangsom terug',
    'De bank stuurde de betaling terug',
    'De bank weigerde de betaling',
  ]);
});

const claimed = ['recoveryClaimed', '2026-03-02', { amountCents: 300_00, dueOn: '2026-04-13' }] as const;
const arranged = [
  'recoverySettled',
  '2026-03-20',
  { outcome: 'arrange', amountCents: 300_00, dueOn: '2026-09-01' },
] as const;
const part = ['recoverySettled', '2026-04-01', { outcome: 'receivePart', amountCents: 100_00 }] as const;
const rest = ['recoverySettled', '2026-05-01', { outcome: 'payBack', amountCents: 200_00 }] as const;

const setOff = [
  'recoverySettled',
  '2026-04-02',
  { outcome: 'setOff', amountCents: 50_00, otherCase: 'HV-2026-00007' },
] as const;

test.for<[string, Happened, readonly [number, string, boolean] | null]>([
  ['nothing was asked back', [], null],
  ['asked back', [claimed], [300_00, '2026-04-13', false]],
  ['in parts', [claimed, arranged], [300_00, '2026-09-01', true]],
  ['a part came', [claimed, arranged, part], [200_00, '2026-09-01', true]],
  ['a part was set off', [claimed, setOff], [250_00, '2026-04-13', false]],
  ['all came', [claimed, arranged, part, rest], null],
])('what is still to be paid back: %s', ([, happened, expected]) => {
  const owed = openRecovery(eventsOf(happened));
  expect(owed && [owed.cents, owed.dueOn?.toString(), owed.inParts]).toEqual(expected);
});

test('a step in paying back says what it came to', () => {
  expect(titles(claimed, arranged, part, rest).map((title) => title.replace(/\s€.*/, ''))).toEqual([
    'Het geld is terugbetaald',
    'Een deel is terugbetaald',
    'In delen terugbetalen mag',
    'Geld teruggevraagd',
  ]);
});

test('what was set off names the other case, on either side', () => {
  const kept = [
    'paymentMade',
    '2026-04-02',
    { amountCents: 50_00, restCents: 0, setOff: 'HV-2025-00001' },
  ] as const;
  const [paid, back] = titles(claimed, setOff, kept);
  expect(paid).toMatch(/^Verrekend met wat u moest terugbetalen .* Zaak HV-2025-00001\.$/);
  expect(back).toMatch(/^Verrekend met een andere subsidie .* Zaak HV-2026-00007\.$/);
});
