/** What one keeps, and one activity: once different, a pause, did it take place, stopping. */
import type { VNode } from 'preact';
import { today } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Problem, type Result, refused } from '../../../kernel/result.ts';
import { wordsIn } from '../../../kernel/words.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { type FormValues, readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { actsAsSteward, ChangedMeanwhile, mayKeep, readStop, verdictOn } from '../../listing/index.ts';
import { answerByPerson, askedTimes } from '../commands/confirm.ts';
import { changeActivity, stopActivity } from '../commands/save.ts';
import type { ActivityDeps } from '../deps.ts';
import { formProblems } from '../form-words.ts';
import { readAnswer, readDifference, readPause } from '../forms/difference.ts';
import { activityKind } from '../kind.ts';
import { activityRefusals } from '../messages.ts';
import { hostPolicy } from '../policy.ts';
import { isOpenToChange } from '../rules/change.ts';
import { currentSeries } from '../rules/times.ts';
import { scopeOf } from '../scope.ts';
import type { Series } from '../series/types.ts';
import { findActivityBySlug, listKept } from '../store/activities.ts';
import { loadCalendar } from '../store/holidays.ts';
import { loadSeries } from '../store/series.ts';
import type { Activity, ActivityContent } from '../types.ts';
import { ManageView, type PartName } from '../views/manage.tsx';
import { OwnActivitiesView, ownWords } from '../views/own.tsx';
import { type Shown, shown } from '../views/typed.ts';
import { flashOf, type Outcome, outcomeOf, sentencesOf, whenShown } from './shared.ts';

const perPage = 30;

async function ownPage(c: AppContext, deps: ActivityDeps): Promise<Response> {
  const lang = c.get('lang');
  const day = today(deps.clock);
  const asked = Number(c.req.query('pagina') ?? '1');
  const page = Number.isInteger(asked) && asked >= 1 && asked <= 10_000 ? asked : 1;
  const found = await listKept(deps.db, scopeOf(c.get('actor')), {
    limit: perPage + 1,
    offset: (page - 1) * perPage,
  });
  const activities = found.slice(0, perPage);
  const series = await loadSeries(
    deps.db,
    activities.map(({ id }) => id),
  );
  return c.get('page')(
    { title: ownWords.title[lang], ...flashOf(c) },
    <OwnActivitiesView
      lang={lang}
      mayCall={allowed(c.get('actor'), 'evidence.record')}
      activities={activities}
      sentencesOf={new Map([...series].map(([id, some]) => [id, sentencesOf(some, day, lang)]))}
      page={page}
      hasMore={found.length > perPage}
    />,
  );
}

const mayRecord = (c: AppContext, { listing }: Activity): boolean => {
  const { organisationId, wijkId } = listing;
  return allowed(c.get('actor'), 'evidence.record', { organisationId, wijkId });
};

type Refused = {
  readonly problems?: readonly Problem[];
  readonly typed?: Shown;
  /** Which of the forms was sent. */
  readonly part?: PartName | null;
  /** What its change makes of what stands there now, when somebody else was first. */
  readonly yours?: ActivityContent | null;
};

function meanwhileOf(activity: Activity, yours: ActivityContent | null, lang: Lang): VNode | null {
  if (yours === null) return null;
  const factsOf = (content: ActivityContent) => activityKind.factsOf(content, lang);
  return <ChangedMeanwhile lang={lang} now={factsOf(activity.content)} typed={factsOf(yours)} />;
}

async function show(
  c: AppContext,
  deps: ActivityDeps,
  activity: Activity,
  { problems = [], typed = shown({}), part = null, yours = null }: Refused = {},
): Promise<Response> {
  const lang = c.get('lang');
  const day = today(deps.clock);
  const { series, title } = activity.content;
  const [calendar, asked, verdict] = await Promise.all([
    loadCalendar(deps.db, day),
    askedTimes(deps.db, activity, deps.clock.now(), hostPolicy.recordBack.days),
    verdictOn(deps.db, activity.listing, lang),
  ]);
  return c.get('page')(
    { title: wordsIn(title, lang), status: problems.length > 0 ? 422 : 200, ...flashOf(c) },
    <ManageView
      lang={lang}
      activity={activity}
      {...whenShown(series, calendar, day, lang)}
      asked={asked}
      mayRecord={mayRecord(c, activity)}
      saysWhy={actsAsSteward(c.get('actor'), activity.listing)}
      verdict={verdict}
      typed={typed}
      problems={problems}
      part={part}
      meanwhile={meanwhileOf(activity, yours, lang)}
    />,
  );
}

type Act = (c: AppContext, activity: Activity, form: FormValues) => Promise<Result<Outcome>>;
/** Reads what one of the short forms makes of the series. */
type ReadSeries = (form: FormValues, content: ActivityContent) => Result<readonly Series[]>;

async function saveSeries(
  c: AppContext,
  deps: ActivityDeps,
  activity: Activity,
  form: FormValues,
  read: ReadSeries,
): Promise<Result<Outcome>> {
  if (!isOpenToChange(activity.listing)) return refused(activityRefusals.over);
  const series = read(form, activity.content);
  if (!series.ok) return series;
  const content = { ...activity.content, series: series.value };
  const basedOn = Number(form.text('versie'));
  const changed = await changeActivity(deps, c.get('actor'), activity.listing, { content, basedOn });
  return changed.ok ? ok(outcomeOf(changed.value)) : changed;
}

export function managePages(routes: Routes, deps: ActivityDeps): void {
  const load = async (c: AppContext): Promise<Activity | null> => {
    const activity = await findActivityBySlug(deps.db, c.req.param('slug') ?? '');
    return activity && mayKeep(c.get('actor'), activity.listing) ? activity : null;
  };

  routes.get('/mijn-activiteiten', 'listing.edit', (c) => ownPage(c, deps));

  routes.get('/mijn-activiteiten/:slug', 'listing.edit', async (c) => {
    const activity = await load(c);
    return activity ? await show(c, deps, activity) : await notFound(c);
  });

  const post = (name: string, act: Act): void => {
    routes.post(`/mijn-activiteiten/:slug/${name}`, 'listing.edit', async (c) => {
      const activity = await load(c);
      if (!activity) return await notFound(c);
      const form = await readForm(c);
      // Stopped while its page stood open: its forms are no longer there.
      const result = isOpenToChange(activity.listing)
        ? await act(c, activity, form)
        : refused(activityRefusals.over);
      if (result.ok) return seeOther(c, `/mijn-activiteiten/${activity.listing.slug}?gelukt=${result.value}`);
      // As it stands now: somebody else may have changed it.
      return await show(c, deps, (await load(c)) ?? activity, { problems: result.problems, typed: form });
    });
  };

  const save = (part: PartName, read: ReadSeries): void => {
    routes.post(`/mijn-activiteiten/:slug/${part}`, 'listing.edit', async (c) => {
      const activity = await load(c);
      if (!activity) return await notFound(c);
      const form = await readForm(c);
      const saved = await saveSeries(c, deps, activity, form, read);
      if (saved.ok) return seeOther(c, `/mijn-activiteiten/${activity.listing.slug}?gelukt=${saved.value}`);
      const { problems } = saved;
      const now = (await load(c)) ?? activity;
      const first = problems.some(({ code }) => code === 'changed-meanwhile');
      const series = first ? read(form, now.content) : null;
      const yours = series?.ok ? { ...now.content, series: series.value } : null;
      return await show(c, deps, now, { problems, typed: form, part, yours });
    });
  };

  save('keer', (form, { series }) => readDifference(form, series));
  save('pauze', (form, { series }) => readPause(form, series, currentSeries(series, today(deps.clock))));
  post('stop', async (c, activity, form) => {
    const why = readStop(form, actsAsSteward(c.get('actor'), activity.listing));
    if (!form.has('zeker')) return refused(formProblems.sure, ...(why.ok ? [] : why.problems));
    if (!why.ok) return why;
    const stopped = await stopActivity(deps, c.get('actor'), activity.listing, why.value);
    return stopped.ok ? ok('gestopt') : stopped;
  });
  post('antwoord', async (c, activity, form) => {
    const answer = readAnswer(form, 'welke');
    if (!answer.ok) return answer;
    const via = form.text('hoe') === 'phone' ? 'phone' : 'page';
    const answered = await answerByPerson(deps, c.get('actor'), activity, answer.value, via);
    return answered.ok ? ok('ja') : answered;
  });
}
