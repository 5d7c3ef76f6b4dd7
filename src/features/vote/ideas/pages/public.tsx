/** `/stemmingen/:slug/ideeen`: the ideas as everybody reads them, and sending one in. */
import { personIdOf } from '../../../../kernel/actor.ts';
import { today } from '../../../../kernel/dates.ts';
import { type Problem, problem, type Result, refused } from '../../../../kernel/result.ts';
import { tooLong } from '../../../../kernel/too-long.ts';
import type { Deps } from '../../../../platform/deps.ts';
import type { AppContext } from '../../../../platform/http/context.ts';
import { flashFor } from '../../../../platform/http/flash.ts';
import { type FormValues, readForm } from '../../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../../platform/http/routes.ts';
import { mayOnVote } from '../../commands/access.ts';
import type { Vote } from '../../types.ts';
import { type IdeaFor, keepIdea, sendIdea } from '../commands/own.ts';
import { noIdeasNow, noMail } from '../commands/refusals.ts';
import { draftProblems, readIdea, typedIdea } from '../forms.ts';
import { takesIdeas } from '../rules.ts';
import { findDraft, listIdeas } from '../store/index.ts';
import { type IdeaTyped, noIdea } from '../types.ts';
import { NewIdeaView, type OtherTyped } from '../views/own.tsx';
import { IdeasView } from '../views/public.tsx';
import { ideasPath, ideaWords, ownIdeaPath, ownIdeasPath, ownWords } from '../words.ts';
import { announcedVote, isDesk } from './access.ts';

export function publicIdeaPages(routes: Routes, deps: Deps): void {
  routes.get('/stemmingen/:slug/ideeen', 'public', (c) => ideasPage(c, deps));
  routes.get('/stemmingen/:slug/ideeen/nieuw', 'vote.idea', (c) => newPage(c, deps));
  routes.post('/stemmingen/:slug/ideeen/nieuw', 'vote.idea', (c) => send(c, deps));
}

async function ideasPage(c: AppContext, deps: Deps): Promise<Response> {
  const lang = c.get('lang');
  const actor = c.get('actor');
  const vote = await announcedVote(c, deps);
  if (!vote) return await notFound(c);
  const [ideas, checks] = await Promise.all([
    listIdeas(deps.db, vote.id, { shown: true }),
    mayOnVote(deps.db, actor, 'vote.prepare', vote),
  ]);
  return c.get('page')(
    {
      title: `${ideaWords.title[lang]} – ${vote.name[lang]}`,
      ...flashFor(c, { balie: ownWords.done.balie }),
    },
    <IdeasView
      lang={lang}
      vote={vote}
      ideas={ideas}
      welcome={takesIdeas(vote, today(deps.clock))}
      signedIn={personIdOf(actor) !== null}
      mayCheck={checks}
    />,
  );
}

type Typed = { readonly idea: IdeaTyped; readonly other: OtherTyped };

function show(c: AppContext, vote: Vote, typed: Typed, problems: readonly Problem[]): Response {
  const lang = c.get('lang');
  return c.get('page')(
    {
      title: `${ownWords.newTitle[lang]} – ${vote.name[lang]}`,
      ...(problems.length > 0 ? { status: 422 } : {}),
    },
    <NewIdeaView
      lang={lang}
      vote={vote}
      typed={typed.idea}
      problems={problems}
      other={isDesk(c.get('actor')) ? typed.other : null}
    />,
  );
}

const nobody: OtherTyped = { name: '', email: '' };

async function newPage(c: AppContext, deps: Deps): Promise<Response> {
  const vote = await announcedVote(c, deps);
  const personId = personIdOf(c.get('actor'));
  if (!vote || personId === null) return await notFound(c);
  if (!takesIdeas(vote, today(deps.clock))) return seeOther(c, ideasPath(vote.slug));
  const draft = await findDraft(deps.db, vote.id, personId);
  return show(c, vote, { idea: draft ?? noIdea, other: nobody }, []);
}

/** For whom it is: with a name filled in, for somebody at the desk. */
function readOther(c: AppContext, typed: OtherTyped): Result<IdeaFor> {
  const lang = c.get('lang');
  const { name, email } = typed;
  if (!isDesk(c.get('actor')) || (name === '' && email === ''))
    return { ok: true, value: { lang, other: null } };
  const long = tooLong('otherName', name, 200);
  const problems = [
    ...(name === '' ? [problem('otherName', 'name-missing', ownWords.nameNeeded)] : []),
    ...(long ? [long] : []),
    ...(email === '' || (email.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) ? [] : [noMail]),
  ];
  const [first, ...rest] = problems;
  return first
    ? refused(first, ...rest)
    : { ok: true, value: { lang, other: { name, email: email === '' ? null : email } } };
}

const typedOther = (form: FormValues): OtherTyped => ({
  name: form.text('otherName'),
  email: form.text('email'),
});

async function keep(c: AppContext, deps: Deps, vote: Vote, typed: Typed): Promise<Response> {
  const problems = draftProblems(typed.idea);
  if (problems.length > 0) return show(c, vote, typed, problems);
  const kept = await keepIdea(deps, c.get('actor'), vote, typed.idea);
  return kept.ok ? seeOther(c, `${ownIdeasPath}?klaar=bewaard`) : show(c, vote, typed, kept.problems);
}

async function send(c: AppContext, deps: Deps): Promise<Response> {
  const vote = await announcedVote(c, deps);
  if (!vote) return await notFound(c);
  const form = await readForm(c);
  const typed = { idea: typedIdea(form), other: typedOther(form) };
  if (!takesIdeas(vote, today(deps.clock))) return show(c, vote, typed, [noIdeasNow]);
  if (form.text('step') === 'keep') return await keep(c, deps, vote, typed);
  const idea = readIdea(typed.idea);
  const whose = readOther(c, typed.other);
  if (!idea.ok || !whose.ok)
    return show(c, vote, typed, [...(idea.ok ? [] : idea.problems), ...(whose.ok ? [] : whose.problems)]);
  const sent = await sendIdea(deps, c.get('actor'), vote, idea.value, whose.value);
  if (!sent.ok) return show(c, vote, typed, sent.problems);
  return seeOther(
    c,
    whose.value.other ? `${ideasPath(vote.slug)}?klaar=balie` : `${ownIdeaPath(sent.value)}?klaar=idee`,
  );
}
