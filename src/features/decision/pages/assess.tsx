/** Assessing and deciding: the form, the letter as it will be, and the decision itself. */
import { personIdOf } from '../../../kernel/actor.ts';
import { isoDate, today } from '../../../kernel/dates.ts';
import { same } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { type FormValues, readForm } from '../../../platform/http/form-values.ts';
import { type Routes, seeOther } from '../../../platform/http/routes.ts';
import type { LetterDocument } from '../../../platform/pdf/index.ts';
import { events } from '../../application/index.ts';
import { tiesTo } from '../../assessment/index.ts';
import { listPredecessors } from '../../scheme/index.ts';
import { recordAidDeclaration, recordEarlierGrant } from '../commands/aid.ts';
import { letterFactsOf } from '../commands/letter-facts.ts';
import { councilWithSay, type DecisionCase } from '../commands/load-case.ts';
import { alreadyDecided, ownInterest } from '../commands/refusals.ts';
import {
  collegeSigning,
  findingsToTell,
  judgeAnew,
  outcomeOf,
  type Prepared,
  prepareDecision,
  statusProblem,
  takeDecision,
} from '../commands/take-decision.ts';
import { readAid, readDecision, readEarlierGrant, revisionOf } from '../forms.ts';
import {
  aidRoomOf,
  decisionProblems,
  declineProblem,
  declineWindow,
  departureOf,
  openFindings,
  propose,
  proposedProviso,
  undecidedProblems,
  type WantedDecision,
} from '../rules.ts';
import { AssessPage } from '../views/assess.tsx';
import type { AssessView, TypedFields } from '../views/assess-view.ts';
import { caseHref } from '../views/parts.tsx';
import { PreviewPage } from '../views/preview.tsx';
import { words } from '../views/words.ts';
import { flashOf, mergeProblems, openForOffice, openToDecide, pageStatus } from './access.tsx';
import { fieldsOf, typedOf } from './assess-typed.ts';
import { letterDocument } from './preview.tsx';

const base = '/zaken/:caseNumber';

export function assessPages(routes: Routes, deps: Deps): void {
  routes.get(`${base}/beoordelen`, 'decision.take', async (c) => {
    const opened = await openToDecide(c, deps);
    return 'answer' in opened ? await opened.answer : await assessPage(c, deps, opened.found, {});
  });
  routes.post(`${base}/beoordelen`, 'decision.take', (c) => preview(c, deps));
  routes.post(`${base}/besluit`, 'decision.take', (c) => take(c, deps));
  routes.post(`${base}/staatssteun`, 'case.handle', (c) => declareAid(c, deps));
  routes.post(`${base}/eerdere-subsidie`, 'case.handle', (c) => addEarlier(c, deps));
}

/** What was typed before, and what is wrong with it. */
type Again = {
  readonly form?: FormValues;
  readonly problems?: readonly Problem[];
  readonly aid?: TypedFields;
  readonly earlier?: TypedFields;
};

async function viewOf(
  c: AppContext,
  deps: Deps,
  d: DecisionCase,
  { facts, context }: Prepared,
  again: Again,
): Promise<AssessView> {
  const lang = c.get('lang');
  const now = today(deps.clock);
  const council = councilWithSay(d);
  const tested = (check: string): boolean =>
    d.version.rules.criteria.some((criterion) => criterion.check === check);
  const room = aidRoomOf(d.version.rules, facts.aid, now);
  const proposal = propose(context.findings, context.limits);
  const predecessors = await listPredecessors(deps.db, d.version.schemeId);
  return {
    caseNumber: d.application.caseNumber ?? '',
    title: d.application.title,
    applicant: d.organisation?.name ?? d.applicant?.name ?? '',
    scheme: d.version.name[lang],
    wijk: d.wijk?.name ?? null,
    askedCents: context.limits.askedCents,
    receivedOn: d.application.receivedOn ?? '',
    findings: context.findings,
    proposal,
    distribution: d.distribution,
    proviso: proposedProviso(context.proviso, proposal.amountCents || context.limits.askedCents),
    advice: d.advice,
    council: council === null ? null : { name: council, decides: d.mandate.role === 'mandatedDecision' },
    envelopeName: d.envelope.name,
    freeCents: d.envelope.balances.freeCents,
    roomCents: facts.roomCents,
    maximumCents: facts.maximumCents,
    aid:
      d.organisation && tested('stateAidRoom')
        ? {
            declaration: facts.aid.declaration,
            usedCents: room?.usedCents ?? 0,
            roomCents: room?.roomCents ?? null,
            typed: again.aid ?? {},
          }
        : null,
    earlier: tested('continuityTerm')
      ? {
          grants: facts.earlierGrants,
          predecessors: d.organisation ? predecessors.map((one) => one.name) : [],
          typed: again.earlier ?? {},
        }
      : null,
    hearing: d.hearings[0] ?? null,
    today: now,
  };
}

/** Who has an interest herself sees it before she types a decision. */
async function ownBarrier(c: AppContext, deps: Deps, d: DecisionCase): Promise<Problem | null> {
  const personId = personIdOf(c.get('actor'));
  if (personId === null) return null;
  const { matches } = await tiesTo(deps.db, personId, d.application, isoDate(today(deps.clock)));
  return matches.length > 0 ? ownInterest : null;
}

async function assessPage(c: AppContext, deps: Deps, d: DecisionCase, again: Again): Promise<Response> {
  const barrier = statusProblem(d.application) ?? (await ownBarrier(c, deps, d));
  const href = caseHref(d.application.caseNumber ?? '');
  if (barrier === alreadyDecided && again.problems === undefined) return seeOther(c, `${href}/besluit`);
  const now = today(deps.clock);
  const open = await prepareDecision(deps.db, d, {}, now);
  const judgements = again.form ? readDecision(again.form).typed.judgements : {};
  const prepared = judgeAnew(d, open.facts, judgements, now);
  const view = await viewOf(c, deps, d, prepared, again);
  const problems = again.problems ?? [];
  const happened = await events(deps.db, d.application.id);
  const lang = c.get('lang');
  return c.get('page')(
    { title: `${words.assess[lang]}: ${d.application.title}`, ...pageStatus(problems), ...flashOf(c) },
    <AssessPage
      lang={lang}
      view={view}
      problems={problems}
      barrier={barrier}
      decline={declineProblem(declineWindow(d.application, d.version, happened, now)) === null}
      form={{
        // Where the announced rule divides, its amount is the one to begin with (Awb 4:26).
        typed: typedOf(
          again.form,
          Math.min(view.proposal.amountCents, view.distribution?.proposedCents ?? Number.POSITIVE_INFINITY),
        ),
        revision: d.application.revision,
        toJudge: openFindings(open.context.findings).filter((finding) => finding.check !== 'stateAidRoom'),
      }}
    />,
  );
}

/** The letter as it would be sent today; nothing is stored. */
function previewDocument(
  c: AppContext,
  deps: Deps,
  d: DecisionCase,
  wanted: WantedDecision,
  { context }: Prepared,
): LetterDocument {
  const now = today(deps.clock);
  const grants = wanted.outcome === 'grant';
  const departs = departureOf(wanted, context) !== null || context.councilDecides;
  const trimmed = (words: string): string | null => (words.trim() === '' ? null : words.trim());
  const facts = letterFactsOf(
    d,
    {
      kind: wanted.outcome,
      outcome: outcomeOf(wanted, context.limits.askedCents),
      amountCents: grants ? (wanted.amountCents ?? 0) : 0,
      reasons: wanted.reasons.trim(),
      findings: findingsToTell(wanted, context),
      refusalGround: wanted.ground,
      departureReasons: departs ? trimmed(wanted.departureReasons) : null,
      deviationReasons: grants ? trimmed(wanted.deviationReasons) : null,
      obligations: grants ? wanted.obligations.map(same) : [],
      provisoYear: wanted.budgetProviso ? context.proviso.year : null,
      hearing: d.hearings[0] ?? null,
      signing: collegeSigning(c.get('actor'), d.application.lang),
      previousCents: null,
      paidCents: 0,
    },
    { today: now, siteUrl: deps.config.publicUrl },
  );
  return letterDocument(d, facts);
}

/** The decision as typed with all that is wrong with it, also where she has not chosen yet. */
async function checked(deps: Deps, d: DecisionCase, form: FormValues) {
  const { typed, wanted, problems } = readDecision(form);
  const prepared = await prepareDecision(deps.db, d, typed.judgements, today(deps.clock));
  const found = wanted
    ? decisionProblems(wanted, prepared.context)
    : undecidedProblems(typed, prepared.context);
  return { wanted, prepared, problems: mergeProblems(problems, found) };
}

async function preview(c: AppContext, deps: Deps): Promise<Response> {
  const opened = await openForOffice(c, deps);
  if ('answer' in opened) return await opened.answer;
  const d = opened.found;
  const form = await readForm(c);
  if (form.text('action') === 'edit') return await assessPage(c, deps, d, { form });
  const barrier = statusProblem(d.application);
  if (barrier) return await assessPage(c, deps, d, { form, problems: [barrier] });
  const { wanted, problems, prepared } = await checked(deps, d, form);
  if (wanted === null || problems.length > 0) return await assessPage(c, deps, d, { form, problems });
  const lang = c.get('lang');
  return c.get('page')(
    { title: words.previewTitle[lang] },
    <PreviewPage
      lang={lang}
      caseNumber={d.application.caseNumber ?? ''}
      title={d.application.title}
      document={previewDocument(c, deps, d, wanted, prepared)}
      letterLang={d.application.lang}
      siteUrl={deps.config.publicUrl}
      fields={form.entries()}
      takeAt={`${caseHref(d.application.caseNumber ?? '')}/besluit`}
      editAt={`${caseHref(d.application.caseNumber ?? '')}/beoordelen`}
    />,
  );
}

async function take(c: AppContext, deps: Deps): Promise<Response> {
  const opened = await openForOffice(c, deps);
  if ('answer' in opened) return await opened.answer;
  const d = opened.found;
  const form = await readForm(c);
  const { wanted, problems } = readDecision(form);
  if (wanted === null || problems.length > 0)
    return await assessPage(c, deps, d, { form, problems: (await checked(deps, d, form)).problems });
  const taken = await takeDecision(deps, c.get('actor'), {
    ...wanted,
    applicationId: d.application.id,
    revision: revisionOf(form),
  });
  const href = caseHref(d.application.caseNumber ?? '');
  if (taken.ok) return seeOther(c, `${href}/besluit?klaar=genomen`);
  // What changed meanwhile shows on the page that comes back.
  const again = await openForOffice(c, deps);
  if ('answer' in again) return await again.answer;
  return await assessPage(c, deps, again.found, { form, problems: taken.problems });
}

async function declareAid(c: AppContext, deps: Deps): Promise<Response> {
  const opened = await openForOffice(c, deps);
  if ('answer' in opened) return await opened.answer;
  const { application } = opened.found;
  const form = await readForm(c);
  const { value, problems } = readAid(form);
  const recorded =
    value && (await recordAidDeclaration(deps, c.get('actor'), { ...value, applicationId: application.id }));
  if (recorded?.ok)
    return seeOther(c, `${caseHref(application.caseNumber ?? '')}/beoordelen?klaar=verklaring`);
  const all = [...problems, ...(recorded?.problems ?? [])];
  return await assessPage(c, deps, opened.found, { aid: fieldsOf(form), problems: all });
}

async function addEarlier(c: AppContext, deps: Deps): Promise<Response> {
  const opened = await openForOffice(c, deps);
  if ('answer' in opened) return await opened.answer;
  const { application } = opened.found;
  const form = await readForm(c);
  const { value, problems } = readEarlierGrant(form);
  const recorded =
    value && (await recordEarlierGrant(deps, c.get('actor'), { ...value, applicationId: application.id }));
  if (recorded?.ok) return seeOther(c, `${caseHref(application.caseNumber ?? '')}/beoordelen?klaar=eerder`);
  const all = [...problems, ...(recorded?.problems ?? [])];
  return await assessPage(c, deps, opened.found, { earlier: fieldsOf(form), problems: all });
}
