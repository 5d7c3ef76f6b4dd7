import { expect, test } from 'vitest';
import { Temporal } from '../../../kernel/dates.ts';
import { budgetProviso } from '../../../kernel/terms/index.ts';
import { provisoText } from './proviso-words.ts';

const d = (iso: string) => Temporal.PlainDate.from(iso);
const said = (adopted: string | null, today: string, side: 'applicant' | 'office') => {
  const adoptedOn = adopted === null ? null : d(adopted);
  const known = budgetProviso({ madeOn: d('2026-10-01'), adoptedOn, today: d(today) });
  return provisoText({ ...known, year: 2027, adoptedOn }, side)?.nl ?? null;
};

test.each([
  [null, '2026-11-12', 'nog niet vastgesteld', 'nog niet vastgesteld'],
  ['2026-11-12', '2026-12-10', 'tot en met 10 december 2026 nog verlagen', 'kan tot en met 10 december 2026'],
  ['2026-11-12', '2026-12-11', null, 'is vervallen: een beroep daarop kon tot en met 10 december 2026'],
  ['2026-09-30', '2026-10-02', null, 'al vastgesteld toen'],
] as const)('budget of %s, on %s', (adopted, today, toApplicant, toOffice) => {
  const own = said(adopted, today, 'applicant');
  if (toApplicant === null) expect(own).toBeNull();
  else expect(own).toContain(toApplicant);
  expect(said(adopted, today, 'office')).toContain(toOffice);
});
