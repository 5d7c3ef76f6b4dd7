/** What somebody asked to keep, how it stands, and taking it back. */
import { parseId } from '../../../kernel/ids.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { withdrawClaim } from '../commands/claim.ts';
import type { CommunityPagesDeps } from '../deps.ts';
import { listClaimsBy } from '../store/claims.ts';
import { OwnClaimsView, ownClaimWords } from '../views/own-claims.tsx';
import { personOf, statusOf } from './requests.ts';

export function ownClaimPages(routes: Routes, deps: CommunityPagesDeps): void {
  const page = async (c: AppContext, problems: readonly Problem[] = []): Promise<Response> =>
    c.get('page')(
      {
        title: ownClaimWords.title[c.get('lang')],
        ...statusOf(problems),
        ...flashFor(c, { gevraagd: ownClaimWords.sent, ingetrokken: ownClaimWords.withdrawn }),
      },
      <OwnClaimsView
        lang={c.get('lang')}
        claims={await listClaimsBy(deps.db, personOf(c).personId)}
        problems={problems}
      />,
    );
  routes.get('/mijn-claims', 'signedIn', (c) => page(c));
  routes.post('/mijn-claims/:id/intrekken', 'signedIn', async (c) => {
    const id = parseId<'listing_claim'>(c.req.param('id'));
    if (!id) return await notFound(c);
    const withdrawn = await withdrawClaim(deps, personOf(c), id);
    return withdrawn.ok ? seeOther(c, '/mijn-claims?gelukt=ingetrokken') : await page(c, withdrawn.problems);
  });
}
