/** Every page of a pack starts here: which council, which round, and how the reader stands to them. */
import type { PersonActor } from '../../../kernel/actor.ts';
import { today } from '../../../kernel/dates.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { AppContext, PageOptions } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { notFound } from '../../../platform/http/routes.ts';
import { findWijkraadBySlug, type Wijkraad } from '../../place/index.ts';
import { getVersion } from '../../scheme/index.ts';
import type { AssessmentDeps } from '../deps.ts';
import { refusals } from '../messages.ts';
import { viewOf } from '../rules.ts';
import { findRoundOfPack, loadPack } from '../store/index.ts';
import type { Pack, PackRow, Viewer } from '../types.ts';
import { packHref } from '../views/parts.tsx';
import { RefusedView, refusedWords } from '../views/refused.tsx';
import { ShutView } from '../views/shut-out.tsx';
import { doneText } from '../views/words-record.ts';

type Answer = Response | Promise<Response>;
/** What was opened, or the answer that takes its place. */
export type Opened<T> = { readonly found: T } | { readonly answer: Answer };

/** The routes let only persons through: a token or the system has no pages. */
export const personOf = (c: AppContext): PersonActor | null => {
  const actor = c.get('actor');
  return actor.kind === 'person' ? actor : null;
};

export function refusedPage(c: AppContext, problem: Problem, status: 403 | 409, href?: string): Response {
  const lang = c.get('lang');
  const title = status === 403 ? refusedWords.title : refusedWords.cannot;
  return c.get('page')(
    { title: title[lang], status },
    <RefusedView lang={lang} title={title} sentence={problem.text} {...(href ? { href } : {})} />,
  );
}

export const otherCouncil: Problem = { field: '', code: 'other-council', text: refusedWords.otherCouncil };

export async function openCouncil(c: AppContext, deps: AssessmentDeps): Promise<Opened<Wijkraad>> {
  const council = await findWijkraadBySlug(deps.db, c.req.param('council') ?? '');
  if (!council) return { answer: notFound(c) };
  const subject = { wijkraadId: council.id, gebiedId: council.gebiedId };
  if (!allowed(c.get('actor'), 'pack.view', subject)) return { answer: refusedPage(c, otherCouncil, 403) };
  return { found: council };
}

/** A member of this council reads as a member, whatever else she is; everybody else who may look, looks on. */
function viewerOf(actor: PersonActor, council: Wijkraad): Viewer {
  const member = actor.grants.some(
    (grant) => grant.role === 'councilMember' && grant.wijkraadId === council.id,
  );
  return member ? { kind: 'member', personId: actor.personId } : { kind: 'onlooker' };
}

export type OpenPack = { readonly pack: Pack; readonly viewer: Viewer; readonly actor: PersonActor };

export async function openPack(c: AppContext, deps: AssessmentDeps): Promise<Opened<OpenPack>> {
  const council = await openCouncil(c, deps);
  if ('answer' in council) return council;
  const actor = personOf(c);
  const round = await findRoundOfPack(deps.db, c.req.param('round') ?? '');
  if (!actor || !round) return { answer: notFound(c) };
  const version = await getVersion(deps.db, round.schemeVersionId);
  if (version.status === 'draft') return { answer: notFound(c) };
  const pack = await loadPack(deps.db, council.found, round, today(deps.clock));
  return { found: { pack, viewer: viewerOf(actor, council.found), actor } };
}

export type OpenRow = OpenPack & { readonly row: PackRow };

/**
 * One application with its full text. Closed to who has an interest, and to who has not said whether she has one: she is
 * sent to the form where she can.
 */
export async function openRow(c: AppContext, deps: AssessmentDeps): Promise<Opened<OpenRow>> {
  const opened = await openPack(c, deps);
  if ('answer' in opened) return opened;
  const { pack, viewer } = opened.found;
  const caseNumber = c.req.param('caseNumber');
  const row = [...pack.open, ...pack.done].find((one) => one.caseNumber === caseNumber);
  if (!row) return { answer: notFound(c) };
  const standing = viewOf(viewer, row.standings);
  if (standing === 'free') return { found: { ...opened.found, row } };
  if (standing === 'undeclared' && pack.open.includes(row) && c.req.method === 'GET')
    return { answer: c.redirect(`${packHref(pack)}/belangen?klaar=eerst-melden`, 303) };
  return { answer: shutPage(c, pack, row, standing) };
}

function shutPage(c: AppContext, pack: Pack, row: PackRow, standing: 'undeclared' | 'conflicted'): Response {
  const lang = c.get('lang');
  const sentence = standing === 'conflicted' ? refusals.ownConflict : refusals.declareFirst;
  return c.get('page')(
    { title: sentence.text[lang], status: 403 },
    <ShutView lang={lang} pack={pack} row={row} standing={standing} sentence={sentence} />,
  );
}

/** What was just done, from the code in the address; nothing for a code that is not ours. */
export function flashOf(c: AppContext): Pick<PageOptions, 'flash'> {
  const { 'eerst-melden': first, ...done } = doneText;
  return { ...flashFor(c, done), ...flashFor(c, { 'eerst-melden': first }, 'attention') };
}

/** 409 when the world has moved on, 422 when something must be mended. */
export function statusOf(problems: readonly Problem[]): 200 | 409 | 422 {
  if (problems.length === 0) return 200;
  const moved = new Set(['changed-meanwhile', 'already-decided', 'nobody-left', 'round-done', 'no-role']);
  return problems.some(({ code }) => moved.has(code)) ? 409 : 422;
}
