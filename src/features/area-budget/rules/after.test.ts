import { describe, expect, it } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import type { Entry, Position } from '../types.ts';
import { recount } from './after.ts';

const sourceId = newId<'money_source'>();
const pot = newId<'envelope'>();

describe('counting again', () => {
  const entry = (over: Partial<Entry>): Entry => ({
    seq: 1,
    proposalNumber: 1,
    sourceId,
    from: 'source',
    fromEnvelopeId: null,
    to: 'subsidy',
    toEnvelopeId: null,
    amountCents: 500,
    recordedAt: new Date(0),
    ...over,
  });
  const entries = [
    entry({}),
    entry({ from: 'subsidy', toEnvelopeId: pot, amountCents: 300 }),
    entry({ from: 'previousYear', to: 'free', amountCents: 100 }),
  ];
  const own: readonly Position[] = [
    { sourceId, purpose: 'free', envelopeId: null, amountCents: 100 },
    { sourceId, purpose: 'subsidy', envelopeId: null, amountCents: 200 },
    { sourceId, purpose: 'subsidy', envelopeId: pot, amountCents: 300 },
  ];

  it('finds nothing when balances follow from the movements', () => {
    expect(recount(entries, own)).toEqual([]);
  });
  it('finds each place that differs', () => {
    const off = own.map((one) => (one.purpose === 'free' ? { ...one, amountCents: 99 } : one));
    expect(recount(entries, off)).toEqual([`${sourceId} free -`]);
    expect(recount(entries, [])).toHaveLength(3);
  });
});
