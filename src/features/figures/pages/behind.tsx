/** `/cijfers/activiteiten`: the activities that a figure is made of. */
import { today } from '../../../kernel/dates.ts';
import { askTogether } from '../../../platform/db/ask-together.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { notFound } from '../../../platform/http/routes.ts';
import { listWijken } from '../../place/index.ts';
import { isDomain, questionOf } from '../asked.ts';
import { activityFigures } from '../load.ts';
import { keyOfHalf } from '../rules/halves.ts';
import { listActivitiesBehind, type Which } from '../store/index.ts';
import { BehindView } from '../views/behind.tsx';
import { behindPath, figureWords } from '../words.ts';

const perPage = 100;
const isWhich = (typed: string): typed is Which => ['weekly', 'started', 'stopped'].includes(typed);

export async function behindPage(c: AppContext, { db, clock }: Deps): Promise<Response> {
  const lang = c.get('lang');
  const typed = {
    which: c.req.query('wat') ?? 'weekly',
    wijk: c.req.query('wijk') ?? '',
    domain: c.req.query('thema') ?? '',
    page: c.req.query('pagina') ?? '1',
  };
  const wijken = await listWijken(db);
  const wijk = wijken.find(({ slug }) => slug === typed.wijk) ?? null;
  if (typed.wijk !== '' && wijk === null) return await notFound(c);
  if (typed.domain !== '' && !isDomain(typed.domain)) return await notFound(c);
  if (!(isWhich(typed.which) && /^[1-9]\d{0,4}$/.test(typed.page))) return await notFound(c);
  const { now: half } = await questionOf(db, (name) => c.req.query(name), today(clock));
  const page = Number(typed.page);
  const domain = typed.domain === '' ? null : typed.domain;
  const scope = { wijkId: wijk?.id ?? null, domain };
  const { rows, figures } = await askTogether({
    rows: listActivitiesBehind(db, {
      half,
      scope,
      which: typed.which,
      limit: perPage,
      offset: (page - 1) * perPage,
    }),
    figures: activityFigures(db, half, scope),
  });
  const total = figures?.[typed.which] ?? 0;
  const names = new Map<string, string>(wijken.map(({ id, name }) => [id, name]));
  const address = new URLSearchParams({
    wat: typed.which,
    halfjaar: keyOfHalf(half),
    ...(wijk ? { wijk: wijk.slug } : {}),
    ...(domain ? { thema: domain } : {}),
  });
  return c.get('page')(
    { title: figureWords.behindTitle[lang], wide: true },
    <BehindView
      lang={lang}
      which={typed.which}
      half={half}
      wijk={wijk?.name ?? null}
      domain={domain}
      rows={rows.map((row) => ({ ...row, wijkName: names.get(row.wijkId) ?? '' }))}
      total={total}
      page={page}
      pages={Math.max(1, Math.ceil(total / perPage))}
      hrefFor={(n) => `${behindPath}?${address}&pagina=${n}`}
    />,
  );
}
