import { expect, test } from 'vitest';
import { FormValues } from '../../platform/http/form-values.ts';
import { readAid, readEarlierGrant } from './forms.ts';

const codes = (read: { readonly problems: readonly { field: string; code: string }[] }) =>
  read.problems.map(({ field, code }) => `${field}: ${code}`);

test('what is too long in an earlier grant is said beside its field, and nothing is cut off', () => {
  const typed = { year: '2024', earlierAmount: '100', predecessorName: 'Couleur Locale' };
  const fits = FormValues.of({ ...typed, activity: 'x'.repeat(200), source: 'y'.repeat(500) });
  expect(readEarlierGrant(fits).value).toMatchObject({ activity: 'x'.repeat(200), source: 'y'.repeat(500) });
  const long = FormValues.of({ ...typed, activity: 'x'.repeat(201), source: 'y'.repeat(501) });
  expect(codes(readEarlierGrant(long))).toEqual(['activity: too-long', 'source: too-long']);
});

test('nor in a line of other aid', () => {
  const line = { 'aid.0.amount': '100', 'aid.0.grantedOn': '2026-01-02' };
  const typed = { economicActivity: 'yes', signedOn: '2026-01-02', ...line };
  const long = FormValues.of({ ...typed, 'aid.0.authority': 'x'.repeat(201) });
  expect(codes(readAid(long))).toEqual(['aid.0.authority: too-long']);
  const fits = FormValues.of({ ...typed, 'aid.0.authority': 'Provincie' });
  expect(readAid(fits).value?.otherAid).toMatchObject([{ authority: 'Provincie' }]);
});
