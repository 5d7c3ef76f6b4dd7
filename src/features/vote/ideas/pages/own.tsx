/** `/mijn-ideeen`: what somebody sent in or kept, how it stands, and what she can still do with it. */
import { personIdOf } from '../../../../kernel/actor.ts';
import type { Id } from '../../../../kernel/ids.ts';
import { parseId } from '../../../../kernel/ids.ts';
import type { Problem, Result } from '../../../../kernel/result.ts';
import type { Deps } from '../../../../platform/deps.ts';
import type { AppContext } from '../../../../platform/http/context.ts';
import { flashFor } from '../../../../platform/http/flash.ts';
import { type FormValues, readForm } from '../../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../../platform/http/routes.ts';
import { amountAsTyped } from '../../../../ui/index.ts';
import { getVote } from '../../store/index.ts';
import { changeIdea, objectToMerging, withdrawIdea } from '../commands/own.ts';
import { notFound as gone } from '../commands/refusals.ts';
import { readIdea, readWords, typedIdea } from '../forms.ts';
import { findIdea, listDraftsOf, listIdeasOf } from '../store/index.ts';
import type { Idea, IdeaTyped } from '../types.ts';
import { OwnIdeasView, OwnIdeaView } from '../views/own.tsx';
import { ownIdeaPath, ownIdeasPath, ownWords } from '../words.ts';

export function ownIdeaPages(routes: Routes, deps: Deps): void {
  routes.get(ownIdeasPath, 'signedIn', (c) => listPage(c, deps));
  routes.get('/mijn-ideeen/:idea', 'signedIn', (c) => ideaPage(c, deps));
  routes.post('/mijn-ideeen/:idea', 'signedIn', (c) => step(c, deps));
}

async function listPage(c: AppContext, deps: Deps): Promise<Response> {
  const lang = c.get('lang');
  const personId = personIdOf(c.get('actor'));
  if (personId === null) return await notFound(c);
  const [ideas, drafts] = await Promise.all([
    listIdeasOf(deps.db, personId),
    listDraftsOf(deps.db, personId),
  ]);
  const votes = await Promise.all(
    [...new Set(ideas.map(({ voteId }) => voteId))].map((id) => getVote(deps.db, id)),
  );
  const own = ideas.flatMap((idea) => {
    const vote = votes.find(({ id }) => id === idea.voteId);
    return vote ? [{ idea, vote }] : [];
  });
  return c.get('page')(
    { title: ownWords.ownTitle[lang], ...flashFor(c, ownWords.done) },
    <OwnIdeasView lang={lang} own={own} drafts={drafts} />,
  );
}

/** Her own idea; another's is as if it were not there. */
async function ownIdea(c: AppContext, deps: Deps): Promise<Idea | null> {
  const id = parseId<'vote_idea'>(c.req.param('idea') ?? '');
  const personId = personIdOf(c.get('actor'));
  const idea = id && (await findIdea(deps.db, id));
  return idea && personId !== null && idea.personId === personId ? idea : null;
}

type Typed = { readonly idea: IdeaTyped; readonly objection: string };

async function show(
  c: AppContext,
  deps: Deps,
  idea: Idea,
  typed: Typed | null,
  problems: readonly Problem[],
): Promise<Response> {
  const lang = c.get('lang');
  const vote = await getVote(deps.db, idea.voteId);
  const { title, description, place } = idea;
  const saved = { title, description, place, estimate: amountAsTyped(idea.estimateCents, lang) };
  return c.get('page')(
    {
      title: ownWords.ownTitle[lang],
      ...(problems.length > 0 ? { status: 422 } : flashFor(c, ownWords.done)),
    },
    <OwnIdeaView
      lang={lang}
      idea={idea}
      vote={vote}
      typed={typed?.idea ?? saved}
      objection={typed?.objection ?? ''}
      problems={problems}
    />,
  );
}

async function ideaPage(c: AppContext, deps: Deps): Promise<Response> {
  const idea = await ownIdea(c, deps);
  return idea ? await show(c, deps, idea, null, []) : await notFound(c);
}

type Done = { readonly done: string; readonly result: Result<null> };

async function change(c: AppContext, deps: Deps, id: Id<'vote_idea'>, form: FormValues): Promise<Done> {
  const read = readIdea(typedIdea(form));
  return {
    done: 'veranderd',
    result: read.ok ? await changeIdea(deps, c.get('actor'), id, read.value) : read,
  };
}

async function object(c: AppContext, deps: Deps, id: Id<'vote_idea'>, form: FormValues): Promise<Done> {
  const read = readWords('objection', form.text('objection'), 1000, ownWords.objectNeeded);
  return {
    done: 'bezwaar',
    result: read.ok ? await objectToMerging(deps, c.get('actor'), id, read.value) : read,
  };
}

async function asked(c: AppContext, deps: Deps, id: Id<'vote_idea'>, form: FormValues): Promise<Done> {
  const wanted = form.text('step');
  if (wanted === 'withdraw')
    return { done: 'ingetrokken', result: await withdrawIdea(deps, c.get('actor'), id) };
  if (wanted === 'object') return await object(c, deps, id, form);
  if (wanted === 'change') return await change(c, deps, id, form);
  return { done: '', result: { ok: false, problems: [gone] } };
}

async function step(c: AppContext, deps: Deps): Promise<Response> {
  const idea = await ownIdea(c, deps);
  if (!idea) return await notFound(c);
  const form = await readForm(c);
  const { done, result } = await asked(c, deps, idea.id, form);
  if (result.ok) return seeOther(c, `${ownIdeaPath(idea.id)}?klaar=${done}`);
  const typed = form.has('title') ? typedIdea(form) : null;
  const objection = form.text('objection');
  const { title, description, place } = idea;
  const saved = { title, description, place, estimate: amountAsTyped(idea.estimateCents, c.get('lang')) };
  return await show(c, deps, idea, { idea: typed ?? saved, objection }, result.problems);
}
