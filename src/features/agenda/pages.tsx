import { today } from '../../kernel/dates.ts';
import type { Lang } from '../../kernel/messages.ts';
import type { Problem } from '../../kernel/result.ts';
import type { Deps } from '../../platform/deps.ts';
import type { AppContext } from '../../platform/http/context.ts';
import { FormValues } from '../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../platform/http/routes.ts';
import { fill } from '../../ui/index.ts';
import { findWijkBySlug, type Wijk } from '../place/index.ts';
import { agendaCalendar, calendarFileName } from './calendar.ts';
import {
  type AgendaForm,
  agendaQuery,
  postcodeUnknown,
  postcodeWrong,
  readAgenda,
  wijkUnknown,
} from './forms.ts';
import { gardenPages } from './garden/pages.tsx';
import { agendaWords as words } from './messages.ts';
import { occasionsIn } from './occasions.ts';
import type { PosterDeps } from './poster/make.ts';
import { posterPages } from './poster/pages.tsx';
import { periodOf, postcodeDigits } from './rules.ts';
import type { Finder } from './search/finder.ts';
import { findSubject, findWijkOfPostcode, type Subject } from './store.ts';
import type { SubscriptionDeps } from './subscription/commands.ts';
import { subscriptionPages } from './subscription/pages.tsx';
import { AgendaView, feedAddress } from './views/agenda.tsx';
import { wijkOptions } from './wijk-options.ts';

export type AgendaDeps = Pick<Deps, 'db' | 'clock' | 'config'> &
  PosterDeps &
  SubscriptionDeps & { readonly finder: Finder };

const perPage = 60;
/** More than anybody reads of one word. */
const mostFound = 1000;

export function agendaPages(routes: Routes, deps: AgendaDeps): void {
  routes.get('/agenda', 'public', (c) => agendaPage(c, deps), { keep: true });
  routes.get('/agenda.ics', 'public', (c) => calendarFile(c, deps), { keep: true, page: false });
  posterPages(routes, deps);
  gardenPages(routes, deps);
  subscriptionPages(routes, deps);
}

type Asked = { readonly form: AgendaForm; readonly wijk: Wijk | null; readonly subject: Subject | null };

/** The question of an address, with what its slugs name. A wijk that is not there narrows nothing and is said. */
async function asked(c: AppContext, { db, clock, finder }: AgendaDeps): Promise<Asked> {
  const typed = readAgenda(FormValues.of(c.req.queries()), today(clock));
  const form = { ...typed, filter: { ...typed.filter, found: await foundBy(typed.typed.q, finder) } };
  const { filter } = form;
  const [wijk, subject] = await Promise.all([
    filter.wijk === null ? null : findWijkBySlug(db, filter.wijk),
    findSubject(db, filter, c.get('lang')),
  ]);
  if (filter.wijk === null || wijk) return { form, wijk, subject };
  const problems = [...form.problems, wijkUnknown];
  return { form: { ...form, filter: { ...filter, wijk: null }, problems }, wijk, subject };
}

/** Ids of activities that answer to these words; null when there are none. */
async function foundBy(words: string, finder: Finder): Promise<readonly string[] | null> {
  if (words === '') return null;
  const { hits } = await finder(words, { limit: mostFound, kind: 'activity', closeOnly: true });
  return hits.map(({ id }) => id);
}

const isAboutOneThing = ({ filter }: AgendaForm): boolean =>
  (filter.activity ?? filter.venue ?? filter.organisation ?? filter.network) !== null;

/** A postcode becomes a wijk and leaves the address; null when none was typed. */
async function wijkOfPostcode(c: AppContext, { db }: AgendaDeps): Promise<string | Problem | null> {
  const typed = FormValues.of(c.req.queries()).text('postcode');
  if (typed === '') return null;
  const digits = postcodeDigits(typed);
  if (digits === null) return postcodeWrong;
  return (await findWijkOfPostcode(db, digits)) ?? postcodeUnknown;
}

async function agendaPage(c: AppContext, deps: AgendaDeps): Promise<Response> {
  const { form, wijk, subject } = await asked(c, deps);
  const found = await wijkOfPostcode(c, deps);
  if (typeof found === 'string') return seeOther(c, `/agenda${agendaQuery({ ...form.typed, wijk: found })}`);
  if (isAboutOneThing(form) && subject === null) return await notFound(c);
  const problems = [...form.problems, ...(found === null ? [] : [found])];
  const lang = c.get('lang');
  const day = today(deps.clock);
  const question = { filter: form.filter, period: periodOf(form.when, day) };
  const ask = (page: number) =>
    occasionsIn(deps.db, question, day, { limit: perPage, offset: (page - 1) * perPage });
  const [first, wijken] = await Promise.all([ask(form.page), wijkOptions(deps.db)]);
  const pages = Math.max(1, Math.ceil(first.total / perPage));
  const page = Math.min(form.page, pages);
  const { total, occasions } = page === form.page ? first : await ask(page);
  const title = wijk ? fill(words.titleWijk, lang, { wijk: wijk.name }) : words.title[lang];
  return c.get('page')(
    {
      title,
      status: problems.length > 0 ? 400 : 200,
      head: <link rel="alternate" type="text/calendar" href={feedAddress(form.typed)} title={title} />,
    },
    <AgendaView
      lang={lang}
      title={title}
      form={{ ...form, problems }}
      today={day}
      wijken={wijken}
      occasions={occasions}
      total={total}
      page={page}
      pages={pages}
      subject={subject}
    />,
  );
}

function feedName(wijk: Wijk | null, subject: Subject | null, lang: Lang): string {
  const name = subject?.name ?? wijk?.name;
  return name === undefined ? words.feedTitle[lang] : fill(words.feedTitleOf, lang, { name });
}

async function calendarFile(c: AppContext, deps: AgendaDeps): Promise<Response> {
  const { form, wijk, subject } = await asked(c, deps);
  if (form.problems.length > 0 || (isAboutOneThing(form) && subject === null)) return await notFound(c);
  const { typed, filter, when } = form;
  const lang = c.get('lang');
  const day = today(deps.clock);
  const period = typed.wanneer === '' && typed.datum === '' ? null : periodOf(when, day);
  const body = await agendaCalendar(deps.db, {
    filter,
    period,
    lang,
    today: day,
    name: feedName(wijk, subject, lang),
    publicUrl: deps.config.publicUrl,
    path: `/agenda.ics${agendaQuery(typed)}`,
  });
  return c.body(body, 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `inline; filename="${calendarFileName(filter, period)}"`,
    'access-control-allow-origin': '*',
  });
}
