import { describe, expect, test } from 'vitest';
import type { Id } from '../../../kernel/ids.ts';
import type { Position } from '../types.ts';
import { type Counted, verifyBudget, verifySources } from './verify.ts';

const sourceId = 'bron' as Id<'money_source'>;
const pot = 'pot' as Id<'envelope'>;
const entry = (changes: Partial<Counted>): Counted => ({
  seq: 1,
  sourceId,
  from: 'source',
  fromEnvelopeId: null,
  to: 'free',
  toEnvelopeId: null,
  amountCents: 10_000,
  recordedAt: new Date('2026-01-02T10:00:00Z'),
  ...changes,
});
const entries = [
  entry({}),
  entry({ seq: 2, from: 'free', to: 'subsidy', toEnvelopeId: pot, amountCents: 4_000 }),
  entry({ seq: 3, from: 'free', to: 'nextYear', amountCents: 1_000 }),
  entry({ seq: 4, from: 'free', to: 'source', amountCents: 500 }),
];
const kept: readonly Position[] = [
  { sourceId, purpose: 'free', envelopeId: null, amountCents: 4_500 },
  { sourceId, purpose: 'subsidy', envelopeId: pot, amountCents: 4_000 },
  { sourceId, purpose: 'vote', envelopeId: null, amountCents: 0 },
];
const whats = (faults: readonly { readonly what: string }[]) => faults.map(({ what }) => what);

describe('recounting an area budget', () => {
  test('finds nothing where all adds up', () => {
    expect(verifyBudget('noord 2026', { kept, count: 4 }, entries)).toEqual([]);
    expect(verifySources([{ id: sourceId, givenCents: 9_500, withdrawnCents: 500 }], entries)).toEqual([]);
  });

  test('names each balance that differs, with both amounts', () => {
    const less = kept.map((one) => (one.purpose === 'free' ? { ...one, amountCents: 4_499 } : one));
    expect(verifyBudget('noord 2026', { kept: less, count: 4 }, entries)).toEqual([
      { where: 'noord 2026', what: 'balance', detail: 'source bron, free: 4499 stored, 4500 recounted' },
    ]);
    const lost = kept.filter(({ purpose }) => purpose !== 'subsidy');
    expect(whats(verifyBudget('noord 2026', { kept: lost, count: 4 }, entries))).toEqual(['balance']);
  });

  test('sees an entry that is gone, and what then never was there', () => {
    expect(whats(verifyBudget('noord 2026', { kept, count: 4 }, entries.slice(1)))).toEqual([
      'sequence',
      'sequence',
      'negative',
      'balance',
    ]);
    const early = [entry({}), entry({ seq: 2, recordedAt: new Date('2026-01-01T10:00:00Z') })];
    const twice = [{ sourceId, purpose: 'free' as const, envelopeId: null, amountCents: 20_000 }];
    expect(whats(verifyBudget('noord 2026', { kept: twice, count: 2 }, early))).toEqual(['time']);
  });

  test('sees a source that says it gave, or took back, something else', () => {
    expect(whats(verifySources([{ id: sourceId, givenCents: 10_000, withdrawnCents: 0 }], entries))).toEqual([
      'source',
      'source',
    ]);
  });
});
