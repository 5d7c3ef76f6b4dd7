/** The register of de minimis aid: what must go to the central register, and by when. */
import { isoDate, today } from '../../../kernel/dates.ts';
import { parseId } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { markAidRegistered } from '../commands/aid.ts';
import { aidCsv } from '../csv.ts';
import { dateOf } from '../forms.ts';
import { countAidGrants, listAidGrants } from '../store/index.ts';
import { AidRegisterPage } from '../views/aid-register.tsx';
import { words } from '../views/words.ts';
import { flashOf, pageStatus } from './access.tsx';

const path = '/beheer/staatssteun';
const pageSize = 50;
/** Rows of the download: more than a city grants in the three years that count. */
const csvLimit = 20_000;

export function aidPages(routes: Routes, deps: Deps): void {
  routes.get(path, 'aid.view', (c) => registerPage(c, deps, []));
  routes.post(path, 'aid.register', (c) => register(c, deps));
  routes.get(
    `${path}.csv`,
    'aid.view',
    async (c) => {
      const rows = await listAidGrants(deps.db, { limit: csvLimit });
      return c.body(aidCsv(rows), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="staatssteun.csv"',
      });
    },
    { page: false },
  );
}

async function registerPage(c: AppContext, deps: Deps, problems: readonly Problem[]): Promise<Response> {
  const lang = c.get('lang');
  const { all, open } = await countAidGrants(deps.db);
  const pages = Math.max(1, Math.ceil(all / pageSize));
  const page = Math.min(pages, Math.max(1, Number(/^\d{1,6}$/.exec(c.req.query('pagina') ?? '')?.[0] ?? 1)));
  const rows = await listAidGrants(deps.db, { limit: pageSize, offset: (page - 1) * pageSize });
  const now = today(deps.clock);
  return c.get('page')(
    { title: words.register[lang], wide: true, ...pageStatus(problems), ...flashOf(c) },
    <AidRegisterPage
      lang={lang}
      rows={rows}
      open={open}
      page={page}
      pages={pages}
      today={now}
      defaultDate={isoDate(now)}
      mayRegister={allowed(c.get('actor'), 'aid.register', {})}
      problems={problems}
    />,
  );
}

async function register(c: AppContext, deps: Deps): Promise<Response> {
  const form = await readForm(c);
  const aidGrantId = parseId<'aid_grant'>(form.text('id'));
  if (aidGrantId === null) return await notFound(c);
  const on = dateOf(form, `on-${aidGrantId}`);
  const marked = await markAidRegistered(deps, c.get('actor'), { aidGrantId, on });
  if (marked.ok) return seeOther(c, `${path}?klaar=register`);
  if (marked.problems.some((one) => one.code === 'not-found')) return await notFound(c);
  return await registerPage(
    c,
    deps,
    marked.problems.map((one) => ({ ...one, field: `on-${aidGrantId}` })),
  );
}
