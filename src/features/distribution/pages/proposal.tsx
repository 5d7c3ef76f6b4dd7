/** The proposal of a round, for the office and the councils in it; and giving points on one application. */
import type { PersonActor } from '../../../kernel/actor.ts';
import { isoDate, today } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { type Application, findByCaseNumber } from '../../application/index.ts';
import { getWijk, listWijkraden } from '../../place/index.ts';
import { drawDaysOf, getVersion, type Round, type SchemeVersion } from '../../scheme/index.ts';
import { type MayScore, mayScore, scoreApplication } from '../commands/score.ts';
import { proposalsOfRound, ticketsOfRound } from '../propose.ts';
import { newestScores } from '../rules/score.ts';
import { isMemberOf, scorerPart } from '../rules/scorer.ts';
import { findPublicRound } from '../store/draw.ts';
import { listScores } from '../store/scores.ts';
import type { EnvelopeProposal } from '../types.ts';
import { ProposalView, type ShownEnvelope } from '../views/proposal.tsx';
import { proposalWords as words } from '../views/proposal-words.ts';
import { CannotScoreView, type GivenScore, ScoreView } from '../views/score.tsx';

type PageDeps = Pick<Deps, 'db' | 'clock' | 'dataVersion'>;

export function proposalPages(routes: Routes, deps: PageDeps): void {
  routes.get('/verdeling/:round', 'pack.view', (c) => proposalPage(c, deps));
  routes.get('/verdeling/:round/:caseNumber', 'pack.view', (c) => scorePage(c, deps));
  routes.post('/verdeling/:round/:caseNumber', 'pack.view', (c) => giveScores(c, deps));
}

const personOf = (c: AppContext): PersonActor | null => {
  const actor = c.get('actor');
  return actor.kind === 'person' ? actor : null;
};

/** The office sees the whole city; a council, or a district office, what is before it. */
const seesAll = (actor: PersonActor): boolean => allowed(actor, 'worklist.view', {});

type Around = {
  readonly actor: PersonActor;
  readonly round: Round;
  readonly version: SchemeVersion;
  /** Slug and gebied of each council. */
  readonly councils: ReadonlyMap<string, { readonly slug: string; readonly gebiedId: Id<'gebied'> }>;
};

/** The rows of an envelope that this reader may see, each with where she can go. */
function shownTo(around: Around, envelope: EnvelopeProposal): ShownEnvelope {
  const { actor, round, version, councils } = around;
  const all = seesAll(actor);
  const rows = envelope.proposals.flatMap((proposal) => {
    const wijkraadId = (proposal.case.wijk?.wijkraadId ?? null) as Id<'wijkraad'> | null;
    const council = councils.get(wijkraadId ?? '');
    const own = allowed(actor, 'pack.view', { wijkraadId, gebiedId: council?.gebiedId ?? null });
    if (!all && !own) return [];
    const { caseNumber } = proposal.case;
    const inPack = council ? `/wijkraad/${council.slug}/${round.slug}/${caseNumber}` : null;
    const scores = scorerPart(actor, version.rules.distribution, wijkraadId) !== null;
    return [
      {
        ...proposal,
        href: all ? `/zaken/${caseNumber}` : isMemberOf(actor, wijkraadId) ? inPack : null,
        scoreHref: scores ? `/verdeling/${round.slug}/${caseNumber}` : null,
      },
    ];
  });
  return { ...envelope, rows, others: rows.length < envelope.proposals.length };
}

async function proposalPage(c: AppContext, deps: PageDeps): Promise<Response> {
  const actor = personOf(c);
  const round = await findPublicRound(deps.db, c.req.param('round') ?? '');
  if (!round || !actor) return await notFound(c);
  const version = await getVersion(deps.db, round.schemeVersionId);
  const councils = new Map((await listWijkraden(deps.db)).map((one) => [one.id as string, one]));
  const around = { actor, round, version, councils };
  const lang = c.get('lang');
  const isDrawn = drawDaysOf(version.rules.distribution) !== null;
  return c.get('page')(
    { title: `${words.title[lang]}: ${round.name[lang]}`, wide: true, ...flashFor(c, words.done) },
    <ProposalView
      lang={lang}
      round={round}
      version={version}
      envelopes={(await proposalsOfRound(deps.db, round, version)).map((one) => shownTo(around, one))}
      open={round.closesOn >= isoDate(today(deps.clock))}
      drawn={isDrawn ? (await ticketsOfRound(deps.db, round.id)).size > 0 : null}
      rehearses={allowed(actor, 'draft.view')}
    />,
  );
}

type Opened = {
  readonly actor: PersonActor;
  readonly round: Round;
  readonly application: Application;
  readonly may: MayScore;
};

/** The application with the right to score it, or the page that says why not. */
async function openScore(c: AppContext, deps: PageDeps): Promise<Opened | Response> {
  const actor = personOf(c);
  const round = await findPublicRound(deps.db, c.req.param('round') ?? '');
  const application = await findByCaseNumber(deps.db, c.req.param('caseNumber') ?? '');
  if (!actor || !round || application?.roundId !== round.id) return await notFound(c);
  const wijk = application.wijkId === null ? null : await getWijk(deps.db, application.wijkId);
  const wijkraadId = wijk?.wijkraadId ?? null;
  const inScope = allowed(actor, 'pack.view', { wijkraadId, gebiedId: wijk?.gebiedId ?? null });
  if (!inScope && !seesAll(actor)) return await notFound(c);
  const may = await mayScore(deps.db, actor, application, isoDate(today(deps.clock)));
  if (may.ok) return { actor, round, application, may: may.value };
  const [sentence] = may.problems;
  return sentence
    ? await cannotScore(c, deps, { actor, round, application, wijkraadId, sentence })
    : await notFound(c);
}

async function cannotScore(
  c: AppContext,
  deps: PageDeps,
  given: Pick<Opened, 'actor' | 'round' | 'application'> & {
    readonly wijkraadId: Id<'wijkraad'> | null;
    readonly sentence: Problem;
  },
): Promise<Response> {
  const { actor, round, application, wijkraadId, sentence } = given;
  if (sentence.code === 'declare-first' && c.req.method === 'GET') {
    if (!isMemberOf(actor, wijkraadId))
      return seeOther(c, `/zaken/${application.caseNumber}/belang?naar=beoordelen`);
    const council = (await listWijkraden(deps.db)).find(({ id }) => id === wijkraadId);
    return seeOther(c, `/wijkraad/${council?.slug}/${round.slug}/belangen?klaar=eerst-melden`);
  }
  const lang = c.get('lang');
  return c.get('page')(
    { title: words.cannot[lang], status: sentence.code === 'already-decided' ? 409 : 403 },
    <CannotScoreView
      lang={lang}
      back={`/verdeling/${round.slug}`}
      caseNumber={application.caseNumber ?? ''}
      sentence={sentence}
    />,
  );
}

/** The office sees every row with its name; a member only her own. */
async function givenScores(deps: PageDeps, { actor, application }: Opened): Promise<readonly GivenScore[]> {
  const all = await listScores(deps.db, [application.id]);
  const newest = new Set(newestScores(all));
  const office = seesAll(actor);
  return all
    .filter(({ personId }) => office || personId === actor.personId)
    .map((one) => ({ ...one, name: office ? one.name : null, replaced: !newest.has(one) }))
    .toReversed();
}

async function showScores(
  c: AppContext,
  deps: PageDeps,
  opened: Opened,
  again: { readonly typed: Readonly<Record<string, string>>; readonly problems: readonly Problem[] } | null,
): Promise<Response> {
  const { actor, round, application, may } = opened;
  const lang = c.get('lang');
  const own = newestScores(await listScores(deps.db, [application.id])).filter(
    ({ personId, scoredAs }) => personId === actor.personId && scoredAs === may.part,
  );
  const path = `/verdeling/${round.slug}`;
  return c.get('page')(
    { title: `${words.scoreTitle[lang]}: ${application.caseNumber}`, status: again ? 422 : 200 },
    <ScoreView
      lang={lang}
      back={path}
      action={`${path}/${application.caseNumber}`}
      caseNumber={application.caseNumber ?? ''}
      title={application.title}
      criteria={may.ranking.criteria}
      maxPoints={may.ranking.maxPoints}
      typed={again?.typed ?? Object.fromEntries(own.map((one) => [one.criterion, String(one.points)]))}
      problems={again?.problems ?? []}
      given={await givenScores(deps, opened)}
    />,
  );
}

async function scorePage(c: AppContext, deps: PageDeps): Promise<Response> {
  const opened = await openScore(c, deps);
  return opened instanceof Response ? opened : await showScores(c, deps, opened, null);
}

async function giveScores(c: AppContext, deps: PageDeps): Promise<Response> {
  const opened = await openScore(c, deps);
  if (opened instanceof Response) return opened;
  const form = await readForm(c);
  const typed = Object.fromEntries(
    opened.may.ranking.criteria.map(({ key }) => [key, form.text(`punten.${key}`)]),
  );
  const points = new Map(
    Object.entries(typed).map(([key, text]) => [key, /^\d{1,3}$/.test(text.trim()) ? Number(text) : null]),
  );
  const saved = await scoreApplication(deps, opened.actor, { id: opened.application.id, points });
  if (!saved.ok) return await showScores(c, deps, opened, { typed, problems: saved.problems });
  return seeOther(c, `/verdeling/${opened.round.slug}?klaar=${saved.value > 0 ? 'punten' : 'zelfde'}`);
}
