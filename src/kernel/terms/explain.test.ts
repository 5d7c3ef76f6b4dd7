import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../dates.ts';
import { clocks } from './clocks.ts';
import { clockNames, explainClock } from './explain.ts';
import { clockKinds } from './types.ts';
import { asked, event, read, received } from './written-case.ts';

describe('sentences for people', () => {
  it('every clock of a full case has a name, a reason that starts with its article, and a sentence in both languages', () => {
    const events = [
      received,
      asked('2027-01-20', '2027-02-03'),
      event('noticeOfDefault', '2027-03-30'),
      event('notified', '2027-05-03'),
      event('objectionReceived', '2027-05-20', { by: 'post' }),
    ];
    const report = clocks(read({}, events, '2027-06-01'));
    expect(report.clocks.map(({ clock }) => clock)).toEqual([
      'decision',
      'completion',
      'decline',
      'objection',
      'objectionDecision',
      'payment',
      'penalty',
    ]);
    for (const clock of report.clocks) {
      const sentence = explainClock(clock);
      for (const words of [sentence.nl, sentence.en]) {
        expect(words).toMatch(/^[A-Z].*\.$/);
        expect(words).not.toMatch(/[{}]|undefined/);
      }
      expect(sentence.nl).not.toBe(sentence.en);
      expect(clock.because.nl).toMatch(/^Awb \d/);
      expect(clock.because.en).toMatch(/^Awb \d/);
      expect(clockNames[clock.clock].nl).not.toBe('');
    }
  });

  it('has a whole sentence for every clock in every state, done or not', () => {
    const date = parseIsoDate('2027-01-04')!;
    for (const clock of clockKinds) {
      for (const state of ['running', 'suspended', 'met', 'late'] as const) {
        for (const doneOn of state === 'met' ? [date] : [null, date]) {
          const because = { nl: '', en: '' };
          const facts = { clock, state, doneOn, because, start: date, due: date, suspendedDays: 0 };
          const { nl, en } = explainClock(facts);
          expect(nl).toMatch(state === 'suspended' ? /\.$/ : /4 januari 2027.*\.$/);
          expect(en).toMatch(state === 'suspended' ? /\.$/ : /4 January 2027.*\.$/);
          expect(nl + en).not.toMatch(/[{}]/);
        }
      }
    }
  });

  it('fails on a case that was never received: nothing can be counted', () => {
    const input = read({}, [received], '2027-01-04');
    expect(() => clocks({ ...input, events: [], today: parseIsoDate('2027-01-04')! })).toThrow();
  });
});
