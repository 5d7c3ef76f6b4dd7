/** An organisation claims a place that it runs: in the same way as people claim organisations. */
import { organisationsSignedBy } from '../../../kernel/actor.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { queueMail } from '../../../platform/mail/index.ts';
import { fillWith, OwnWords } from '../../../ui/index.ts';
import { ClaimForm, claimPlace, hasOpenClaim, readPlaceClaim } from '../../community/index.ts';
import { findOrganisation } from '../../party/index.ts';
import type { VenueDeps } from '../deps.ts';
import { ClaimFirst } from '../views/claim-first.tsx';
import { claimWords as words } from '../views/words.ts';
import { type Loaded, loadPlace, personOf } from './load.ts';

type Organisation = NonNullable<Awaited<ReturnType<typeof findOrganisation>>>;
type Typed = Parameters<typeof ClaimForm>[0]['typed'];
const nothingTyped: Typed = { text: () => '', texts: () => [] };

export function claimPages(routes: Routes, deps: VenueDeps): void {
  /** Only what nobody keeps. */
  const load = async (c: AppContext): Promise<Loaded | null> => {
    const loaded = await loadPlace(c, deps);
    return loaded !== null && loaded.listing.organisationId === null ? loaded : null;
  };
  const own = async (c: AppContext): Promise<readonly Organisation[]> => {
    const found = await Promise.all(
      organisationsSignedBy(personOf(c)).map((id) => findOrganisation(deps.db, id)),
    );
    return found.filter((one) => one !== null);
  };
  const page = async (
    c: AppContext,
    { listing, venue }: Loaded,
    typed = nothingTyped,
    problems: readonly Problem[] = [],
  ): Promise<Response> => {
    const lang = c.get('lang');
    const organisations = await own(c);
    const lead = fillWith(words.lead, lang, { name: <OwnWords said={venue.name} lang={lang} /> });
    const shared = { lang, title: words.title[lang], lead };
    return c.get('page')(
      { title: `${words.title[lang]} ${venue.name}`, status: problems.length > 0 ? 422 : 200 },
      organisations.length === 0 ? (
        <ClaimFirst {...shared} href={`/plekken/${listing.slug}`} name={venue.name} />
      ) : (
        <ClaimForm
          {...shared}
          action={`/plekken/${listing.slug}/claim`}
          noteLabel={words.note[lang]}
          organisations={organisations}
          publicEmail={venue.publicEmail}
          typed={typed}
          problems={problems}
        />
      ),
    );
  };
  routes.get('/plekken/:slug/claim', 'signedIn', async (c) => {
    const loaded = await load(c);
    if (!loaded) return await notFound(c);
    const asked = await hasOpenClaim(deps.db, loaded.listing.id, personOf(c).personId);
    return asked ? seeOther(c, '/mijn-claims') : await page(c, loaded);
  });
  routes.post('/plekken/:slug/claim', 'signedIn', async (c) => {
    const loaded = await load(c);
    if (!loaded) return await notFound(c);
    const { listing, venue } = loaded;
    const form = await readForm(c);
    const claim = readPlaceClaim(form, venue.publicEmail, await own(c));
    const asked = claim.ok
      ? await claimPlace(
          {
            ...deps,
            publicUrl: deps.config.publicUrl,
            queueMail: (tx, mail) => queueMail(tx, deps.clock, deps.config, mail),
          },
          personOf(c),
          { listing, name: venue.name, publicEmail: venue.publicEmail },
          { ...claim.value, lang: c.get('lang') },
        )
      : claim;
    if (!asked.ok) {
      const typed: Typed = {
        text: (name) => form.text(name),
        texts: (name) => form.texts(name),
      };
      return await page(c, loaded, typed, asked.problems);
    }
    return seeOther(c, `/plekken/${listing.slug}?gelukt=gevraagd`);
  });
}
