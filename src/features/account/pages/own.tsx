/** `/mijn-verhalen` and the same from the case: who may see what she told, with one press to take it back. */
import { personIdOf } from '../../../kernel/actor.ts';
import { parseId } from '../../../kernel/ids.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { findApplication, mayOn } from '../../application/index.ts';
import { findOwn, give, withdraw } from '../commands/consent.ts';
import { summarise } from '../commands/summarise.ts';
import { readConsent, readWords } from '../forms.ts';
import { refusals } from '../refusals.ts';
import {
  findSoundOf,
  findStoryOf,
  listConsents,
  listPhotosOf,
  listReportsOf,
  listStoriesBy,
} from '../store/index.ts';
import { longest, type Story } from '../types.ts';
import { OwnStoriesView, OwnStoryView } from '../views/own.tsx';
import { ownWords } from '../words.ts';

export function ownPages(routes: Routes, deps: Deps): void {
  routes.get('/mijn-verhalen', 'signedIn', (c) => listPage(c, deps));
  routes.get('/mijn-verhalen/:id', 'signedIn', (c) => ownPage(c, deps));
  routes.post('/mijn-verhalen/:id', 'signedIn', (c) => choose(c, deps));
  routes.get('/aanvragen/:id/verhaal', 'application.edit', (c) => ofCase(c, deps), { page: false });
}

async function listPage(c: AppContext, deps: Deps): Promise<Response> {
  const lang = c.get('lang');
  const personId = personIdOf(c.get('actor'));
  if (personId === null) return await notFound(c);
  const stories = await listStoriesBy(deps.db, personId);
  const consents = await listConsents(
    deps.db,
    stories.map(({ id }) => id),
  );
  return c.get('page')(
    { title: ownWords.listTitle[lang], ...flashFor(c, ownWords.done) },
    <OwnStoriesView lang={lang} stories={stories} consents={consents} />,
  );
}

type Summary = { readonly typed: string; readonly problems: readonly Problem[] };

async function show(c: AppContext, deps: Deps, story: Story, summary: Summary | null): Promise<Response> {
  const lang = c.get('lang');
  const [consents, photos, sound, reports, application] = await Promise.all([
    listConsents(deps.db, [story.id]),
    listPhotosOf(deps.db, [story.id]),
    findSoundOf(deps.db, story.id),
    listReportsOf(deps.db, story.id),
    story.applicationId === null ? null : findApplication(deps.db, story.applicationId),
  ]);
  return c.get('page')(
    { title: ownWords.title[lang], ...(summary ? { status: 422 } : flashFor(c, ownWords.done)) },
    <OwnStoryView
      lang={lang}
      story={story}
      consents={consents}
      photos={photos}
      sound={sound}
      summary={summary?.typed ?? sound?.summary ?? ''}
      problems={summary?.problems ?? []}
      caseNumber={application?.caseNumber ?? null}
      takenDownBecause={reports.find(({ outcome }) => outcome === 'takenDown')?.reason ?? null}
    />,
  );
}

async function ownOf(c: AppContext, deps: Deps): Promise<Story | null> {
  const id = parseId<'story'>(c.req.param('id') ?? '');
  return id && (await findOwn(deps.db, c.get('actor'), id));
}

async function ownPage(c: AppContext, deps: Deps): Promise<Response> {
  const story = await ownOf(c, deps);
  return story ? await show(c, deps, story, null) : await notFound(c);
}

/** From the case, which does not know stories, to the page of its story. */
async function ofCase(c: AppContext, deps: Deps): Promise<Response> {
  const id = parseId<'application'>(c.req.param('id') ?? '');
  const application = id && (await findApplication(deps.db, id));
  if (!application?.caseNumber || !mayOn(c.get('actor'), 'application.edit', application))
    return await notFound(c);
  const story = await findStoryOf(deps.db, application.id);
  return seeOther(c, story ? `/mijn-verhalen/${story.id}` : `/zaken/${application.caseNumber}`);
}

async function choose(c: AppContext, deps: Deps): Promise<Response> {
  const story = await ownOf(c, deps);
  if (!story) return await notFound(c);
  const form = await readForm(c);
  const actor = c.get('actor');
  const [wanted, ended] = [readConsent(form.text('give')), readConsent(form.text('withdraw'))];
  const page = `/mijn-verhalen/${story.id}`;
  if (form.has('summary')) {
    const typed = form.text('summary');
    const words = readWords('summary', typed, longest.summary, refusals.summaryMissing);
    const done = words.ok ? await summarise(deps, actor, story.id, words.value) : words;
    if (!done.ok) return await show(c, deps, story, { typed, problems: done.problems });
    return seeOther(c, `${page}?klaar=samengevat`);
  }
  if (wanted) {
    await give(deps, actor, story.id, wanted);
    return seeOther(c, `${page}?klaar=toegestaan`);
  }
  if (!ended && form.text('withdraw') !== 'all') return seeOther(c, page);
  await withdraw(deps, actor, story.id, ended ?? undefined);
  return seeOther(c, `${page}?klaar=ingetrokken`);
}
