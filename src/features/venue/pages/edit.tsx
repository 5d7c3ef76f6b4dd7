/** Adding a place and changing its facts. Whoever is logged in may; unknown people propose. */

import { today } from '../../../kernel/dates.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Problem, Result } from '../../../kernel/result.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { FormValues, readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { fill } from '../../../ui/index.ts';
import { mayKeep } from '../../listing/index.ts';
import { listOrganisationsOf } from '../../party/index.ts';
import { getWijk, listWijken } from '../../place/index.ts';
import { blankVenue, venueAsTyped } from '../as-typed.ts';
import { locateAddress } from '../commands/locate.ts';
import { addVenue, changeVenue } from '../commands/venue.ts';
import type { VenueDeps } from '../deps.ts';
import { readBasedOn, readVenue, type VenueDraft } from '../forms.ts';
import { settleAddress } from '../rules/address.ts';
import { factsOf } from '../rules.ts';
import type { VenueContent } from '../types.ts';
import { type EditProps, EditView } from '../views/edit.tsx';
import { formWords as words } from '../views/form-words.ts';
import { type Loaded, loadToChange, personOf, wijkOptions } from './load.ts';

type Organisation = { readonly id: string; readonly name: string };

export function editPages(routes: Routes, deps: VenueDeps): void {
  routes.get('/plekken/nieuw', 'signedIn', async (c) => await editPage(c, deps, null, {}));
  routes.post('/plekken/nieuw', 'signedIn', (c) => add(c, deps));
  routes.get('/plekken/:slug/wijzigen', 'signedIn', async (c) => {
    const loaded = await loadToChange(c, deps);
    return loaded === null ? await notFound(c) : await editPage(c, deps, loaded, {});
  });
  routes.post('/plekken/:slug/wijzigen', 'signedIn', (c) => change(c, deps));
}

type Shown = {
  readonly typed?: FormValues;
  readonly problems?: readonly Problem[];
  readonly meanwhile?: EditProps['meanwhile'];
  readonly basedOn?: number;
};

async function editPage(
  c: AppContext,
  deps: VenueDeps,
  loaded: Loaded | null,
  { typed, problems = [], meanwhile = null, basedOn }: Shown,
): Promise<Response> {
  const lang = c.get('lang');
  const organisations = loaded === null ? await ownOrganisations(c, deps) : [];
  const place = loaded === null ? null : { slug: loaded.listing.slug, name: loaded.venue.name };
  const stored = FormValues.of(loaded === null ? blankVenue : venueAsTyped(loaded.venue));
  return c.get('page')(
    {
      title: place === null ? words.addTitle[lang] : fill(words.changeTitle, lang, { name: place.name }),
      status: problems.length > 0 ? 422 : 200,
    },
    <EditView
      lang={lang}
      place={place}
      typed={typed ?? stored}
      problems={problems}
      wijken={await wijkOptions(deps, 'id')}
      organisations={organisations}
      keeper={writesAtOnce(c, loaded, organisations)}
      findsWijk={deps.addresses !== null}
      basedOn={loaded === null ? null : (basedOn ?? loaded.listing.revision)}
      meanwhile={meanwhile}
    />,
  );
}

/** Of a new place it is not known yet in which wijk: who is steward of some wijk, or may write for an organisation, may be its keeper. */
function writesAtOnce(c: AppContext, loaded: Loaded | null, organisations: readonly Organisation[]): boolean {
  const actor = c.get('actor');
  if (loaded !== null) return mayKeep(actor, loaded.listing);
  return organisations.length > 0 || allowed(actor, 'listing.moderate');
}

async function ownOrganisations(c: AppContext, deps: VenueDeps): Promise<readonly Organisation[]> {
  const actor = personOf(c);
  const all = await listOrganisationsOf(deps.db, actor.personId, today(deps.clock));
  return all.filter(({ id }) => allowed(actor, 'listing.edit', { organisationId: id }));
}

type Managing = Pick<VenueContent, 'organisationId' | 'organisationName'>;

async function contentOf(
  deps: VenueDeps,
  draft: VenueDraft,
  before: VenueContent | null,
  managing: Managing,
): Promise<Result<VenueContent>> {
  const placed = settleAddress(draft, await locateAddress(deps, draft), before);
  if (!placed.ok) return placed;
  const wijk = await getWijk(deps.db, placed.value.wijkId);
  return {
    ok: true,
    value: {
      ...draft,
      ...placed.value,
      wijkName: wijk.name,
      // One by one: a whole place fits this type too, and would bring its other facts back.
      organisationId: managing.organisationId,
      organisationName: managing.organisationName,
      rooms: before?.rooms ?? [],
    },
  };
}

async function add(c: AppContext, deps: VenueDeps): Promise<Response> {
  const form = await readForm(c);
  const organisations = await ownOrganisations(c, deps);
  const wijken = new Set<string>((await listWijken(deps.db)).map(({ id }) => id));
  const keeper = writesAtOnce(c, null, organisations);
  const draft = readVenue(form, { wijken, before: null, keeper });
  const organisation = organisations.find(({ id }) => id === form.text('organisationId'));
  const managing = {
    organisationId: (organisation?.id ?? null) as VenueContent['organisationId'],
    organisationName: organisation?.name ?? null,
  };
  const content = draft.ok ? await contentOf(deps, draft.value, null, managing) : draft;
  const added = content.ok ? await addVenue(deps, personOf(c), content.value) : content;
  if (!added.ok) return await editPage(c, deps, null, { typed: form, problems: added.problems });
  const waits = added.value.status !== 'published';
  if (waits && !mayKeep(c.get('actor'), added.value)) return seeOther(c, '/plekken?gelukt=wacht');
  return seeOther(c, `/plekken/${added.value.slug}?gelukt=${waits ? 'wacht' : 'plek'}`);
}

async function change(c: AppContext, deps: VenueDeps): Promise<Response> {
  const loaded = await loadToChange(c, deps);
  if (loaded === null) return await notFound(c);
  const { listing, venue } = loaded;
  const form = await readForm(c);
  const wijken = new Set<string>((await listWijken(deps.db)).map(({ id }) => id));
  const keeper = mayKeep(c.get('actor'), listing);
  const draft = readVenue(form, { wijken, before: venue, keeper });
  const content = draft.ok ? await contentOf(deps, draft.value, venue, venue) : draft;
  if (!content.ok)
    return await editPage(c, deps, loaded, {
      typed: form,
      problems: content.problems,
      basedOn: readBasedOn(form),
    });
  const changed = await changeVenue(deps, personOf(c), listing, content.value, readBasedOn(form));
  if (changed.ok)
    return seeOther(
      c,
      `/plekken/${listing.slug}?gelukt=${changed.value.applied ? 'gewijzigd' : 'voorgesteld'}`,
    );
  // Somebody else was first: the newest facts beside what was typed, and saving again counts from there.
  const meanwhile = changed.problems.some(({ code }) => code === 'changed-meanwhile');
  const now = meanwhile ? ((await loadToChange(c, deps)) ?? loaded) : loaded;
  return await editPage(c, deps, now, {
    typed: form,
    problems: changed.problems,
    meanwhile: meanwhile
      ? { now: factsOf(now.venue, c.get('lang')), typed: factsOf(content.value, c.get('lang')) }
      : null,
  });
}
