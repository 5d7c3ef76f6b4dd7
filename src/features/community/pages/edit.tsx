/** Adding and changing an organisation: its members and stewards write, everybody else who is logged in proposes. */
import type { VNode } from 'preact';
import type { Id } from '../../../kernel/ids.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { type FormValues, readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { fill } from '../../../ui/index.ts';
import {
  ChangedMeanwhile,
  findListingBySlug,
  isKnownOrganisation,
  type Listing,
  mayKeep,
  readRevision,
} from '../../listing/index.ts';
import { findOrganisationBySlug, type Organisation } from '../../party/index.ts';
import { listWijken } from '../../place/index.ts';
import { proposeOrganisation, registerStreet, saveOrganisation } from '../commands/organisation.ts';
import type { CommunityPagesDeps } from '../deps.ts';
import { readFirstClaim, readOrganisation, readStreet, type WijkChoice } from '../forms.ts';
import { organisationKind } from '../kinds/organisation.ts';
import { findProfile } from '../store/organisations.ts';
import type { OrganisationContent } from '../types.ts';
import { DoneView } from '../views/claims.tsx';
import { OrganisationForm, StreetForm, type TypedFields } from '../views/forms.tsx';
import { BelongsFields } from '../views/proof-fields.tsx';
import { words } from '../words.ts';
import { asTyped, mailing, nothingTyped, personOf, statusOf, typedIn } from './requests.ts';

export function editPages(routes: Routes, deps: CommunityPagesDeps): void {
  newPages(routes, deps);
  streetPages(routes, deps);
  changePages(routes, deps);
}

const newOne = { organisationId: '' as Id<'organisation'>, street: null };

function newPages(routes: Routes, deps: CommunityPagesDeps): void {
  const page = async (c: AppContext, typed: TypedFields, problems: readonly Problem[] = []) => {
    const lang = c.get('lang');
    return c.get('page')(
      { title: words.add[lang], ...statusOf(problems) },
      <OrganisationForm
        lang={lang}
        title={words.add[lang]}
        lead={words.addLead[lang]}
        action="/organisaties/nieuw"
        revision={0}
        typed={typed}
        wijken={await listWijken(deps.db)}
        problems={problems}
        more={<BelongsFields lang={lang} typed={typed} problems={problems} />}
      />,
    );
  };
  routes.get('/organisaties/nieuw', 'signedIn', (c) => page(c, nothingTyped));
  routes.post('/organisaties/nieuw', 'signedIn', async (c) => {
    const form = await readForm(c);
    const content = readOrganisation(form, await listWijken(deps.db), newOne);
    const claim = readFirstClaim(
      form,
      content.ok ? content.value.publicEmail : form.text('publicEmail') || null,
    );
    const problems = [...(content.ok ? [] : content.problems), ...(claim.ok ? [] : claim.problems)];
    if (!content.ok || !claim.ok) return await page(c, typedIn(form), problems);
    const asked = claim.value && { ...claim.value, lang: c.get('lang') };
    const made = await proposeOrganisation(mailing(deps), personOf(c), content.value, asked);
    if (!made.ok) return await page(c, typedIn(form), made.problems);
    if (asked !== null) return seeOther(c, '/mijn-claims?gelukt=gevraagd');
    if (made.value.status === 'published') return seeOther(c, `/organisaties/${made.value.slug}`);
    return seeOther(c, '/organisaties/dank');
  });
  routes.get('/organisaties/dank', 'signedIn', (c) => {
    const lang = c.get('lang');
    return c.get('page')(
      { title: words.pendingBadge[lang] },
      <DoneView title={words.pendingBadge[lang]} text={words.sent[lang]} />,
    );
  });
}

function streetPages(routes: Routes, deps: CommunityPagesDeps): void {
  const page = async (c: AppContext, typed: TypedFields, problems: readonly Problem[] = []) =>
    c.get('page')(
      { title: words.streetTitle[c.get('lang')], ...statusOf(problems) },
      <StreetForm
        lang={c.get('lang')}
        typed={typed}
        wijken={await listWijken(deps.db)}
        problems={problems}
      />,
    );
  routes.get('/straten/nieuw', 'signedIn', (c) => page(c, nothingTyped));
  routes.post('/straten/nieuw', 'signedIn', async (c) => {
    const form = await readForm(c);
    const street = readStreet(form, await listWijken(deps.db));
    const made = street.ok ? await registerStreet(deps, personOf(c), street.value) : street;
    if (!made.ok) return await page(c, typedIn(form), made.problems);
    return seeOther(c, `/organisaties/${made.value.slug}/acties?gelukt=straat`);
  });
}

type Changing = {
  readonly organisation: Organisation;
  readonly listing: Listing | null;
  readonly content: OrganisationContent | null;
};

/** What stands there now; of an organisation that was never on the map, what is known of it. */
const startOf = ({ organisation, content }: Changing, wijken: readonly WijkChoice[]): TypedFields => {
  if (content !== null) return asTyped(content, wijken);
  const wijk = wijken.find(({ id }) => id === organisation.wijkId)?.slug ?? '';
  const known: Readonly<Record<string, string>> = { name: organisation.name, wijk };
  return { ...nothingTyped, text: (name) => known[name] ?? '' };
};

/** What the form does not ask. */
const keptOf = ({ organisation, content }: Changing) => ({
  organisationId: organisation.id,
  street: content?.street ?? null,
  ...(content && { summary: content.summary, description: content.description }),
});

function changePages(routes: Routes, deps: CommunityPagesDeps): void {
  const load = async (c: AppContext): Promise<Changing | null> => {
    const organisation = await findOrganisationBySlug(deps.db, c.req.param('slug') ?? '');
    if (!organisation) return null;
    const listing = await findListingBySlug(deps.db, 'organisation', organisation.slug);
    // Of what no steward looked at, not even its name is shown to others.
    const shows =
      listing === null ? await isKnownOrganisation(deps.db, organisation.id) : listing.status === 'published';
    const { id: organisationId, wijkId } = organisation;
    if (!shows && !mayKeep(c.get('actor'), listing ?? { organisationId, wijkId })) return null;
    return { organisation, listing, content: await findProfile(deps.db, organisation.id) };
  };
  const page = async (
    c: AppContext,
    { organisation, listing }: Changing,
    typed: TypedFields,
    problems: readonly Problem[] = [],
    meanwhile: VNode | null = null,
  ): Promise<Response> => {
    const lang = c.get('lang');
    const title = fill(words.editTitle, lang, { name: organisation.name });
    const keeps = listing !== null && mayKeep(c.get('actor'), listing);
    return c.get('page')(
      { title, ...statusOf(problems) },
      <OrganisationForm
        lang={lang}
        title={title}
        lead={(keeps ? words.editOwn : words.editOther)[lang]}
        action={`/organisaties/${organisation.slug}/bewerken`}
        revision={listing?.revision ?? 0}
        typed={typed}
        wijken={await listWijken(deps.db)}
        problems={problems}
        meanwhile={meanwhile}
      />,
    );
  };
  routes.get('/organisaties/:slug/bewerken', 'signedIn', async (c) => {
    const changing = await load(c);
    if (!changing) return await notFound(c);
    return await page(c, changing, startOf(changing, await listWijken(deps.db)));
  });

  routes.post('/organisaties/:slug/bewerken', 'signedIn', async (c) => {
    const changing = await load(c);
    if (!changing) return await notFound(c);
    const form: FormValues = await readForm(c);
    const content = readOrganisation(form, await listWijken(deps.db), keptOf(changing));
    if (!content.ok) return await page(c, changing, typedIn(form), content.problems);
    const saved = await saveOrganisation(
      deps,
      personOf(c),
      content.value,
      readRevision(form.text('revision')),
    );
    if (saved.ok) {
      const outcome = saved.value.applied ? 'bewaard' : 'voorgesteld';
      const shows =
        saved.value.listing.status === 'published' || mayKeep(c.get('actor'), saved.value.listing);
      return seeOther(
        c,
        shows ? `/organisaties/${changing.organisation.slug}?gelukt=${outcome}` : '/organisaties/dank',
      );
    }
    const newest = (await load(c)) ?? changing;
    const first = saved.problems.some(({ code }) => code === 'changed-meanwhile');
    const lang = c.get('lang');
    const meanwhile =
      first && newest.content !== null ? (
        <ChangedMeanwhile
          lang={lang}
          now={organisationKind.factsOf(newest.content, lang)}
          typed={organisationKind.factsOf(content.value, lang)}
        />
      ) : null;
    return await page(c, newest, typedIn(form), saved.problems, meanwhile);
  });
}
