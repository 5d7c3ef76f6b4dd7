import { expect, test } from 'vitest';
import { fingerprintText } from './fingerprint.ts';

test('a line for the period and for each figure', () => {
  const text = fingerprintText({ fromOn: '2026-01-01', lastOn: '2026-06-30' }, [
    { key: 'plafonds', value: 100, rows: 'ab' },
    { key: 'meldingen', value: 0, rows: '-' },
  ]);
  expect(text).toBe('hoofdveld-council-report/1 2026-01-01 2026-06-30\nplafonds 100 ab\nmeldingen 0 -\n');
});
