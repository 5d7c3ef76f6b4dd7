import { describe, expect, it } from 'vitest';
import { Temporal } from '../../kernel/dates.ts';
import { canTransition } from '../../kernel/status.ts';
import { mergeContent, saysTheSame } from './merge.ts';
import { fateOf, type ItemFacts, nextReading, stepFor } from './rules.ts';
import { itemStatus, sourceStatus } from './status.ts';

const item = (over: Partial<ItemFacts> = {}): ItemFacts => ({
  status: 'followed',
  calendarHash: 'a',
  writtenHash: 'a-here',
  offeredHash: null,
  ...over,
});

describe('what a reading of a calendar means for one appointment', () => {
  it.each([
    ['nothing changed', item(), 'a', 'a-here', 'nothing'],
    ['only the calendar', item(), 'b', 'a-here', 'change'],
    ['only a human here: that stays, and nobody is asked', item(), 'a', 'mended', 'nothing'],
    ['both', item(), 'b', 'mended', 'differ'],
    ['both, to the same', item(), 'b', 'b', 'adopt'],
    [
      'both, and that was shown already',
      item({ status: 'differs', offeredHash: 'b' }),
      'b',
      'mended',
      'nothing',
    ],
    [
      'both, and the calendar changed again',
      item({ status: 'differs', offeredHash: 'b' }),
      'c',
      'mended',
      'differ',
    ],
    ['the calendar went back', item({ status: 'differs', offeredHash: 'b' }), 'a', 'mended', 'comeBack'],
    [
      'proposed to somebody else, who has not judged',
      item({ status: 'proposed', offeredHash: 'b' }),
      'b',
      'mended',
      'nothing',
    ],
    [
      'proposed, and the calendar changed again',
      item({ status: 'proposed', offeredHash: 'b' }),
      'c',
      'mended',
      'differ',
    ],
    ['proposed, and gone', item({ status: 'proposed', offeredHash: 'b' }), null, 'mended', 'vanish'],
    ['gone', item(), null, 'a-here', 'vanish'],
    ['gone for long', item({ status: 'vanished' }), null, 'a-here', 'nothing'],
    ['back as it was', item({ status: 'vanished' }), 'a', 'a-here', 'comeBack'],
    ['back, and other', item({ status: 'vanished' }), 'b', 'a-here', 'change'],
    ['its keeper let go of it', item({ status: 'left' }), 'b', 'a-here', 'nothing'],
    ['it is no longer on the map', item(), 'b', null, 'nothing'],
  ] as const)('%s', (_name, facts, offered, current, step) => {
    expect(stepFor(facts, offered, current, false)).toBe(step);
  });

  it('what is over may leave', () => {
    expect(stepFor(item(), null, 'a-here', true)).toBe('nothing');
  });

  it('asks for no step that the table forbids', () => {
    for (const status of ['followed', 'differs', 'proposed', 'vanished'] as const) {
      for (const offered of ['a', 'b', 'c', null]) {
        const step = stepFor(item({ status, offeredHash: 'b' }), offered, 'mended', false);
        if (step === 'differ' || step === 'vanish' || step === 'comeBack')
          expect(canTransition(itemStatus, status, step)).toBe(true);
      }
    }
    expect(canTransition(sourceStatus, 'ended', 'resume')).toBe(false);
  });
});

it.each([
  ['stands here now', 'would-be', true, 'approve'],
  ['is not judged yet', 'before', true, 'waits'],
  ['was refused', 'before', false, 'refuse'],
  ['is of something that left the map', null, false, 'waits'],
] as const)('a proposal that %s', (_name, current, isOpen, fate) => {
  expect(fateOf({ writtenHash: 'would-be' }, current, isOpen)).toBe(fate);
});

it('a calendar that fails is tried less and less often', () => {
  const now = new Date('2026-11-28T03:15:00Z');
  const days = [0, 1, 2, 3, 4, 9].map((failures) =>
    Math.round((nextReading(now, failures).getTime() - now.getTime() + 4 * 3_600_000) / 86_400_000),
  );
  expect(days).toEqual([1, 1, 2, 4, 7, 7]);
});

describe('putting a row into what is there', () => {
  const today = { today: Temporal.PlainDate.from('2026-11-28'), makeId: () => 'new' };
  const before = { name: 'De Eik', summary: { nl: 'Oud', en: 'Old' }, street: 'Laan', rooms: [1] };

  it('changes only what the row speaks of, and keeps other languages', () => {
    const row = { name: 'Huiskamer De Eik', summary: { nl: 'Nieuw' }, street: null, rooms: [] };
    expect(mergeContent<object>('venue', before, row, ['name', 'summary'], today)).toEqual({
      name: 'Huiskamer De Eik',
      summary: { nl: 'Nieuw', en: 'Old' },
      street: 'Laan',
      rooms: [1],
    });
  });

  it('knows that the order of names is no difference', () => {
    expect(saysTheSame({ a: 1, b: { c: 1, d: 2 } }, { b: { d: 2, c: 1 }, a: 1 })).toBe(true);
    expect(saysTheSame({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
  });
});
