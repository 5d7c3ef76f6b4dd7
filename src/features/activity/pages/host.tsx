/** The host's link. Opening it changes nothing: mail programs open links by themselves; only a press of a button does. */
import { today } from '../../../kernel/dates.ts';
import type { Text } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { type Routes, seeOther } from '../../../platform/http/routes.ts';
import { answerByLink, askedTimes, readHostLink } from '../commands/confirm.ts';
import type { ActivityDeps } from '../deps.ts';
import { readAnswer } from '../forms/difference.ts';
import { hostPolicy } from '../policy.ts';
import type { Activity } from '../types.ts';
import { HostRefusedView, HostView, hostWords, StopQuestionView } from '../views/host.tsx';
import { sentencesOf } from './shared.ts';

export const path = '/klopt/:token';
/** Of nobody's search engine business. */
export const head = <meta name="robots" content="noindex" />;

const done: Readonly<Record<string, Text>> = {
  klopt: hostWords.saidRight,
  keer: hostWords.saidTime,
  voorstel: hostWords.saidChange,
  gewijzigd: hostWords.savedChange,
};

export function refusal(c: AppContext, problems: readonly Problem[]): Response {
  const lang = c.get('lang');
  // That it stopped is an answer; a link that is none is not there.
  const status = problems[0]?.code === 'activity-over' ? 200 : 404;
  return c.get('page')(
    { title: hostWords.title[lang], status, head },
    <HostRefusedView lang={lang} problems={problems} />,
  );
}

export const actionOf = (c: AppContext): string => `/klopt/${c.req.param('token')}`;

async function show(
  c: AppContext,
  deps: ActivityDeps,
  activity: Activity,
  problems: readonly Problem[] = [],
): Promise<Response> {
  const lang = c.get('lang');
  const times = await askedTimes(deps.db, activity, deps.clock.now(), hostPolicy.askBack.days);
  return c.get('page')(
    { title: hostWords.title[lang], status: problems.length > 0 ? 422 : 200, head, ...flashFor(c, done) },
    <HostView
      lang={lang}
      action={actionOf(c)}
      activity={activity}
      sentences={sentencesOf(activity.content.series, today(deps.clock), lang)}
      times={times}
      problems={problems}
    />,
  );
}

async function answer(c: AppContext, deps: ActivityDeps): Promise<Response> {
  const token = c.req.param('token') ?? '';
  const read = await readHostLink(deps.db, token, new Date(deps.clock.now().epochMilliseconds));
  if (!read.ok) return refusal(c, read.problems);
  const { activity } = read.value;
  const lang = c.get('lang');
  const form = await readForm(c);
  const said = readAnswer(form, 'keer');
  if (!said.ok) return await show(c, deps, activity, said.problems);
  if (said.value.kind === 'stopped' && form.text('zeker') !== 'ja')
    return c.get('page')(
      { title: hostWords.stopTitle[lang], head },
      <StopQuestionView lang={lang} action={actionOf(c)} title={activity.content.title} />,
    );
  const answered = await answerByLink(deps, c.get('actor'), token, said.value);
  if (!answered.ok) return await show(c, deps, activity, answered.problems);
  return seeOther(c, `${actionOf(c)}?gelukt=${said.value.kind === 'time' ? 'keer' : 'klopt'}`);
}

export function hostPages(routes: Routes, deps: ActivityDeps): void {
  routes.get(path, 'public', async (c) => {
    const now = new Date(deps.clock.now().epochMilliseconds);
    const read = await readHostLink(deps.db, c.req.param('token') ?? '', now);
    return read.ok ? await show(c, deps, read.value.activity) : refusal(c, read.problems);
  });
  routes.post(path, 'public', (c) => answer(c, deps));
}
