/** The list of organisations, and the page of one. */
import { personIdOf } from '../../../kernel/actor.ts';
import { today } from '../../../kernel/dates.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { searchWords } from '../../../kernel/too-long.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { notFound, type Routes } from '../../../platform/http/routes.ts';
import {
  findListingBySlug,
  isClosed,
  isKnownOrganisation,
  type Listing,
  loadAgeing,
  mayKeep,
  verdictOn,
} from '../../listing/index.ts';
import {
  findOrganisationBySlug,
  listMembers,
  type Organisation,
  OrganisationView,
} from '../../party/index.ts';
import { findWijk, listWijken } from '../../place/index.ts';
import type { CommunityPagesDeps } from '../deps.ts';
import { belongsTo } from '../rules.ts';
import { hasOpenClaim } from '../store/claims.ts';
import { listNetworksOf } from '../store/networks.ts';
import { findProfile, listActions, listOrganisations, organisationsPerPage } from '../store/organisations.ts';
import { organisationKinds } from '../types.ts';
import { OrganisationListView } from '../views/find-organisations.tsx';
import { NotYetView } from '../views/not-yet.tsx';
import { ProfileView } from '../views/show-organisation.tsx';
import { words } from '../words.ts';

export function organisationPages(routes: Routes, deps: CommunityPagesDeps): void {
  routes.get('/organisaties', 'public', (c) => listPage(c, deps), { keep: true });
  routes.get('/organisaties/:slug', 'public', (c) => profilePage(c, deps), { keep: true });
}

const longestSearch = 80;

async function listPage(c: AppContext, { db }: CommunityPagesDeps): Promise<Response> {
  const lang = c.get('lang');
  const search = searchWords('zoek', (c.req.query('zoek') ?? '').trim(), longestSearch);
  const typed = {
    zoek: search.words,
    wijk: (c.req.query('wijk') ?? '').slice(0, 120),
    soort: (c.req.query('soort') ?? '').slice(0, 40),
  };
  // What people search for has no end: only the list itself is worth keeping.
  if (search.typed !== '') c.set('keep', false);
  const wijken = await listWijken(db);
  const filter = {
    query: typed.zoek,
    wijkId: wijken.find(({ slug }) => slug === typed.wijk)?.id ?? null,
    kind: organisationKinds.find((kind) => kind === typed.soort) ?? null,
  };
  const wanted = c.req.query('pagina') ?? '1';
  const page = /^[1-9]\d{0,3}$/.test(wanted) ? Number(wanted) : 1;
  const { rows, total } = await listOrganisations(db, filter, page);
  return c.get('page')(
    { title: words.organisations[lang], wide: true, status: search.problems.length > 0 ? 400 : 200 },
    <OrganisationListView
      lang={lang}
      search={search}
      typed={typed}
      wijken={wijken}
      rows={rows}
      total={total}
      page={page}
      pages={Math.ceil(total / organisationsPerPage)}
    />,
  );
}

/** Known to the program (it applied for money), but not on the map: its name is public, no more. */
async function plainPage(
  c: AppContext,
  { db }: CommunityPagesDeps,
  organisation: Organisation,
  mayList: boolean,
): Promise<Response> {
  const wijk = organisation.wijkId === null ? null : await findWijk(db, organisation.wijkId);
  const lang = c.get('lang');
  return c.get('page')(
    { title: organisation.name },
    <>
      <OrganisationView lang={lang} organisation={organisation} wijkName={wijk?.name ?? null} />
      <p>
        {words.notOnMap[lang]}{' '}
        {mayList && <a href={`/organisaties/${organisation.slug}/bewerken`}>{words.putOnMap[lang]}</a>}
      </p>
    </>,
  );
}

/** Nobody looked at it yet: not even its name, which whoever entered it made up, shows to others. */
function notYetPage(c: AppContext): Response {
  const lang = c.get('lang');
  return c.get('page')(
    { title: words.notYetTitle[lang], head: <meta name="robots" content="noindex" /> },
    <NotYetView
      lang={lang}
      up={{ label: words.organisations[lang], href: '/organisaties' }}
      words={{ title: words.notYetTitle, text: words.notYetText, mine: words.notYetMine }}
    />,
  );
}

/** What others see of it while it is not on the map. */
async function unlistedPage(
  c: AppContext,
  deps: CommunityPagesDeps,
  organisation: Organisation,
  listing: Listing | null,
): Promise<Response> {
  const { id, wijkId } = organisation;
  const keeper = mayKeep(c.get('actor'), { organisationId: id, wijkId });
  if (listing === null) {
    const known = await isKnownOrganisation(deps.db, id);
    const sees = known || keeper || belongsTo(c.get('actor'), id);
    return sees ? await plainPage(c, deps, organisation, known || keeper) : notYetPage(c);
  }
  const members = await listMembers(deps.db, id, today(deps.clock));
  // A mere proposal is nobody's yet; what a steward refused was never anybody's but its keeper's.
  if (members.length === 0 || listing.status === 'rejected') return await notFound(c);
  if (listing.status === 'pending') return notYetPage(c);
  return await plainPage(c, deps, organisation, false);
}

/** Whoever belongs to it reads what waits, also who may only look on. */
const isInside = (c: AppContext, listing: Listing): boolean =>
  mayKeep(c.get('actor'), listing) ||
  (listing.organisationId !== null && belongsTo(c.get('actor'), listing.organisationId));

async function profilePage(c: AppContext, deps: CommunityPagesDeps): Promise<Response> {
  const { db } = deps;
  const organisation = await findOrganisationBySlug(db, c.req.param('slug') ?? '');
  if (!organisation) return await notFound(c);
  const listing = await findListingBySlug(db, 'organisation', organisation.slug);
  const content = await findProfile(db, organisation.id);
  const inside = listing !== null && isInside(c, listing);
  if (!listing || !content || !(inside || listing.status === 'published'))
    return await unlistedPage(c, deps, organisation, content === null ? null : listing);
  const lang = c.get('lang');
  const day = today(deps.clock);
  const members = await listMembers(db, organisation.id, day);
  const [wijk, networks, actions, sections, head, verdict, asked] = await Promise.all([
    content.wijkId === null ? null : findWijk(db, content.wijkId),
    listNetworksOf(db, organisation.id),
    listActions(db, organisation.id),
    deps.organisationSections(organisation, lang),
    deps.structuredData(listing, lang),
    inside ? verdictOn(db, listing, lang) : null,
    hasOpenClaim(db, listing.id, personIdOf(c.get('actor'))),
  ]);
  return c.get('page')(
    {
      title: content.name,
      ...(head && { head }),
      ...flashFor(c, { bewaard: words.saved, voorgesteld: words.sent, gevraagd: words.claimSent }),
    },
    <ProfileView
      lang={lang}
      listing={listing}
      verdict={verdict}
      content={content}
      wijk={wijk}
      networks={networks}
      actions={actions}
      sections={sections}
      claim={asked ? 'asked' : members.length === 0 && listing.status === 'published' ? 'open' : 'none'}
      mayEdit={listing.status === 'published' || (mayKeep(c.get('actor'), listing) && !isClosed(listing))}
      keeper={allowed(c.get('actor'), 'listing.edit', { organisationId: organisation.id })}
      ageing={(await loadAgeing(db)).organisation}
      today={day}
    />,
  );
}
