/** Networks: the list, the page of one, starting and changing one. */
import type { VNode } from 'preact';
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { isoDate, today } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { fill } from '../../../ui/index.ts';
import {
  ChangedMeanwhile,
  findListingBySlug,
  type Listing,
  loadAgeing,
  readRevision,
  verdictOn,
} from '../../listing/index.ts';
import { listWijken } from '../../place/index.ts';
import { saveNetwork, startNetwork } from '../commands/network.ts';
import type { CommunityPagesDeps } from '../deps.ts';
import { readNetwork } from '../forms.ts';
import { networkKind } from '../kinds/network.ts';
import { canFound, holdsOn, keepsNetwork, signsFor } from '../rules.ts';
import { listCoordination } from '../store/handovers.ts';
import {
  findNetwork,
  listChoices,
  listCoordinators,
  listNetworkMembers,
  listNetworks,
  listNetworksThatWait,
} from '../store/networks.ts';
import { listStewardships } from '../store/stewardships.ts';
import type { NetworkContent } from '../types.ts';
import { NetworkForm, type TypedFields } from '../views/forms.tsx';
import { FounderField, NetworkListView, NetworkView, NoFounderView } from '../views/networks.tsx';
import { words } from '../words.ts';
import { asTyped, nothingTyped, statusOf, typedIn } from './requests.ts';

export type NetworkThing = {
  readonly id: Id<'network'>;
  readonly listing: Listing;
  readonly content: NetworkContent;
  readonly keeper: boolean;
};

export async function networkBySlug(
  c: AppContext,
  { db, clock }: Pick<CommunityPagesDeps, 'db' | 'clock'>,
): Promise<NetworkThing | null> {
  const listing = await findListingBySlug(db, 'network', c.req.param('slug') ?? '');
  if (!listing) return null;
  const id = listing.id as string as Id<'network'>;
  const content = await findNetwork(db, id);
  if (!content) return null;
  const keeper = keepsNetwork(c.get('actor'), content, await listCoordinators(db, id, today(clock)));
  return listing.status === 'published' || keeper ? { id, listing, content, keeper } : null;
}

export function networkPages(routes: Routes, deps: CommunityPagesDeps): void {
  routes.get(
    '/netwerken',
    'public',
    async (c) => {
      const lang = c.get('lang');
      return c.get('page')(
        { title: words.networks[lang] },
        <NetworkListView
          lang={lang}
          rows={await listNetworks(deps.db)}
          waiting={await ownThatWait(c, deps)}
          mayStart={allowed(c.get('actor'), 'network.edit') || canFound(c.get('actor'))}
        />,
      );
    },
    { keep: true },
  );
  newPages(routes, deps);
  routes.get('/netwerken/:slug', 'public', (c) => networkPage(c, deps), { keep: 'quarter' });
  changePages(routes, deps);
}

/** What she began and a steward has still to look at: nobody else finds it. */
async function ownThatWait(c: AppContext, { db, clock }: CommunityPagesDeps) {
  const personId = personIdOf(c.get('actor'));
  return personId === null ? [] : await listNetworksThatWait(db, personId, today(clock));
}

async function networkPage(c: AppContext, deps: CommunityPagesDeps): Promise<Response> {
  const thing = await networkBySlug(c, deps);
  if (!thing) return await notFound(c);
  const lang = c.get('lang');
  const members = (await listNetworkMembers(deps.db, thing.id)).filter(
    ({ status }) => status === 'confirmed',
  );
  const network = {
    id: thing.id,
    slug: thing.listing.slug,
    onMap: thing.listing.status === 'published',
    members: members.map(({ organisationId }) => organisationId),
    keeper: thing.keeper,
  };
  return c.get('page')(
    { title: thing.content.name, ...flashFor(c, { bewaard: words.saved, voorgesteld: words.sent }) },
    <NetworkView
      lang={lang}
      listing={thing.listing}
      content={thing.content}
      members={members}
      sections={await deps.networkSections(network, c.get('actor'), lang)}
      keeper={thing.keeper}
      verdict={thing.keeper ? await verdictOn(deps.db, thing.listing, lang) : null}
      coordination={await listCoordination(deps.db, thing.id)}
      stewardships={(await listStewardships(deps.db, thing.id)).filter((one) =>
        holdsOn(one, isoDate(today(deps.clock))),
      )}
      mayAppoint={allowed(c.get('actor'), 'access.manage')}
      ageing={(await loadAgeing(deps.db)).network}
      today={today(deps.clock)}
    />,
  );
}

function newPages(routes: Routes, deps: CommunityPagesDeps): void {
  const ownOf = async (actor: Actor) =>
    canFound(actor) ? (await listChoices(deps.db)).filter(({ id }) => signsFor(actor, id)) : [];

  const page = async (c: AppContext, typed: TypedFields, problems: readonly Problem[] = []) => {
    const lang = c.get('lang');
    const actor = c.get('actor');
    const own = await ownOf(actor);
    const steward = allowed(actor, 'network.edit');
    if (!steward && own.length === 0)
      return c.get('page')({ title: words.newNetwork[lang] }, <NoFounderView lang={lang} />);
    return c.get('page')(
      { title: words.newNetwork[lang], ...statusOf(problems) },
      <NetworkForm
        lang={lang}
        title={words.newNetwork[lang]}
        lead={(steward ? words.networkLead : words.networkLeadFounder)[lang]}
        {...(own.length > 0
          ? { more: <FounderField {...{ lang, typed, problems, own }} optional={steward} /> }
          : {})}
        action="/netwerken/nieuw"
        revision={0}
        typed={typed}
        wijken={await listWijken(deps.db)}
        problems={problems}
      />,
    );
  };
  routes.get('/netwerken/nieuw', 'signedIn', (c) => page(c, nothingTyped));
  routes.post('/netwerken/nieuw', 'signedIn', async (c) => {
    const form = await readForm(c);
    const actor = c.get('actor');
    const kept = { since: isoDate(today(deps.clock)) };
    const content = readNetwork(form, await listWijken(deps.db), kept);
    const founder = (await ownOf(actor)).find(({ slug }) => slug === form.text('founder'));
    const made = content.ok ? await startNetwork(deps, actor, content.value, founder?.id ?? null) : content;
    if (!made.ok) return await page(c, typedIn(form), made.problems);
    const waits = made.value.status === 'pending' ? '?gelukt=begonnen' : '';
    return seeOther(c, `/netwerken/${made.value.slug}/leden${waits}`);
  });
}

function changePages(routes: Routes, deps: CommunityPagesDeps): void {
  const page = async (
    c: AppContext,
    { listing, content, keeper }: NetworkThing,
    typed: TypedFields,
    problems: readonly Problem[] = [],
    meanwhile: VNode | null = null,
  ): Promise<Response> => {
    const lang = c.get('lang');
    const title = fill(words.editTitle, lang, { name: content.name });
    return c.get('page')(
      { title, ...statusOf(problems) },
      <NetworkForm
        lang={lang}
        title={title}
        lead={(keeper ? words.editOwn : words.editOther)[lang]}
        action={`/netwerken/${listing.slug}/bewerken`}
        revision={listing.revision}
        typed={typed}
        wijken={await listWijken(deps.db)}
        problems={problems}
        meanwhile={meanwhile}
      />,
    );
  };
  routes.get('/netwerken/:slug/bewerken', 'signedIn', async (c) => {
    const thing = await networkBySlug(c, deps);
    if (!thing) return await notFound(c);
    return await page(c, thing, asTyped(thing.content, await listWijken(deps.db)));
  });
  routes.post('/netwerken/:slug/bewerken', 'signedIn', async (c) => {
    const thing = await networkBySlug(c, deps);
    if (!thing) return await notFound(c);
    const form = await readForm(c);
    const content = readNetwork(form, await listWijken(deps.db), thing.content);
    if (!content.ok) return await page(c, thing, typedIn(form), content.problems);
    const basedOn = readRevision(form.text('revision'));
    const saved = await saveNetwork(deps, c.get('actor'), thing.listing.id, content.value, basedOn);
    if (saved.ok) {
      const outcome = saved.value.applied ? 'bewaard' : 'voorgesteld';
      return seeOther(c, `/netwerken/${thing.listing.slug}?gelukt=${outcome}`);
    }
    const now = (await networkBySlug(c, deps)) ?? thing;
    const lang = c.get('lang');
    const first = saved.problems.some(({ code }) => code === 'changed-meanwhile');
    const meanwhile = first ? (
      <ChangedMeanwhile
        lang={lang}
        now={networkKind.factsOf(now.content, lang)}
        typed={networkKind.factsOf(content.value, lang)}
      />
    ) : null;
    return await page(c, now, typedIn(form), saved.problems, meanwhile);
  });
}
