import { expect, test } from 'vitest';
import { defineStatus, standsNow } from './status.ts';

const lamp = defineStatus<'off' | 'on', never>({
  name: 'lamp',
  initial: 'off',
  labels: { off: { nl: 'Uit', en: 'Off' }, on: { nl: 'Aan', en: 'On' } },
  transitions: {},
});

test('who pressed a button too late reads how it stands by now, in both languages', () => {
  const { code, field, text } = standsNow(lamp, 'on');
  expect([code, field]).toEqual(['wrong-status', '']);
  expect(text.nl).toContain('‘Aan’');
  expect(text.en).toContain('‘On’');
});
