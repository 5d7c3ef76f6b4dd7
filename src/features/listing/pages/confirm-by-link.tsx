/** 'Klopt nog' by the link in the reminder, without logging in. Opening it changes nothing; a press of the button does. */

import type { Id } from '../../../kernel/ids.ts';
import type { Problem } from '../../../kernel/result.ts';
import { wordsIn } from '../../../kernel/words.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { type Routes, seeOther } from '../../../platform/http/routes.ts';
import { confirmByLink } from '../commands/confirm.ts';
import type { ListingPagesDeps } from '../deps.ts';
import { findSignedLink } from '../store/signed-links.ts';
import { LinkConfirmView, LinkSaidView } from '../views/confirm-by-link.tsx';
import { words } from '../words.ts';
import { type Thing, thingById } from './things.ts';

const path = '/sociale-kaart/klopt-nog';
/** Of nobody's search engine business. */
const head = <meta name="robots" content="noindex" />;

export function confirmByLinkPages(routes: Routes, deps: ListingPagesDeps): void {
  const tokenOf = (c: AppContext): string => c.req.param('token') ?? '';
  const load = async (c: AppContext): Promise<Thing | null> => {
    const now = new Date(deps.clock.now().epochMilliseconds);
    const link = await findSignedLink(deps.db, tokenOf(c), 'confirmListing', now);
    return link && (await thingById(deps, link.subjectId as Id<'listing'>, c.get('lang')));
  };
  const over = (c: AppContext): Response =>
    c.get('page')(
      { title: words.confirmTitle[c.get('lang')], status: 404, head },
      <LinkSaidView lang={c.get('lang')} text={words.linkOver[c.get('lang')]} />,
    );
  const page = (c: AppContext, { title, facts, kind, listing }: Thing, problems: readonly Problem[] = []) =>
    c.get('page')(
      {
        title: `${words.confirmTitle[c.get('lang')]} ${wordsIn(title, c.get('lang'))}`,
        status: problems.length > 0 ? 422 : 200,
        head,
      },
      <LinkConfirmView
        lang={c.get('lang')}
        title={title}
        facts={facts}
        action={`${path}/${tokenOf(c)}`}
        editHref={kind.editHref(listing)}
        problems={problems}
      />,
    );

  // Before the one with a token: the router takes the first that fits.
  routes.get(`${path}/dank`, 'public', (c) =>
    c.get('page')(
      { title: words.confirmTitle[c.get('lang')], head },
      <LinkSaidView lang={c.get('lang')} text={words.confirmedDone[c.get('lang')]} />,
    ),
  );
  routes.get(`${path}/:token`, 'public', async (c) => {
    const thing = await load(c);
    return thing ? page(c, thing) : over(c);
  });
  routes.post(`${path}/:token`, 'public', async (c) => {
    const thing = await load(c);
    if (!thing) return over(c);
    const confirmed = await confirmByLink(deps, c.get('actor'), tokenOf(c));
    return confirmed.ok ? seeOther(c, `${path}/dank`) : page(c, thing, confirmed.problems);
  });
}
