import { describe, expect, test } from 'vitest';
import { trialLimits as limits } from '../../../../tests/support/trial-decision.ts';
import { type ChangeContext, changeProblems } from './change-checks.ts';

describe('changing a grant', () => {
  const change: ChangeContext = {
    currentCents: 100_000,
    decidedOn: '2026-03-01',
    limits,
    declarationMissing: false,
    hearings: [],
    invocable: null,
  };
  test.for<[string, Parameters<typeof changeProblems>[0], Partial<ChangeContext>, string[]]>([
    ['more', { kind: 'amend', amountCents: 150_000, reasons: 'x', proviso: null }, {}, []],
    [
      'more than is left',
      { kind: 'amend', amountCents: 150_000, reasons: 'x', proviso: null },
      { limits: { ...limits, roomCents: 49_999 } },
      ['ceiling-reached'],
    ],
    [
      'exactly what is left',
      { kind: 'amend', amountCents: 150_000, reasons: 'x', proviso: null },
      { limits: { ...limits, roomCents: 50_000 } },
      [],
    ],
    [
      'more than the aid room',
      { kind: 'amend', amountCents: 150_000, reasons: 'x', proviso: null },
      { limits: { ...limits, aidRoomCents: 1 } },
      ['state-aid-reached'],
    ],
    [
      'more, without a declaration of state aid',
      { kind: 'amend', amountCents: 150_000, reasons: 'x', proviso: null },
      { declarationMissing: true },
      ['declaration-missing'],
    ],
    [
      'less, heard, without a declaration of state aid',
      { kind: 'amend', amountCents: 50_000, reasons: 'x', proviso: null },
      { declarationMissing: true, hearings: [{ heldOn: '2026-03-01' }] },
      [],
    ],
    [
      'less, unheard',
      { kind: 'amend', amountCents: 50_000, reasons: 'x', proviso: null },
      {},
      ['hearing-missing'],
    ],
    [
      'less, heard before the decision',
      { kind: 'amend', amountCents: 50_000, reasons: 'x', proviso: null },
      { hearings: [{ heldOn: '2026-02-28' }] },
      ['hearing-missing'],
    ],
    [
      'less, heard since',
      { kind: 'amend', amountCents: 50_000, reasons: 'x', proviso: null },
      { hearings: [{ heldOn: '2026-03-01' }] },
      [],
    ],
    [
      'nothing at all',
      { kind: 'amend', amountCents: null, reasons: ' ', proviso: null },
      { hearings: [{ heldOn: '2026-03-01' }] },
      ['amount-missing', 'reasons-missing'],
    ],
    [
      'withdrawal',
      { kind: 'withdraw', amountCents: null, reasons: 'x', proviso: null },
      {},
      ['hearing-missing'],
    ],
  ])('%s', ([, w, c, expected]) => {
    expect(changeProblems(w, { ...change, ...c }).map((one) => one.code)).toEqual(expected);
  });
});
