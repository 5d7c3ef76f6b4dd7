import type { VNode } from 'preact';
import { today, wallClock } from '../../kernel/dates.ts';
import type { Lang } from '../../kernel/messages.ts';
import { allowed } from '../../kernel/permissions.ts';
import type { Problem } from '../../kernel/result.ts';
import { wordsIn } from '../../kernel/words.ts';
import type { AddressService } from '../../platform/addresses/index.ts';
import type { Deps } from '../../platform/deps.ts';
import type { AppContext } from '../../platform/http/context.ts';
import { FormValues } from '../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../platform/http/routes.ts';
import { fill } from '../../ui/index.ts';
import { MapFigure, mapDataOf, type Wijk } from '../place/index.ts';
import { originOf } from '../venue/index.ts';
import { type Asked, asked, isAboutNothing } from './asked.ts';
import { agendaCalendar, calendarFileName, leftLately } from './calendar.ts';
import { type EmbedDeps, embedPages } from './embed/pages.tsx';
import { agendaQuery, postcodeSeveral, postcodeUnknown, postcodeWrong, type TypedAgenda } from './forms.ts';
import { gardenPages } from './garden/pages.tsx';
import { loadAgendaMap } from './map/load.ts';
import { agendaMapWords } from './map/messages.ts';
import { agendaWords as words } from './messages.ts';
import { occasionsIn } from './occasions.ts';
import { type OfflineDeps, offlinePages } from './offline/pages.ts';
import { wijkenOfPostcode } from './postcode/find.ts';
import type { PosterDeps } from './poster/make.ts';
import { posterPages } from './poster/pages.tsx';
import { periodOf, postcodeOf } from './rules.ts';
import type { Subject } from './store.ts';
import type { SubscriptionDeps } from './subscription/commands.ts';
import { subscriptionPages } from './subscription/pages.tsx';
import { AgendaView, feedAddress } from './views/agenda.tsx';
import { wijkChoice } from './wijk-choice.ts';

export type AgendaDeps = Pick<Deps, 'db' | 'clock' | 'config'> &
  PosterDeps &
  SubscriptionDeps &
  EmbedDeps &
  OfflineDeps & {
    /** Null: none is set; then our own places tell where a postcode lies. */
    readonly addresses: AddressService | null;
  };

const perPage = 60;

export function agendaPages(routes: Routes, deps: AgendaDeps): void {
  routes.get('/agenda', 'public', (c) => agendaPage(c, deps), { keep: 'quarter' });
  routes.get('/agenda.ics', 'public', (c) => calendarFile(c, deps), { keep: true, page: false });
  routes.get('/agenda/kaart.json', 'public', (c) => mapFile(c, deps), { keep: 'quarter', page: false });
  embedPages(routes, deps);
  offlinePages(routes, deps);
  posterPages(routes, deps);
  gardenPages(routes, deps);
  subscriptionPages(routes, deps);
}

/** A postcode becomes a wijk and leaves the address; null when none was typed. */
async function wijkOfPostcode(c: AppContext, deps: AgendaDeps): Promise<string | Problem | null> {
  const typed = FormValues.of(c.req.queries()).text('postcode');
  if (typed === '') return null;
  const answer = await wijkenOfPostcode(deps, typed);
  if (answer.kind === 'wrong') return postcodeWrong;
  const [first, ...others] = answer.wijken;
  if (first === undefined) return postcodeUnknown;
  return others.length === 0 ? first.slug : postcodeSeveral(answer.wijken.map(({ name }) => name));
}

/** Where a postcode lies, or else its wijk, as far as anybody knows: minutes are counted from there. */
async function originNear(c: AppContext, deps: AgendaDeps, wijk: string): Promise<Partial<TypedAgenda>> {
  const typed = FormValues.of(c.req.queries()).text('postcode');
  const origin = (await originOf(deps, postcodeOf(typed)?.digits ?? '')) ?? (await originOf(deps, wijk));
  return { vanaf: origin?.value ?? '', dichtbij: '' };
}

async function mapFile(c: AppContext, deps: AgendaDeps): Promise<Response> {
  const { form, wijk } = await asked(c, deps);
  const map = await loadAgendaMap(deps.db, form, wijk, wallClock(deps.clock), c.get('lang'));
  return c.json(await mapDataOf(deps.db, map));
}

async function mapFigure(deps: AgendaDeps, { form, wijk }: Asked, lang: Lang): Promise<VNode> {
  return (
    <MapFigure
      lang={lang}
      map={await loadAgendaMap(deps.db, form, wijk, wallClock(deps.clock), lang)}
      caption={agendaMapWords.caption[lang]}
      counted={agendaMapWords.times[lang]}
      data={`/agenda/kaart.json${agendaQuery(form.typed)}`}
      tiles={deps.config.tiles}
    />
  );
}

async function agendaPage(c: AppContext, deps: AgendaDeps): Promise<Response> {
  const question = await asked(c, deps);
  const { form, wijk, gebied, subject, origin } = question;
  const found = await wijkOfPostcode(c, deps);
  if (typeof found === 'string') {
    const there = await originNear(c, deps, found);
    return seeOther(c, `/agenda${agendaQuery({ ...form.typed, ...there, wijk: found })}`);
  }
  // A name that was typed leaves the address as well.
  if (wijk !== null && c.req.query('wijk') !== wijk.slug)
    return seeOther(c, `/agenda${agendaQuery(form.typed)}`);
  if (isAboutNothing(question)) return await notFound(c);
  const problems = [...form.problems, ...(found === null ? [] : [found])];
  const lang = c.get('lang');
  const { today: day, time } = wallClock(deps.clock);
  const narrowed = { filter: form.filter, period: periodOf(form.when, day), time, from: origin?.at };
  const ask = (page: number) =>
    occasionsIn(deps.db, narrowed, day, { limit: perPage, offset: (page - 1) * perPage });
  const [first, wijken, map] = await Promise.all([
    ask(form.page),
    wijkChoice(deps.db, form.typed.wijk),
    form.view === 'map' ? mapFigure(deps, question, lang) : null,
  ]);
  const pages = Math.max(1, Math.ceil(first.total / perPage));
  const page = Math.min(form.page, pages);
  const { total, occasions, earlier } = page === form.page ? first : await ask(page);
  const title = wijk ? fill(words.titleWijk, lang, { wijk: wijk.name }) : words.title[lang];
  return c.get('page')(
    {
      title,
      status: problems.length > 0 ? 400 : 200,
      ...(map === null ? {} : { map: true as const }),
      head: <link rel="alternate" type="text/calendar" href={feedAddress(form.typed)} title={title} />,
    },
    <AgendaView
      lang={lang}
      title={title}
      form={{ ...form, problems }}
      today={day}
      wijken={wijken}
      postcode={FormValues.of(c.req.queries()).text('postcode')}
      occasions={occasions}
      earlier={earlier}
      wijkName={wijk?.name ?? null}
      words={question.words}
      keepsSynonyms={allowed(c.get('actor'), 'synonym.manage')}
      total={total}
      page={page}
      pages={pages}
      subject={subject}
      gebied={gebied?.name ?? null}
      map={map}
      origin={origin}
    />,
  );
}

function feedName(wijk: Wijk | null, subject: Subject | null, lang: Lang): string {
  const name = subject ? wordsIn(subject.name, lang) : wijk?.name;
  return name === undefined ? words.feedTitle[lang] : fill(words.feedTitleOf, lang, { name });
}

async function calendarFile(c: AppContext, deps: AgendaDeps): Promise<Response> {
  const question = await asked(c, deps);
  const { form, wijk, subject } = question;
  const { typed, filter, when } = form;
  const lang = c.get('lang');
  const day = today(deps.clock);
  const found = await wijkOfPostcode(c, deps);
  if (typeof found === 'string') return seeOther(c, `/agenda.ics${agendaQuery({ ...typed, wijk: found })}`);
  if (form.problems.length > 0 || found !== null) return await notFound(c);
  if (isAboutNothing(question) && !(await leftLately(deps.db, filter, day))) return await notFound(c);
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
