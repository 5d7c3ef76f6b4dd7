/** `/zaken/:caseNumber`: one page for both sides, by what the reader may see. */
import type { PersonActor } from '../../../kernel/actor.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { canTransition } from '../../../kernel/status.ts';
import { askTogether } from '../../../platform/db/ask-together.ts';
import type { AppContext, PageOptions } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { applicationStatus } from '../../application/index.ts';
import type { ApplicationAction } from '../../application/types.ts';
import { DestroyedCase, findDestroyed } from '../../retention/index.ts';
import { casePath, possibleActs } from '../acts.ts';
import { applicantLinks } from '../applicant-links.ts';
import { type CaseFile, type FoundCase, findCase, openCaseFile } from '../case-file.ts';
import { takeCase } from '../commands/handler.ts';
import { addNote, messagesSeen, sendMessage } from '../commands/messages.ts';
import { caseDone } from '../messages.ts';
import { clockOf, lastSeq } from '../rules/case-facts.ts';
import { messageLength } from '../rules/messages.ts';
import { ApplicantCaseView } from '../views/case-applicant.tsx';
import { OfficeCaseView } from '../views/case-office.tsx';
import type { Typed } from '../views/case-parts.tsx';
import type { CaseworkDeps } from './deps.ts';

const path = '/zaken/:caseNumber';

type Refused = { readonly message: Typed | null; readonly note: Typed | null };
const nothing: Refused = { message: null, note: null };

export function casePages(routes: Routes, deps: CaseworkDeps): void {
  routes.get(path, 'signedIn', async (c) => {
    const found = await ofAddress(c, deps);
    return found ? await showCase(c, deps, found, nothing) : await destroyedOrNone(c, deps);
  });
  routes.post(`${path}/berichten`, 'case.message', (c) => write(c, deps, 'body'));
  routes.post(`${path}/notities`, 'case.note', (c) => write(c, deps, 'note'));
  routes.post(`${path}/behandelaar`, 'case.handle', (c) => handler(c, deps));
}

/** The ledger and old lists still lead here: the office is told why there is nothing to see. */
async function destroyedOrNone(c: AppContext, deps: CaseworkDeps): Promise<Response> {
  const actor = c.get('actor');
  const caseNumber = c.req.param('caseNumber') ?? '';
  const gone = allowed(actor, 'application.view', {}) ? await findDestroyed(deps.db, caseNumber) : null;
  if (!gone) return await notFound(c);
  const lang = c.get('lang');
  return c.get('page')(
    { title: caseNumber },
    <DestroyedCase lang={lang} gone={gone} mayRead={allowed(actor, 'retention.view', {})} />,
  );
}

const ofAddress = (c: AppContext, deps: CaseworkDeps): Promise<FoundCase | null> =>
  findCase(deps, c.get('actor'), c.req.param('caseNumber') ?? '');

/** The guard lets persons only through; a token is none. */
function personOf(c: AppContext): PersonActor | null {
  const actor = c.get('actor');
  return actor.kind === 'person' ? actor : null;
}

async function write(c: AppContext, deps: CaseworkDeps, field: 'body' | 'note'): Promise<Response> {
  const found = await ofAddress(c, deps);
  const actor = personOf(c);
  if (!found || !actor) return await notFound(c);
  const body = (await readForm(c)).text(field);
  const input = { applicationId: found.application.id, body };
  const result = field === 'body' ? await sendMessage(deps, actor, input) : await addNote(deps, actor, input);
  if (result.ok) {
    const said = field === 'body' ? 'bericht' : 'notitie';
    return seeOther(c, `${casePath(found.application.caseNumber)}?klaar=${said}#berichten`);
  }
  const known = result.problems.filter((problem) => problem.field === 'body');
  if (known.length === 0) return await notFound(c);
  const typed: Typed = {
    body: body.slice(0, messageLength * 2),
    problems: known.map((problem) => ({ ...problem, field })),
  };
  return await showCase(
    c,
    deps,
    found,
    field === 'body' ? { ...nothing, message: typed } : { ...nothing, note: typed },
  );
}

async function handler(c: AppContext, deps: CaseworkDeps): Promise<Response> {
  const found = await ofAddress(c, deps);
  const actor = personOf(c);
  if (!found || !actor) return await notFound(c);
  const on = (await readForm(c)).text('neem') !== '0';
  const result = await takeCase(deps, actor, { applicationId: found.application.id, on });
  if (!result.ok) return await notFound(c);
  return seeOther(c, `${casePath(found.application.caseNumber)}?klaar=${on ? 'opgepakt' : 'neergelegd'}`);
}

const flashOf = (c: AppContext): Pick<PageOptions, 'flash'> => flashFor(c, caseDone);

/** When an officer can assess, decide, or decline because the time to complete is over (features/decision). */
function mayDecide({ access, application, report }: CaseFile): boolean {
  if (!access.handle) return false;
  const step = (action: ApplicationAction): boolean =>
    canTransition(applicationStatus, application.status, action);
  return step('decideGrant') || (step('decline') && clockOf(report, 'completion')?.state === 'late');
}

async function showCase(
  c: AppContext,
  deps: CaseworkDeps,
  found: FoundCase,
  refused: Refused,
): Promise<Response> {
  const lang = c.get('lang');
  const file = await openCaseFile(deps, found, lang);
  const { access, application } = file;
  // Whoever only looks on (a controller) has read nothing on behalf of the office.
  if (file.unread && access.write)
    await messagesSeen(deps, c.get('actor'), access.side, application.id, lastSeq(file.facts.events));
  const actor = c.get('actor');
  const { annexes, votes, after } = await askTogether({
    annexes: file.annexes.length > 0 ? deps.besideAnnexes(application, actor, lang) : null,
    votes: deps.votesOnCase(application, actor, lang),
    after: deps.afterActivities(application, actor, access.side, lang),
  });
  const beside = (
    <>
      {annexes}
      {votes}
    </>
  );
  const problems = [...(refused.message?.problems ?? []), ...(refused.note?.problems ?? [])];
  const page: PageOptions = {
    title: application.title === '' ? application.caseNumber : application.title,
    wide: true,
    ...(problems.length > 0 ? { status: 422 } : flashOf(c)),
  };
  if (access.side === 'applicant') {
    const links = applicantLinks(c.get('actor'), file);
    return c.get('page')(
      page,
      <ApplicantCaseView {...{ lang, file, links, beside, after }} typed={refused.message} />,
    );
  }
  return c.get('page')(
    page,
    <OfficeCaseView
      {...{ lang, file, beside, after }}
      statusLabel={applicationStatus.labels[application.status][lang]}
      possible={possibleActs(access, file.facts)}
      decide={mayDecide(file)}
      decided={application.outcome !== null}
      mine={file.handler !== null && file.handler.personId === file.readerId}
      typedMessage={refused.message}
      typedNote={refused.note}
    />,
  );
}
