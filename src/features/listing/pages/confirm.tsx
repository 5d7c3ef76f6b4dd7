/** 'Klopt het nog?': for who keeps a thing, and for a steward who phoned or dropped by. */

import { today } from '../../../kernel/dates.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Problem } from '../../../kernel/result.ts';
import { wordsIn } from '../../../kernel/words.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { loadAgeing } from '../ageing/store.ts';
import { confirmListing } from '../commands/confirm.ts';
import { stopListing } from '../commands/move.ts';
import type { ListingPagesDeps } from '../deps.ts';
import { readStop, readVia } from '../forms.ts';
import { actsAsSteward, mayKeep } from '../rules.ts';
import { ConfirmView } from '../views/confirm.tsx';
import { words } from '../words.ts';
import { linksOf, type Thing, thingBySlug } from './things.ts';

export function confirmPages(routes: Routes, deps: ListingPagesDeps): void {
  const isSteward = (c: AppContext, { listing }: Thing): boolean =>
    allowed(c.get('actor'), 'listing.moderate', { wijkId: listing.wijkId });
  const load = async (c: AppContext): Promise<Thing | null> => {
    const thing = await thingBySlug(deps, c);
    if (!thing || !['published', 'delisted', 'archived'].includes(thing.listing.status)) return null;
    return mayKeep(c.get('actor'), thing.listing) ? thing : null;
  };
  const page = async (
    c: AppContext,
    thing: Thing,
    typed = { via: '', reason: '' },
    problems: readonly Problem[] = [],
  ): Promise<Response> => {
    const lang = c.get('lang');
    const policy = await loadAgeing(deps.db);
    const title = `${words.confirmTitle[lang]} ${wordsIn(thing.title, lang)}`;
    const flash = flashFor(c, { bevestigd: words.confirmedDone, gestopt: words.stoppedDone });
    return c.get('page')(
      { title, status: problems.length > 0 ? 422 : 200, ...flash },
      <ConfirmView
        {...linksOf(thing, lang)}
        listing={thing.listing}
        ageing={policy[thing.listing.kind]}
        today={today(deps.clock)}
        facts={thing.facts}
        editHref={thing.kind.editHref(thing.listing)}
        steward={isSteward(c, thing)}
        saysWhy={actsAsSteward(c.get('actor'), thing.listing)}
        typed={typed}
        problems={problems}
      />,
    );
  };

  routes.get('/sociale-kaart/klopt/:kind/:slug', 'signedIn', async (c) => {
    const thing = await load(c);
    return thing ? await page(c, thing) : await notFound(c);
  });

  routes.post('/sociale-kaart/klopt/:kind/:slug', 'signedIn', async (c) => {
    const thing = await load(c);
    if (!thing) return await notFound(c);
    const form = await readForm(c);
    const actor = c.get('actor');
    const stopped = form.text('answer') === 'stopped';
    const via = readVia(form, isSteward(c, thing));
    const { id } = thing.listing;
    const reason = readStop(form, stopped && actsAsSteward(actor, thing.listing));
    const result = stopped
      ? reason.ok
        ? await stopListing(deps, actor, id, reason.value)
        : reason
      : via.ok
        ? await confirmListing(deps, actor, id, via.value)
        : via;
    const typed = { via: form.text('via').slice(0, 20), reason: form.text('reason').slice(0, 5000) };
    if (!result.ok) return await page(c, thing, typed, result.problems);
    const outcome = stopped ? 'gestopt' : 'bevestigd';
    return seeOther(c, `/sociale-kaart/klopt/${linksOf(thing, 'nl').path}?gelukt=${outcome}`);
  });
}
