/** The school holidays that series keep quiet in, with where they come from and what is not sure or not there yet. */
import { today } from '../../../kernel/dates.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import type { Routes } from '../../../platform/http/routes.ts';
import type { ActivityPagesDeps } from '../deps.ts';
import { missingHolidays } from '../series/school-holidays.ts';
import { listSchoolHolidays } from '../store/holidays.ts';
import { HolidaysView, holidayWords as words } from '../views/holidays.tsx';

export function holidayPages(routes: Routes, deps: ActivityPagesDeps): void {
  routes.get('/schoolvakanties', 'public', (c) => holidaysPage(c, deps), { keep: true });
}

async function holidaysPage(c: AppContext, { db, clock }: ActivityPagesDeps): Promise<Response> {
  const lang = c.get('lang');
  const day = today(clock);
  const all = await listSchoolHolidays(db);
  const toCome = all.filter(({ until }) => until.since(day).sign > 0);
  const first = toCome[0]?.schoolYear ?? '';
  const missing = missingHolidays(all).filter(({ schoolYear }) => schoolYear >= first);
  return c.get('page')(
    { title: words.title[lang] },
    <HolidaysView lang={lang} holidays={toCome} missing={missing} />,
  );
}
