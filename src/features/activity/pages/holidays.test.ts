import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp, Visitor } from '../../../../tests/support/app.ts';
import { validateHtml } from '../../../../tests/support/html.ts';
import { fixedClock, parseIsoDate } from '../../../kernel/dates.ts';
import { missingHolidays, schoolYearsMidden } from '../series/school-holidays.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ clock: fixedClock('2026-11-28T09:00:00Z') });
});
afterAll(() => app.close());

test('school holidays stand in the database as their source gives them', async () => {
  const rows = await app.database.db.selectFrom('schoolHoliday').selectAll().execute();
  const told = rows.map(
    ({ name, startsOn, endsBefore }) =>
      `${name} ${startsOn}..${parseIsoDate(endsBefore)?.subtract({ days: 1 })}`,
  );
  const known = schoolYearsMidden.flatMap(({ holidays }) =>
    holidays.map(({ kind, from, through }) => `${kind} ${from}..${through}`),
  );
  expect(told.sort()).toEqual(known.sort());
});

test('the page names what is to come, its source, what is not sure and what is not known', async () => {
  const path = '/schoolvakanties';
  const html = await (await new Visitor(app).get(path)).text();
  expect(await validateHtml(html, path)).toEqual([]);
  expect(html).not.toContain('17 oktober 2026');
  expect(html).toContain('19 december 2026');
  expect(html).toContain('3 januari 2027');
  expect(html).toContain('WSKO Vlaardingen');
  expect(html).toContain('Te verifiëren');
  expect(html).toMatch(/Dit weten wij nog niet.*Meivakantie, 2026-2027/s);
  expect(html).not.toContain('Meivakantie, 2027-2028');
  const english = await (await new Visitor(app).get(path, { 'accept-language': 'en' })).text();
  expect(await validateHtml(english, path)).toEqual([]);
  expect(english).toContain('May holiday, 2026-2027');
});

test('once somebody adds the days nothing is missing', async () => {
  await app.database.pool.query(
    `insert into school_holiday (name, school_year, starts_on, ends_before, source, to_verify)
     values ('may', '2026-2027', '2027-04-24', '2027-05-10', 'Proef', false)`,
  );
  app.deps.dataVersion.bump();
  expect(await (await new Visitor(app).get('/schoolvakanties')).text()).not.toContain(
    'Dit weten wij nog niet',
  );
});

test('of a school year that is not there nothing is missing', () => {
  expect(missingHolidays([])).toEqual([]);
  expect(missingHolidays([{ schoolYear: '2030-2031', name: 'spring' }]).map(({ kind }) => kind)).toEqual([
    'autumn',
    'christmas',
    'may',
    'summer',
  ]);
});
