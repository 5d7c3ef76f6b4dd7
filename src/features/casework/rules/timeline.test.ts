import { expect, it } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import type { CaseEvent, CaseEventKind } from '../../application/types.ts';
import { tell } from './timeline.ts';

const event = (seq: number, kind: CaseEventKind, onDate: string): CaseEvent => ({
  id: newId(),
  applicationId: newId(),
  seq,
  kind,
  onDate,
  at: new Date(`${onDate}T12:00:00Z`),
  actorKind: 'system',
  actorPersonId: null,
  audience: 'both',
  facts: {},
});

it('tells the newest first by the day that counts, and of one day the last that was recorded', () => {
  const told = tell([
    event(1, 'received', '2026-10-01'),
    event(2, 'paymentMade', '2026-10-05'),
    event(3, 'determined', '2026-10-05'),
    event(4, 'objectionReceived', '2026-10-02'),
  ]);
  expect(told.map(({ event: { kind } }) => kind)).toEqual([
    'determined',
    'paymentMade',
    'objectionReceived',
    'received',
  ]);
});
