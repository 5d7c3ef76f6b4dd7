/** Handing over the co-ordination of a network, also by the link in the mail. */
import { parseId } from '../../../kernel/ids.ts';
import { type Problem, refused } from '../../../kernel/result.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { fill } from '../../../ui/index.ts';
import { findSignedLink } from '../../listing/index.ts';
import { answerHandover, proposeCoordinator, withdrawHandover } from '../commands/handover.ts';
import type { CommunityPagesDeps } from '../deps.ts';
import { handoverRefusals, handoverWords } from '../handover-words.ts';
import { refusals } from '../messages.ts';
import { findHandover, listCoordination, listHandovers } from '../store/handovers.ts';
import { findNetwork, listChoices, listNetworkMembers } from '../store/networks.ts';
import { DoneView } from '../views/claims.tsx';
import type { TypedFields } from '../views/forms.tsx';
import { HandoverAnswerView, HandoverView } from '../views/handover.tsx';
import { words } from '../words.ts';
import { type NetworkThing, networkBySlug } from './networks.tsx';
import { mailing, nothingTyped, statusOf, typedIn } from './requests.ts';

export function handoverPages(routes: Routes, deps: CommunityPagesDeps): void {
  answerPages(routes, deps);
  proposePages(routes, deps);
}

async function choicesOf(deps: CommunityPagesDeps, { id }: NetworkThing) {
  const members = await listNetworkMembers(deps.db, id);
  const confirmed = members.filter(({ status }) => status === 'confirmed');
  return (await listChoices(deps.db)).filter((one) => confirmed.some((by) => by.organisationId === one.id));
}

function proposePages(routes: Routes, deps: CommunityPagesDeps): void {
  const load = async (c: AppContext): Promise<NetworkThing | null> => {
    const thing = await networkBySlug(c, deps);
    return thing?.keeper ? thing : null;
  };
  const page = async (
    c: AppContext,
    thing: NetworkThing,
    typed: TypedFields = nothingTyped,
    problems: readonly Problem[] = [],
  ): Promise<Response> => {
    const lang = c.get('lang');
    const { name } = thing.content;
    return c.get('page')(
      {
        title: fill(handoverWords.title, lang, { name }),
        ...statusOf(problems),
        ...flashFor(c, { verstuurd: handoverWords.sent, ingetrokken: handoverWords.takenBack }),
      },
      <HandoverView
        {...{ lang, name, typed, problems }}
        slug={thing.listing.slug}
        coordination={await listCoordination(deps.db, thing.id)}
        handovers={await listHandovers(deps.db, thing.id)}
        choices={await choicesOf(deps, thing)}
      />,
    );
  };
  const done = (c: AppContext, { listing }: NetworkThing, what: string): Response =>
    seeOther(c, `/netwerken/${listing.slug}/coordinator?gelukt=${what}`);

  routes.get('/netwerken/:slug/coordinator', 'signedIn', async (c) => {
    const thing = await load(c);
    return thing ? await page(c, thing) : await notFound(c);
  });
  routes.post('/netwerken/:slug/coordinator', 'signedIn', async (c) => {
    const thing = await load(c);
    if (!thing) return await notFound(c);
    const form = await readForm(c);
    const chosen = (await choicesOf(deps, thing)).find(({ slug }) => slug === form.text('organisation'));
    const proposed = chosen
      ? await proposeCoordinator(mailing(deps), c.get('actor'), thing.id, chosen.id)
      : refused(handoverRefusals.memberNeeded);
    return proposed.ok ? done(c, thing, 'verstuurd') : await page(c, thing, typedIn(form), proposed.problems);
  });
  routes.post('/netwerken/:slug/coordinator/intrekken', 'signedIn', async (c) => {
    const thing = await load(c);
    if (!thing) return await notFound(c);
    const id = parseId<'network_handover'>((await readForm(c)).text('handover'));
    const back = id
      ? await withdrawHandover(deps, c.get('actor'), id)
      : refused(handoverRefusals.chooseProposal);
    return back.ok ? done(c, thing, 'ingetrokken') : await page(c, thing, nothingTyped, back.problems);
  });
}

/** Opened from a mailbox, without logging in. */
function answerPages(routes: Routes, deps: CommunityPagesDeps): void {
  const load = async (c: AppContext) => {
    const now = new Date(deps.clock.now().epochMilliseconds);
    const token = c.req.param('token') ?? '';
    const link = await findSignedLink(deps.db, token, 'networkCoordinator', now);
    const id = link && parseId<'network_handover'>(link.subjectId);
    const handover = id && (await findHandover(deps.db, id));
    const network = handover && (await findNetwork(deps.db, handover.networkId));
    return network ? { token, handover, network: network.name } : null;
  };
  type Asked = NonNullable<Awaited<ReturnType<typeof load>>>;
  const page = (c: AppContext, { token, handover, network }: Asked, problems: readonly Problem[] = []) =>
    c.get('page')(
      { title: network, ...statusOf(problems) },
      <HandoverAnswerView
        {...{ token, network, problems }}
        lang={c.get('lang')}
        organisation={handover.organisationName}
      />,
    );
  routes.get('/netwerken/overdracht/dank', 'public', (c) => {
    const lang = c.get('lang');
    return c.get('page')(
      { title: words.networks[lang] },
      <DoneView title={words.networks[lang]} text={words.answered[lang]} />,
    );
  });
  routes.get('/netwerken/overdracht/:token', 'public', async (c) => {
    const asked = await load(c);
    return asked ? page(c, asked) : await notFound(c);
  });
  routes.post('/netwerken/overdracht/:token', 'public', async (c) => {
    const asked = await load(c);
    if (!asked) return await notFound(c);
    const answer = (await readForm(c)).text('answer');
    const done =
      answer === 'confirm' || answer === 'decline'
        ? await answerHandover(deps, c.get('actor'), asked.token, answer)
        : refused(refusals.answerNeeded);
    return done.ok ? seeOther(c, '/netwerken/overdracht/dank') : page(c, asked, done.problems);
  });
}
