import { describe, expect, test } from 'vitest';
import { onceComplete, thenComplete } from './once-complete.ts';

describe('what being complete brings', () => {
  test.each([
    ['firstComeFirstServed', 'completeness', 'uw aanvraag krijgt een plaats in de rij'],
    ['firstComeFirstServed', 'receipt', 'uw aanvraag telt mee vanaf de dag van ontvangst'],
    ['ranking', 'completeness', 'uw aanvraag doet mee in de verdeling op punten'],
    ['proRata', 'completeness', 'uw aanvraag doet mee in de verdeling naar rato'],
    ['lots', 'completeness', 'uw aanvraag doet mee aan de loting'],
    ['vote', 'receipt', 'uw aanvraag kan meedoen aan de stemming van bewoners'],
  ] as const)('by %s, %s', (method, rankBy, nl) => {
    const said = onceComplete({ method, rankBy });
    expect(said.nl).toBe(nl);
    expect(said.en.startsWith('your application ')).toBe(true);
    const queue = method === 'firstComeFirstServed' && rankBy === 'completeness';
    expect(said.en.includes('queue')).toBe(queue);
  });

  test('turns round after a word that asks for it, with the subject that is named', () => {
    const subject = { nl: 'de aanvraag', en: 'the application' };
    expect(thenComplete({ method: 'lots', rankBy: 'completeness' }, subject)).toEqual({
      nl: 'doet de aanvraag mee aan de loting',
      en: 'the application takes part in the draw',
    });
  });
});
