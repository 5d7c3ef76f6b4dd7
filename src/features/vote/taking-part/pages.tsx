/** `/zaken/:caseNumber/stemming/:slug`: an applicant says herself whether her application takes part. */
import type { VNode } from 'preact';
import type { Actor } from '../../../kernel/actor.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { type Application, findByCaseNumber, mayOn } from '../../application/index.ts';
import { findVote } from '../store/index.ts';
import { joinVote, leaveVote, type OwnWords } from './commands.ts';
import { standingIn } from './rules.ts';
import { findProjectOf, listTakingPart } from './store.ts';
import { CaseVotes, type Shown, TakingPartView } from './views.tsx';
import { takingPartWords as words } from './words.ts';

const path = '/zaken/:caseNumber/stemming/:slug';

export function takingPartPages(routes: Routes, deps: Deps): void {
  routes.get(path, 'application.edit', (c) => page(c, deps));
  routes.post(path, 'application.edit', (c) => step(c, deps));
}

type Numbered = Application & { readonly caseNumber: string };

/** For the page of a case: what a vote means for it, to its applicant and to the office; null when nothing does. */
export async function votesOnCase(
  db: Db,
  application: Application,
  actor: Actor,
  lang: Lang,
): Promise<VNode | null> {
  const { id, envelopeId, caseNumber } = application;
  if (envelopeId === null) return null;
  const shown = (await listTakingPart(db, id, envelopeId)).flatMap((one): Shown[] => {
    const standing = standingIn(one.vote, application, one.project);
    return standing === null ? [] : [{ ...one, standing }];
  });
  if (shown.length === 0) return null;
  const own = mayOn(actor, 'application.edit', application);
  return <CaseVotes lang={lang} shown={shown} caseNumber={own ? caseNumber : null} />;
}

type Here = { readonly application: Numbered; readonly shown: Shown };

async function here(c: AppContext, { db }: Deps): Promise<Here | null> {
  const caseNumber = c.req.param('caseNumber') ?? '';
  const application = /^HV-\d{4}-\d{5,9}$/.test(caseNumber) ? await findByCaseNumber(db, caseNumber) : null;
  if (!(application && mayOn(c.get('actor'), 'application.edit', application))) return null;
  const vote = await findVote(db, c.req.param('slug') ?? '');
  if (!vote) return null;
  const project = await findProjectOf(db, vote.id, application.id);
  const standing = standingIn(vote, application, project);
  if (standing === null) return null;
  return { application: { ...application, caseNumber }, shown: { vote, project, standing } };
}

/** What she wrote in her application, to begin with; what she said before, where she comes back. */
function known({ application, shown }: Here): OwnWords {
  if (shown.project) return { title: shown.project.title, description: shown.project.description };
  const { plan } = application.answers;
  return { title: application.title, description: typeof plan === 'string' ? plan : '' };
}

function show(c: AppContext, at: Here, typed: OwnWords, problems: readonly Problem[]): Response {
  const lang = c.get('lang');
  const { application, shown } = at;
  return c.get('page')(
    { title: `${words.join[lang]}: ${application.caseNumber}`, status: problems.length > 0 ? 422 : 200 },
    <TakingPartView
      lang={lang}
      caseNumber={application.caseNumber}
      shown={shown}
      costCents={application.requestedCents ?? 0}
      typed={typed}
      problems={problems}
    />,
  );
}

async function page(c: AppContext, deps: Deps): Promise<Response> {
  const at = await here(c, deps);
  return at ? show(c, at, known(at), []) : await notFound(c);
}

async function step(c: AppContext, deps: Deps): Promise<Response> {
  const at = await here(c, deps);
  if (!at) return await notFound(c);
  const form = await readForm(c);
  const typed = { title: form.text('title'), description: form.text('description') };
  const { application, shown } = at;
  const ids = { voteId: shown.vote.id, applicationId: application.id };
  const out = form.text('doe') === 'weg';
  const done = out
    ? await leaveVote(deps, c.get('actor'), ids)
    : await joinVote(deps, c.get('actor'), ids, typed);
  if (!done.ok) return show(c, (await here(c, deps)) ?? at, typed, done.problems);
  return seeOther(c, `/zaken/${application.caseNumber}?klaar=${out ? 'stemminguit' : 'stemmingin'}#stemming`);
}
