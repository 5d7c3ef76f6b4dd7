/** `/verhalen`: what groups and neighbours tell, what one says to it, and a report of somebody's data. */
import { personIdOf } from '../../../kernel/actor.ts';
import { isoDate, today } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Problem, problem, refused } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import type { Deps } from '../../../platform/deps.ts';
import { clientOf } from '../../../platform/http/client-address.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { fill } from '../../../ui/index.ts';
import { groupByGebied, listGebieden, listWijken } from '../../place/index.ts';
import { isOwn } from '../commands/consent.ts';
import { report } from '../commands/judge.ts';
import { putBeside, reply, takeReplyBack } from '../commands/reply.ts';
import type { AccountDeps } from '../deps.ts';
import { readReason, readWords } from '../forms.ts';
import { refusals } from '../refusals.ts';
import {
  findReplyOf,
  findShown,
  findStory,
  findStoryBySlug,
  listReportsOf,
  listShown,
  listShownReplies,
} from '../store/index.ts';
import { longest, type ShownStory } from '../types.ts';
import { type BesideTyped, BesideView } from '../views/beside.tsx';
import { StoriesView } from '../views/browse.tsx';
import { ReportSentView, ReportView } from '../views/report.tsx';
import { type StoryProps, StoryView, storyPath } from '../views/story.tsx';
import { besideWords, reportWords, storyWords } from '../words.ts';

const perPage = 20;

export function storyPages(routes: Routes, deps: AccountDeps): void {
  routes.get('/verhalen', 'public', (c) => listPage(c, deps), { keep: true });
  routes.get('/verhalen/:slug', 'public', (c) => storyPage(c, deps), { keep: true });
  routes.post('/verhalen/:slug/reactie', 'story.reply', (c) => react(c, deps));
  routes.get('/verhalen/:slug/ernaast', 'story.reply', (c) => besidePage(c, deps));
  routes.post('/verhalen/:slug/ernaast', 'story.reply', (c) => beside(c, deps));
  routes.get('/verhalen/:slug/melden', 'public', (c) => reportPage(c, deps));
  routes.post('/verhalen/:slug/melden', 'public', (c) => sendReport(c, deps));
}

async function listPage(c: AppContext, deps: Deps): Promise<Response> {
  const lang = c.get('lang');
  const [gebieden, wijken] = await Promise.all([listGebieden(deps.db), listWijken(deps.db)]);
  const asked = c.req.query('wijk') ?? '';
  const wijk = wijken.find(({ slug }) => slug === asked) ?? null;
  if (asked !== '' && wijk === null) return await notFound(c);
  const page = Math.max(1, Math.min(500, Number.parseInt(c.req.query('pagina') ?? '1', 10) || 1));
  const found = await listShown(deps.db, {
    use: 'neighbourhood',
    today: isoDate(today(deps.clock)),
    ...(wijk === null ? {} : { wijkId: wijk.id }),
    limit: perPage + 1,
    offset: (page - 1) * perPage,
  });
  const title =
    wijk === null ? storyWords.listTitle[lang] : fill(storyWords.ofWijk, lang, { wijk: wijk.name });
  return c.get('page')(
    { title },
    <StoriesView
      lang={lang}
      stories={found.slice(0, perPage)}
      wijk={wijk}
      groups={groupByGebied(gebieden, wijken).map((group) => ({
        label: group.gebied.name,
        options: group.wijken.map(({ slug, name }) => ({ value: slug, label: name })),
      }))}
      page={page}
      pages={found.length > perPage ? page + 1 : page}
      mayJudge={allowed(c.get('actor'), 'story.judge')}
    />,
  );
}

const shownIn = async (c: AppContext, deps: Deps): Promise<ShownStory | null> =>
  await findShown(deps.db, c.req.param('slug') ?? '', isoDate(today(deps.clock)));

async function readerOf(c: AppContext, deps: Deps, id: Id<'story'>): Promise<StoryProps['reader']> {
  const actor = c.get('actor');
  const personId = personIdOf(actor);
  if (personId === null) return { kind: 'anonymous' };
  const story = await findStory(deps.db, id);
  if (story && (await isOwn(deps.db, actor, story))) return { kind: 'writer' };
  return { kind: 'neighbour', reply: await findReplyOf(deps.db, id, personId) };
}

async function storyPage(c: AppContext, deps: Deps): Promise<Response> {
  const story = await shownIn(c, deps);
  return story ? await showStory(c, deps, story, '', []) : await notFound(c);
}

async function showStory(
  c: AppContext,
  deps: Deps,
  story: ShownStory,
  typed: string,
  problems: readonly Problem[],
): Promise<Response> {
  const lang = c.get('lang');
  const day = isoDate(today(deps.clock));
  const first = story.aboutStoryId === null ? null : await findStory(deps.db, story.aboutStoryId);
  const [about, besideIt, replies, reader] = await Promise.all([
    first ? findShown(deps.db, first.slug, day) : null,
    story.aboutStoryId === null
      ? listShown(deps.db, { use: 'neighbourhood', today: day, about: story.id, limit: 20 })
      : [],
    listShownReplies(deps.db, story.id),
    readerOf(c, deps, story.id),
  ]);
  return c.get('page')(
    {
      title: story.title,
      ...(problems.length > 0 ? { status: 422 } : flashFor(c, storyWords.done)),
    },
    <StoryView
      lang={lang}
      story={story}
      about={about}
      beside={besideIt}
      replies={replies}
      reader={reader}
      typed={typed}
      problems={problems}
    />,
  );
}

async function react(c: AppContext, deps: Deps): Promise<Response> {
  const story = await shownIn(c, deps);
  const form = await readForm(c);
  const kind = form.text('kind');
  const actor = c.get('actor');
  if (kind === 'back') {
    // What she said is hers, also when the story is not shown any more.
    const stored = await findStoryBySlug(deps.db, c.req.param('slug') ?? '');
    if (stored) await takeReplyBack(deps, actor, stored.id);
    return story ? seeOther(c, `${storyPath(story.slug)}?klaar=weg`) : seeOther(c, '/mijn-gegevens');
  }
  if (!story) return await notFound(c);
  const typed = form.text('reason');
  const reason = kind === 'thanks' ? ok('') : readReason(typed, refusals.reasonMissing);
  const done = reason.ok
    ? await reply(deps, actor, story.id, {
        kind: kind === 'thanks' ? 'thanks' : 'wrong',
        reason: reason.value,
      })
    : reason;
  if (!done.ok) return await showStory(c, deps, story, typed, done.problems);
  return seeOther(c, `${storyPath(story.slug)}?klaar=${kind === 'thanks' ? 'dank' : 'kloptniet'}`);
}

function showBeside(
  c: AppContext,
  story: ShownStory,
  typed: BesideTyped,
  problems: readonly Problem[],
): Response {
  const lang = c.get('lang');
  return c.get('page')(
    { title: besideWords.title[lang], ...(problems.length > 0 ? { status: 422 } : {}) },
    <BesideView lang={lang} story={story} typed={typed} problems={problems} />,
  );
}

async function besidePage(c: AppContext, deps: Deps): Promise<Response> {
  const story = await shownIn(c, deps);
  if (!story || story.aboutStoryId !== null) return await notFound(c);
  return showBeside(c, story, { title: '', words: '', consent: false }, []);
}

async function beside(c: AppContext, deps: Deps): Promise<Response> {
  const story = await shownIn(c, deps);
  if (!story || story.aboutStoryId !== null) return await notFound(c);
  const form = await readForm(c);
  const typed = {
    title: form.text('title'),
    words: form.text('words'),
    consent: form.text('consent') === 'yes',
  };
  const title = readWords(
    'title',
    typed.title,
    longest.title,
    problem('title', 'title-missing', besideWords.headingMissing),
  );
  const words = readWords(
    'words',
    typed.words,
    longest.words,
    problem('words', 'words-missing', besideWords.wordsMissing),
  );
  const problems = [
    ...(title.ok ? [] : title.problems),
    ...(words.ok ? [] : words.problems),
    ...(typed.consent ? [] : [refusals.consentMissing]),
  ];
  if (!title.ok || !words.ok || problems.length > 0) return showBeside(c, story, typed, problems);
  const done = await putBeside(deps, c.get('actor'), story.id, {
    title: title.value,
    words: words.value,
    lang: c.get('lang'),
  });
  if (!done.ok) return showBeside(c, story, typed, done.problems);
  return seeOther(c, '/mijn-verhalen?klaar=ernaast');
}

async function showReport(
  c: AppContext,
  deps: Deps,
  story: ShownStory,
  typed: string,
  problems: readonly Problem[],
): Promise<Response> {
  const lang = c.get('lang');
  const lookedAt = (await listReportsOf(deps.db, story.id)).some(({ outcome }) => outcome === 'kept');
  return c.get('page')(
    { title: reportWords.title[lang], ...(problems.length > 0 ? { status: 422 } : {}) },
    <ReportView lang={lang} story={story} lookedAt={lookedAt} typed={typed} problems={problems} />,
  );
}

async function reportPage(c: AppContext, deps: AccountDeps): Promise<Response> {
  const lang = c.get('lang');
  if (c.req.query('klaar') === 'gemeld')
    return c.get('page')({ title: reportWords.title[lang] }, <ReportSentView lang={lang} />);
  const story = await shownIn(c, deps);
  return story ? await showReport(c, deps, story, '', []) : await notFound(c);
}

async function sendReport(c: AppContext, deps: AccountDeps): Promise<Response> {
  const story = await shownIn(c, deps);
  if (!story) return await notFound(c);
  const typed = (await readForm(c)).text('note');
  const long = tooLong('note', typed, longest.note);
  const note = typed === '' ? refused(refusals.noteMissing) : long ? refused(long) : ok(typed);
  if (!note.ok) return await showReport(c, deps, story, typed, note.problems);
  const done = (await deps.mayReport(clientOf(c), story.id))
    ? await report(deps, c.get('actor'), story.id, note.value)
    : refused(refusals.tooManyReports);
  if (!done.ok) return await showReport(c, deps, story, typed, done.problems);
  return seeOther(c, `${storyPath(story.slug)}/melden?klaar=gemeld`);
}
