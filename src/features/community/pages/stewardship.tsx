/** Networks that are steward of a wijk: for administrators, who appoint. */
import { isoDate, today } from '../../../kernel/dates.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { fill } from '../../../ui/index.ts';
import { listWijken } from '../../place/index.ts';
import { appointNetwork, endStewardship } from '../commands/stewardship.ts';
import type { CommunityPagesDeps } from '../deps.ts';
import { readStewardship } from '../forms.ts';
import { coordinatorNames, listStewardships } from '../store/stewardships.ts';
import type { TypedFields } from '../views/forms.tsx';
import { StewardshipView } from '../views/stewardship.tsx';
import { words } from '../words.ts';
import { type NetworkThing, networkBySlug } from './networks.tsx';
import { nothingTyped, statusOf, typedIn } from './requests.ts';

export function stewardshipPages(routes: Routes, deps: CommunityPagesDeps): void {
  const page = async (
    c: AppContext,
    { id, listing, content }: NetworkThing,
    typed: TypedFields = nothingTyped,
    problems: readonly Problem[] = [],
  ): Promise<Response> => {
    const lang = c.get('lang');
    const date = isoDate(today(deps.clock));
    const [stewardships, coordinators, wijken] = await Promise.all([
      listStewardships(deps.db, id),
      coordinatorNames(deps.db, id, date),
      listWijken(deps.db),
    ]);
    return c.get('page')(
      {
        title: fill(words.stewardTitle, lang, { name: content.name }),
        ...statusOf(problems),
        ...flashFor(c, { bewaard: words.stewardSaved }),
      },
      <StewardshipView
        {...{ lang, coordinators, stewardships, wijken, typed, problems }}
        name={content.name}
        slug={listing.slug}
        today={date}
      />,
    );
  };
  const published = async (c: AppContext): Promise<NetworkThing | null> => {
    const thing = await networkBySlug(c, deps);
    return thing?.listing.status === 'published' ? thing : null;
  };
  const done = (c: AppContext, { listing }: NetworkThing): Response =>
    seeOther(c, `/netwerken/${listing.slug}/wijkbeheer?gelukt=bewaard`);

  routes.get('/netwerken/:slug/wijkbeheer', 'access.manage', async (c) => {
    const thing = await published(c);
    return thing ? await page(c, thing) : await notFound(c);
  });
  routes.post('/netwerken/:slug/wijkbeheer', 'access.manage', async (c) => {
    const thing = await published(c);
    if (!thing) return await notFound(c);
    const form = await readForm(c);
    const wanted = readStewardship(form, await listWijken(deps.db));
    const appointed = wanted.ok ? await appointNetwork(deps, c.get('actor'), thing.id, wanted.value) : wanted;
    if (!appointed.ok) return await page(c, thing, typedIn(form), appointed.problems);
    return done(c, thing);
  });
  routes.post('/netwerken/:slug/wijkbeheer/einde', 'access.manage', async (c) => {
    const thing = await published(c);
    if (!thing) return await notFound(c);
    const form = await readForm(c);
    const ended = await endStewardship(deps, c.get('actor'), thing.id, form.text('wijk'));
    return ended.ok ? done(c, thing) : await page(c, thing, nothingTyped, ended.problems);
  });
}
