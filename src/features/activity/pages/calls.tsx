/**
 * Hosts who are asked by telephone: each with her number and the questions, so that a volunteer enters one answer after
 * another. Only for who may record evidence of that activity.
 */
import { today } from '../../../kernel/dates.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { findListing } from '../../listing/index.ts';
import { dueActivity } from '../commands/ask-hosts.ts';
import { answerByPerson } from '../commands/confirm.ts';
import type { ActivityDeps } from '../deps.ts';
import { readAnswer } from '../forms/difference.ts';
import { scopeOf } from '../scope.ts';
import { findActivityBySlug } from '../store/activities.ts';
import { listHostsByPhone } from '../store/calls.ts';
import type { Activity } from '../types.ts';
import { CallsView, callWords, type ToCall } from '../views/calls.tsx';
import { StopQuestionView } from '../views/host.tsx';
import { sentencesOf } from './shared.ts';

const path = '/bellijst';
/** More than somebody calls in one go; the rest shows when these are done. */
const looked = 120;
const atOnce = 25;

const mayRecord = (c: AppContext, { organisationId, wijkId }: Activity['listing']): boolean =>
  allowed(c.get('actor'), 'evidence.record', { organisationId, wijkId });

async function toCall(c: AppContext, deps: ActivityDeps): Promise<readonly ToCall[]> {
  const lang = c.get('lang');
  const found: ToCall[] = [];
  for (const { id, phone } of await listHostsByPhone(deps.db, scopeOf(c.get('actor')), looked)) {
    if (found.length === atOnce) break;
    const listing = await findListing(deps.db, id);
    if (listing === null || !mayRecord(c, listing)) continue;
    const due = await dueActivity(deps.db, listing, deps.clock.now());
    if (due === null) continue;
    const { activity, times } = due;
    const sentences = sentencesOf(activity.content.series, today(deps.clock), lang);
    found.push({ activity, phone, sentences, times: times.filter(({ said }) => said === null) });
  }
  return found;
}

async function show(c: AppContext, deps: ActivityDeps, problems: readonly Problem[] = []): Promise<Response> {
  const lang = c.get('lang');
  const saved = c.req.query('gelukt') === 'ja' && problems.length === 0;
  return c.get('page')(
    {
      title: callWords.title[lang],
      status: problems.length > 0 ? 422 : 200,
      ...(saved ? { flash: { kind: 'success' as const, text: callWords.saved[lang] } } : {}),
    },
    <CallsView lang={lang} path={path} hosts={await toCall(c, deps)} problems={problems} />,
  );
}

export function callPages(routes: Routes, deps: ActivityDeps): void {
  routes.get(path, 'evidence.record', (c) => show(c, deps));

  routes.post(`${path}/:slug`, 'evidence.record', async (c) => {
    const activity = await findActivityBySlug(deps.db, c.req.param('slug') ?? '');
    if (!activity || !mayRecord(c, activity.listing)) return await notFound(c);
    const lang = c.get('lang');
    const form = await readForm(c);
    const said = readAnswer(form, 'keer');
    if (!said.ok) return await show(c, deps, said.problems);
    if (said.value.kind === 'stopped' && form.text('zeker') !== 'ja')
      return c.get('page')(
        { title: callWords.title[lang] },
        <StopQuestionView
          lang={lang}
          action={`${path}/${activity.listing.slug}`}
          back={path}
          title={activity.content.title}
        />,
      );
    const answered = await answerByPerson(deps, c.get('actor'), activity, said.value, 'phone');
    return answered.ok ? seeOther(c, `${path}?gelukt=ja`) : await show(c, deps, answered.problems);
  });
}
