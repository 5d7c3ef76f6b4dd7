/** Claiming an organisation, proving it by a link, and the steward's judgement; and the actions of a street. */
import { today } from '../../../kernel/dates.ts';
import { type Id, parseId } from '../../../kernel/ids.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { fill, fillWith, OwnWords } from '../../../ui/index.ts';
import {
  findListing,
  findListingBySlug,
  findSignedLink,
  judgedBefore,
  type Listing,
} from '../../listing/index.ts';
import { listMembers } from '../../party/index.ts';
import { claimOrganisation, judgeClaim, proveClaim } from '../commands/claim.ts';
import { addAction } from '../commands/organisation.ts';
import type { CommunityPagesDeps } from '../deps.ts';
import { readAction, readClaim, readJudgement } from '../forms.ts';
import { organisationKind } from '../kinds/organisation.ts';
import { findClaim, hasOpenClaim, listClaimsOf } from '../store/claims.ts';
import { findProfile, listActions } from '../store/organisations.ts';
import type { Claim, OrganisationContent } from '../types.ts';
import { DoneView, JudgeClaimView, ProveView } from '../views/claims.tsx';
import type { TypedFields } from '../views/forms.tsx';
import { ActionsView, ClaimForm } from '../views/one-thing.tsx';
import { words } from '../words.ts';
import { mailing, nothingTyped, personOf, statusOf, typedIn } from './requests.ts';

type Listed = { readonly listing: Listing; readonly content: OrganisationContent };

async function listedBySlug(c: AppContext, { db }: CommunityPagesDeps): Promise<Listed | null> {
  const listing = await findListingBySlug(db, 'organisation', c.req.param('slug') ?? '');
  const content =
    listing && (await findProfile(db, listing.id as string as Parameters<typeof findProfile>[1]));
  return listing && content ? { listing, content } : null;
}

export function claimPages(routes: Routes, deps: CommunityPagesDeps): void {
  askPages(routes, deps);
  provePages(routes, deps);
  judgePages(routes, deps);
  actionPages(routes, deps);
}

function askPages(routes: Routes, deps: CommunityPagesDeps): void {
  const load = async (c: AppContext): Promise<Listed | null> => {
    const listed = await listedBySlug(c, deps);
    if (listed?.listing.status !== 'published') return null;
    const members = await listMembers(deps.db, listed.content.organisationId, today(deps.clock));
    return members.length === 0 ? listed : null;
  };
  const page = (
    c: AppContext,
    { listing, content }: Listed,
    typed: TypedFields = nothingTyped,
    problems: readonly Problem[] = [],
  ): Response =>
    c.get('page')(
      { title: `${words.claim[c.get('lang')]} ${content.name}`, ...statusOf(problems) },
      <ClaimForm
        lang={c.get('lang')}
        title={words.claim[c.get('lang')]}
        lead={fillWith(words.claimLead, c.get('lang'), {
          name: <OwnWords said={content.name} lang={c.get('lang')} />,
        })}
        action={`/organisaties/${listing.slug}/claim`}
        noteLabel={words.claimNote[c.get('lang')]}
        publicEmail={content.publicEmail}
        typed={typed}
        problems={problems}
      />,
    );
  routes.get('/organisaties/:slug/claim', 'signedIn', async (c) => {
    const listed = await load(c);
    if (!listed) return await notFound(c);
    const asked = await hasOpenClaim(deps.db, listed.listing.id, personOf(c).personId);
    return asked ? seeOther(c, '/mijn-claims') : page(c, listed);
  });
  routes.post('/organisaties/:slug/claim', 'signedIn', async (c) => {
    const listed = await load(c);
    if (!listed) return await notFound(c);
    const form = await readForm(c);
    const claim = readClaim(form, listed.content.publicEmail);
    const asked = claim.ok
      ? await claimOrganisation(mailing(deps), personOf(c), listed.content, {
          ...claim.value,
          lang: c.get('lang'),
        })
      : claim;
    if (!asked.ok) return page(c, listed, typedIn(form), asked.problems);
    return seeOther(c, `/organisaties/${listed.listing.slug}?gelukt=gevraagd`);
  });
}

/** Opened from a mailbox, without logging in. */
function provePages(routes: Routes, deps: CommunityPagesDeps): void {
  const now = () => new Date(deps.clock.now().epochMilliseconds);
  const page = (c: AppContext, token: string, problems: readonly Problem[] = []): Response =>
    c.get('page')(
      { title: words.proveTitle[c.get('lang')], ...statusOf(problems) },
      <ProveView lang={c.get('lang')} token={token} problems={problems} />,
    );
  routes.get('/organisaties/bewijs/dank', 'public', (c) => {
    const lang = c.get('lang');
    return c.get('page')(
      { title: words.proveTitle[lang] },
      <DoneView title={words.proveTitle[lang]} text={words.proven[lang]} />,
    );
  });
  routes.get('/organisaties/bewijs/:token', 'public', async (c) => {
    const token = c.req.param('token') ?? '';
    const link = await findSignedLink(deps.db, token, 'claim', now());
    return link ? page(c, token) : await notFound(c);
  });
  routes.post('/organisaties/bewijs/:token', 'public', async (c) => {
    const token = c.req.param('token') ?? '';
    if (!(await findSignedLink(deps.db, token, 'claim', now()))) return await notFound(c);
    const proven = await proveClaim(deps, c.get('actor'), token);
    return proven.ok ? seeOther(c, '/organisaties/bewijs/dank') : page(c, token, proven.problems);
  });
}

type Judged = {
  readonly claim: Claim;
  readonly listing: Listing;
  readonly thing: { readonly name: string; readonly publicEmail: string | null; readonly href: string };
};

async function claimedThing(
  { db, places }: CommunityPagesDeps,
  listing: Listing,
): Promise<Judged['thing'] | null> {
  if (listing.kind !== 'organisation') return await places.find(db, listing);
  const content = await findProfile(db, listing.id as string as Id<'organisation'>);
  return content && { ...content, href: `/organisaties/${listing.slug}` };
}

/** What was entered, of an organisation that waits itself. */
async function entryOf({ db }: CommunityPagesDeps, listing: Listing, lang: Lang) {
  if (listing.kind !== 'organisation' || listing.status !== 'pending') return null;
  const content = await findProfile(db, listing.id as string as Id<'organisation'>);
  return content && { facts: organisationKind.factsOf(content, lang), revision: listing.revision };
}

function judgePages(routes: Routes, deps: CommunityPagesDeps): void {
  const load = async (c: AppContext): Promise<Judged | 'judged' | null> => {
    const id = parseId<'listing_claim'>(c.req.param('id'));
    const claim = id && (await findClaim(deps.db, id));
    const listing = claim && (await findListing(deps.db, claim.listingId));
    if (!listing || !allowed(c.get('actor'), 'listing.moderate', { wijkId: listing.wijkId })) return null;
    if (claim.status !== 'waiting') return 'judged';
    const thing = await claimedThing(deps, listing);
    return thing && { claim, listing, thing };
  };
  const page = async (
    c: AppContext,
    { claim, listing, thing }: Judged,
    typed = { judgement: '', reason: '' },
    problems: readonly Problem[] = [],
  ): Promise<Response> => {
    const all = await listClaimsOf(deps.db, listing.id);
    const claimant = all.find(({ id }) => id === claim.id)?.organisationName ?? null;
    const title = claimant === null ? words.judgeTitle : words.judgePlaceTitle;
    return c.get('page')(
      { title: fill(title, c.get('lang'), { name: thing.name }), ...statusOf(problems) },
      <JudgeClaimView
        lang={c.get('lang')}
        claim={claim}
        thing={thing}
        claimant={claimant}
        entry={await entryOf(deps, listing, c.get('lang'))}
        rivals={all.filter(({ id }) => id !== claim.id)}
        typed={typed}
        problems={problems}
      />,
    );
  };
  routes.get('/sociale-kaart/claims/:id', 'listing.moderate', async (c) => {
    const judged = await load(c);
    if (judged === 'judged') return seeOther(c, judgedBefore);
    return judged ? await page(c, judged) : await notFound(c);
  });
  routes.post('/sociale-kaart/claims/:id', 'listing.moderate', async (c) => {
    const judged = await load(c);
    if (judged === 'judged') return seeOther(c, judgedBefore);
    if (!judged) return await notFound(c);
    const form = await readForm(c);
    const judgement = readJudgement(form);
    const done = judgement.ok
      ? await judgeClaim(deps, c.get('actor'), judged.claim.id, judgement.value)
      : judgement;
    if (done.ok) return seeOther(c, '/sociale-kaart/werk?gelukt=vastgelegd');
    const typed = {
      judgement: form.text('judgement').slice(0, 20),
      reason: form.text('reason'),
    };
    return await page(c, judged, typed, done.problems);
  });
}

function actionPages(routes: Routes, deps: CommunityPagesDeps): void {
  const load = async (c: AppContext): Promise<Listed | null> => {
    const listed = await listedBySlug(c, deps);
    if (listed?.content.kind !== 'streetGroup') return null;
    const { organisationId } = listed.content;
    return allowed(c.get('actor'), 'listing.edit', { organisationId }) ? listed : null;
  };
  const page = async (
    c: AppContext,
    { listing, content }: Listed,
    typed: TypedFields = nothingTyped,
    problems: readonly Problem[] = [],
  ): Promise<Response> =>
    c.get('page')(
      {
        title: `${words.actions[c.get('lang')]}: ${content.name}`,
        ...statusOf(problems),
        ...flashFor(c, { actie: words.actionAdded, straat: words.streetMade }),
      },
      <ActionsView
        lang={c.get('lang')}
        name={content.name}
        slug={listing.slug}
        actions={await listActions(deps.db, content.organisationId)}
        typed={typed}
        problems={problems}
      />,
    );
  routes.get('/organisaties/:slug/acties', 'signedIn', async (c) => {
    const listed = await load(c);
    return listed ? await page(c, listed) : await notFound(c);
  });
  routes.post('/organisaties/:slug/acties', 'signedIn', async (c) => {
    const listed = await load(c);
    if (!listed) return await notFound(c);
    const form = await readForm(c);
    const action = readAction(form);
    const added = action.ok
      ? await addAction(deps, personOf(c), listed.content.organisationId, action.value)
      : action;
    if (!added.ok) return await page(c, listed, typedIn(form), added.problems);
    return seeOther(c, `/organisaties/${listed.listing.slug}/acties?gelukt=actie`);
  });
}
