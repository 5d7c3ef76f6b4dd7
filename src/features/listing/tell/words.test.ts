import { expect, test } from 'vitest';
import { stewardMail } from './words.ts';

test('the daily mail of a steward names recognitions apart from claims', () => {
  const work = { entries: 0, proposals: 0, reports: 0, claims: 0, recognitions: 2 };
  expect(stewardMail(work, 'https://x.example', 'nl').body).toContain('plekken die erkenning vragen: 2');
});
