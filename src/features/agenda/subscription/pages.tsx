/** Asking for the agenda by mail, and the page behind the link in each mail. */
import { parseIsoDate } from '../../../kernel/dates.ts';
import { isSlug } from '../../../kernel/ids.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { clientOf } from '../../../platform/http/client-address.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { fill } from '../../../ui/index.ts';
import { findSignedLink } from '../../listing/index.ts';
import { findWijkBySlug } from '../../place/index.ts';
import { findWallSubject } from '../poster/make.ts';
import { wallPage } from '../poster/wall-page.tsx';
import { askForAgenda, keepAgenda, pathOf, type SubscriptionDeps, stopAgenda } from './commands.ts';
import { readSubscription, subjectOf, typedSubscription } from './forms.ts';
import { subscriptionWords as words } from './messages.ts';
import { findSubscription } from './store.ts';
import type { Subscription } from './types.ts';
import { KeepView, OverView } from './views.tsx';

export function subscriptionPages(routes: Routes, deps: SubscriptionDeps): void {
  routes.post('/agenda/poster/:slug/per-mail', 'public', (c) => ask(c, deps));
  routes.get('/agenda/per-mail/:token', 'public', (c) => keepPage(c, deps));
  routes.post('/agenda/per-mail/:token', 'public', (c) => answer(c, deps));
}

async function ask(c: AppContext, deps: SubscriptionDeps): Promise<Response> {
  const slug = c.req.param('slug') ?? '';
  const wijk = isSlug(slug) ? await findWijkBySlug(deps.db, slug) : null;
  if (!wijk) return await notFound(c);
  const typed = typedSubscription(await readForm(c));
  const asked = readSubscription(typed);
  const done = asked.ok
    ? await askForAgenda(deps, c.get('actor'), asked.value, c.get('lang'), clientOf(c))
    : asked;
  if (!done.ok) return await wallPage(c, deps, { wijk, problems: done.problems, status: 422, typed });
  return seeOther(c, `/agenda/poster?wijk=${wijk.slug}&gelukt=gevraagd`);
}

async function subscriptionBehind(
  c: AppContext,
  { db, clock }: SubscriptionDeps,
): Promise<Subscription | null> {
  const now = new Date(clock.now().epochMilliseconds);
  const link = await findSignedLink(db, c.req.param('token') ?? '', 'subscription', now);
  return link && (await findSubscription(db, link.subjectId));
}

async function keepPage(
  c: AppContext,
  deps: SubscriptionDeps,
  problems: readonly Problem[] = [],
): Promise<Response> {
  const lang = c.get('lang');
  const subscription = await subscriptionBehind(c, deps);
  if (!subscription)
    return c.get('page')({ title: words.overTitle[lang], status: 404 }, <OverView lang={lang} />);
  const { query, email, confirmedAt, eraseAfter } = subscription;
  const asked = subjectOf(query);
  const name = (asked && (await findWallSubject(deps, asked)))?.name ?? query;
  return c.get('page')(
    { title: fill(words.keepTitle, lang, { name }), status: problems.length > 0 ? 422 : 200 },
    <KeepView
      lang={lang}
      problems={problems}
      action={pathOf(c.req.param('token') ?? '')}
      name={name}
      email={email}
      until={confirmedAt === null ? null : parseIsoDate(eraseAfter)}
    />,
  );
}

const answers = { ja: keepAgenda, stop: stopAgenda } as const;
const said = { ja: 'bevestigd', stop: 'gestopt' } as const;

async function answer(c: AppContext, deps: SubscriptionDeps): Promise<Response> {
  const form = await readForm(c);
  const token = c.req.param('token') ?? '';
  // A mail program, not a person: it wants no page (RFC 8058 §3.1).
  if (form.text('List-Unsubscribe') === 'One-Click') {
    await stopAgenda(deps, c.get('actor'), token);
    return c.text('');
  }
  const pressed = form.text('knop');
  if (pressed !== 'ja' && pressed !== 'stop')
    return await keepPage(c, deps, [problem('', 'choose', words.choose)]);
  const found = await answers[pressed](deps, c.get('actor'), token);
  return found ? seeOther(c, `/agenda/poster?gelukt=${said[pressed]}`) : await keepPage(c, deps);
}
