/** The one form: a new activity, and changing one. Nothing is saved before its dates were shown. */
import type { Actor } from '../../../kernel/actor.ts';
import { today } from '../../../kernel/dates.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { type FormValues, readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { amountAsTyped, otherLanguagesAsTyped } from '../../../ui/index.ts';
import { mayKeep } from '../../listing/index.ts';
import { listWijken } from '../../place/index.ts';
import { changeActivity, startActivity } from '../commands/save.ts';
import type { ActivityDeps } from '../deps.ts';
import { formWords as words } from '../form-words.ts';
import { type FormContext, type ReadActivity, readActivity } from '../forms/activity.ts';
import { sentenceOfFields, whenAsTyped } from '../forms/when.ts';
import { organisationsKept } from '../kept-organisations.ts';
import { activityKind } from '../kind.ts';
import { domainOfType } from '../messages.ts';
import { currentSeries } from '../rules/times.ts';
import { scopeOf } from '../scope.ts';
import { findActivityBySlug, findHost, listVenues, type Named } from '../store/activities.ts';
import type { Activity, ActivityContent, HostContact } from '../types.ts';
import { ActivityFormView, type FormViewProps } from '../views/form.tsx';
import type { Preview } from '../views/preview.tsx';
import { replaced, type Shown, shown } from '../views/typed.ts';
import { outcomeOf, previewOf } from './shared.ts';

type Choices = {
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  readonly venues: readonly Named[];
  readonly wijken: readonly { readonly id: string; readonly name: string }[];
};

/** A steward puts things on the map of her own wijken only. */
async function choicesFor(deps: ActivityDeps, actor: Actor): Promise<Choices> {
  const scope = scopeOf(actor);
  const [organisations, venues, wijken] = await Promise.all([
    organisationsKept(deps.db, actor, today(deps.clock)),
    listVenues(deps.db),
    listWijken(deps.db),
  ]);
  const everywhere = scope.kind === 'city' || scope.organisationIds.length > 0;
  const here = (id: string): boolean => everywhere || scope.wijkIds.some((wijkId) => wijkId === id);
  return {
    organisations,
    venues: venues.filter(({ wijkId }) => here(wijkId)),
    wijken: wijken.filter(({ id }) => here(id)),
  };
}

const contextOf = (deps: ActivityDeps, choices: Choices, before: ActivityContent | null): FormContext => ({
  today: today(deps.clock),
  organisationIds: new Set(before ? [before.organisationId] : choices.organisations.map(({ id }) => id)),
  venues: new Map(choices.venues.map((venue) => [venue.id, venue])),
  wijken: new Map(choices.wijken.map(({ id, name }) => [id, name])),
  before,
  makeId: () => newId<'activity_series'>(),
});

function shownOf(deps: ActivityDeps, content: ActivityContent, host: HostContact, lang: Lang): Shown {
  const day = today(deps.clock);
  return shown({
    titel: content.title.nl ?? '',
    titelEn: content.title.en ?? '',
    zin: content.summary.nl ?? '',
    zinEn: content.summary.en ?? '',
    uitleg: content.description.nl ?? '',
    uitlegEn: content.description.en ?? '',
    ...otherLanguagesAsTyped({ titel: content.title, zin: content.summary, uitleg: content.description }),
    soort: content.type,
    // Left open where it follows from the kind, so that it goes on following when the kind changes.
    domein: content.domain === domainOfType[content.type] ? '' : content.domain,
    functies: content.functions,
    wanneer: whenAsTyped(currentSeries(content.series, day), day),
    plek: content.venueId ?? '',
    waar: content.placeText ?? '',
    wijk: content.wijkId,
    voor: content.audiences,
    talen: content.languages,
    kosten: amountAsTyped(content.costCents, lang),
    kostenUitleg: content.costNote ?? '',
    rolstoel: content.wheelchair,
    aanmelden: content.signup,
    hoeAanmelden: content.signupText ?? '',
    leeftijdVan: content.minimumAge?.toString() ?? '',
    leeftijdTot: content.maximumAge?.toString() ?? '',
    eredienst: content.worship ? 'yes' : '',
    email: host.email ?? '',
    telefoon: host.phone ?? '',
    bellen: host.byPhone ? 'yes' : '',
  });
}

type Showing = {
  readonly activity: Activity | null;
  readonly choices: Choices;
  readonly typed: Shown;
  readonly problems?: readonly Problem[];
  readonly preview?: Preview;
  /** Facts as they stand now and as typed, when somebody else was first. */
  readonly meanwhile?: FormViewProps['meanwhile'];
};

function show(c: AppContext, showing: Showing): Response {
  const { activity, choices, typed, problems = [] } = showing;
  const lang = c.get('lang');
  const slug = activity?.listing.slug;
  const base = '/mijn-activiteiten';
  return c.get('page')(
    {
      title: (activity ? words.editTitle : words.newTitle)[lang],
      status: problems.length > 0 ? 422 : 200,
    },
    <ActivityFormView
      lang={lang}
      action={slug === undefined ? `${base}/nieuw` : `${base}/${slug}/wijzigen`}
      backHref={slug === undefined ? base : `${base}/${slug}`}
      isNew={activity === null}
      typed={typed}
      problems={problems}
      {...choices}
      revision={activity?.listing.revision.toString() ?? ''}
      preview={showing.preview ?? null}
      meanwhile={showing.meanwhile ?? null}
    />,
  );
}

const usedFields = (form: FormValues): boolean =>
  form.texts('dagen').length > 0 ||
  form.text('maanddagen') !== '' ||
  form.text('van') !== '' ||
  form.text('tot') !== '';

type Sent = Pick<Showing, 'activity' | 'choices'> & { readonly form: FormValues };

/** Everything short of saving: the sentence made of fields, what is wrong, or the dates. Otherwise what to save. */
async function beforeSaving(
  c: AppContext,
  deps: ActivityDeps,
  { form, ...sent }: Sent,
): Promise<Response | ReadActivity> {
  const before = sent.activity?.content ?? null;
  let typed: Shown = form;
  if (form.text('knop') === 'velden' && usedFields(form)) {
    const sentence = sentenceOfFields(form, today(deps.clock));
    if (!sentence.ok) return show(c, { ...sent, typed, problems: sentence.problems });
    typed = replaced(form, 'wanneer', sentence.value);
  }
  const shownNow = typed;
  const asked = {
    text: (name: string) => shownNow.text(name),
    texts: (name: string) => shownNow.texts(name),
    has: (name: string) => form.has(name),
  };
  const read = readActivity(asked, contextOf(deps, sent.choices, before));
  if (!read.ok) return show(c, { ...sent, typed, problems: read.problems });
  const preview = await previewOf(deps, read.value.content.series, c.get('lang'));
  const maySave = form.text('knop') === 'bewaar' && form.text('gezien') === preview.seen;
  return maySave ? read.value : show(c, { ...sent, typed, preview });
}

async function refuse(
  c: AppContext,
  deps: ActivityDeps,
  { form, activity, choices }: Sent,
  problems: readonly Problem[],
  yours: ActivityContent,
): Promise<Response> {
  const meanwhile = problems.some(({ code }) => code === 'changed-meanwhile');
  const now = activity && meanwhile ? await findActivityBySlug(deps.db, activity.listing.slug) : activity;
  const lang = c.get('lang');
  const preview = await previewOf(deps, yours.series, lang);
  const showing = { activity: now, choices, typed: form, problems, preview };
  if (!(now && meanwhile)) return show(c, showing);
  const factsOf = (content: ActivityContent) => activityKind.factsOf(content, lang);
  return show(c, { ...showing, meanwhile: { now: factsOf(now.content), typed: factsOf(yours) } });
}

function newPages(routes: Routes, deps: ActivityDeps): void {
  routes.get('/mijn-activiteiten/nieuw', 'listing.edit', async (c) => {
    const choices = await choicesFor(deps, c.get('actor'));
    const [only] = choices.organisations;
    const typed = shown({ organisatie: only && choices.organisations.length === 1 ? only.id : '' });
    return show(c, { activity: null, choices, typed });
  });

  routes.post('/mijn-activiteiten/nieuw', 'listing.edit', async (c) => {
    const choices = await choicesFor(deps, c.get('actor'));
    const sent: Sent = { activity: null, choices, form: await readForm(c) };
    const read = await beforeSaving(c, deps, sent);
    if (read instanceof Response) return read;
    const started = await startActivity(deps, c.get('actor'), read.content, read.host);
    if (!started.ok) return await refuse(c, deps, sent, started.problems, read.content);
    const outcome = outcomeOf({ listing: started.value, applied: true });
    return seeOther(c, `/mijn-activiteiten/${started.value.slug}?gelukt=${outcome}`);
  });
}

export function editPages(routes: Routes, deps: ActivityDeps): void {
  newPages(routes, deps);

  const load = async (c: AppContext): Promise<Activity | null> => {
    const activity = await findActivityBySlug(deps.db, c.req.param('slug') ?? '');
    return activity && mayKeep(c.get('actor'), activity.listing) ? activity : null;
  };

  routes.get('/mijn-activiteiten/:slug/wijzigen', 'listing.edit', async (c) => {
    const activity = await load(c);
    if (!activity) return await notFound(c);
    const host = await findHost(deps.db, activity.listing.id);
    const typed = shownOf(deps, activity.content, host, c.get('lang'));
    return show(c, { activity, choices: await choicesFor(deps, c.get('actor')), typed });
  });

  routes.post('/mijn-activiteiten/:slug/wijzigen', 'listing.edit', async (c) => {
    const activity = await load(c);
    if (!activity) return await notFound(c);
    const choices = await choicesFor(deps, c.get('actor'));
    const sent: Sent = { activity, choices, form: await readForm(c) };
    const read = await beforeSaving(c, deps, sent);
    if (read instanceof Response) return read;
    const basedOn = Number(sent.form.text('versie'));
    const changed = await changeActivity(deps, c.get('actor'), activity.listing, { ...read, basedOn });
    if (!changed.ok) return await refuse(c, deps, sent, changed.problems, read.content);
    return seeOther(c, `/mijn-activiteiten/${activity.listing.slug}?gelukt=${outcomeOf(changed.value)}`);
  });
}
