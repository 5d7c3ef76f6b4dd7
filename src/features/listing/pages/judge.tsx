/** Judging one new entry, one proposal, one report. Who may not judge it finds no page. */

import { type Id, parseId } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Problem } from '../../../kernel/result.ts';
import { wordsIn } from '../../../kernel/words.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { type FormValues, readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { judgeListing, judgeProposal } from '../commands/judge.ts';
import { handleReport } from '../commands/report.ts';
import type { ListingPagesDeps, StewardTask } from '../deps.ts';
import { differencesOf } from '../differences.ts';
import { readJudgement, readOutcome } from '../forms.ts';
import { kindOf } from '../kind.ts';
import { findRevision } from '../store/listings.ts';
import { findReport } from '../store/work.ts';
import type { OpenReport, Revision } from '../types.ts';
import { type JudgementTyped, PendingView, ProposalView, ReportView } from '../views/judge.tsx';
import { words } from '../words.ts';
import { judgedBefore, type Thing, thingById } from './things.ts';

const done = '/sociale-kaart/werk?gelukt=vastgelegd';
const blank: JudgementTyped = { judgement: '', reason: '' };
const typedOf = (form: FormValues): JudgementTyped => ({
  judgement: form.text('judgement').slice(0, 20),
  reason: form.text('reason'),
});
const statusOf = (problems: readonly Problem[]) => ({ status: problems.length > 0 ? 422 : 200 }) as const;

export function judgePages(routes: Routes, deps: ListingPagesDeps): void {
  pendingPages(routes, deps);
  proposalPages(routes, deps);
  reportPages(routes, deps);
}

const mayJudge = (c: AppContext, wijkId: Id<'wijk'> | null): boolean =>
  allowed(c.get('actor'), 'listing.moderate', { wijkId });

/** What waits; null when it is not there or not hers to judge. */
type Waiting<T> = T | 'judged' | null;
const isHere = <T extends object>(found: Waiting<T>): found is T => found !== null && found !== 'judged';
const absent = async (c: AppContext, found: Waiting<unknown>): Promise<Response> =>
  found === 'judged' ? seeOther(c, judgedBefore) : await notFound(c);

function pendingPages(routes: Routes, deps: ListingPagesDeps): void {
  const load = async (c: AppContext): Promise<Waiting<Thing>> => {
    const id = parseId<'listing'>(c.req.param('id'));
    const thing = id && (await thingById(deps, id, c.get('lang')));
    if (!(thing && mayJudge(c, thing.listing.wijkId))) return null;
    return thing.listing.status === 'pending' ? thing : 'judged';
  };
  /** Who entered it asks to keep it: that is one judgement, on the page of the other feature. */
  const judgedTogether = async ({ listing }: Thing): Promise<StewardTask | undefined> => {
    const tasks = await deps.tasksOf([listing.wijkId]);
    return tasks.find(({ entryId }) => entryId === listing.id);
  };
  const page = (c: AppContext, thing: Thing, typed = blank, problems: readonly Problem[] = []): Response =>
    c.get('page')(
      {
        title: `${words.pendingTitle[c.get('lang')]} ${wordsIn(thing.title, c.get('lang'))}`,
        ...statusOf(problems),
      },
      <PendingView
        lang={c.get('lang')}
        title={thing.title}
        facts={thing.facts}
        action={`/sociale-kaart/nieuw/${thing.listing.id}`}
        revision={thing.listing.revision}
        typed={typed}
        problems={problems}
      />,
    );
  routes.get('/sociale-kaart/nieuw/:id', 'listing.moderate', async (c) => {
    const thing = await load(c);
    if (!isHere(thing)) return await absent(c, thing);
    const together = await judgedTogether(thing);
    return together ? seeOther(c, together.href) : page(c, thing);
  });
  routes.post('/sociale-kaart/nieuw/:id', 'listing.moderate', async (c) => {
    const thing = await load(c);
    if (!isHere(thing)) return await absent(c, thing);
    const together = await judgedTogether(thing);
    if (together) return seeOther(c, together.href);
    const form = await readForm(c);
    const judgement = readJudgement(form);
    const judged = judgement.ok
      ? await judgeListing(deps, c.get('actor'), thing.listing.id, judgement.value)
      : judgement;
    if (judged.ok) return seeOther(c, done);
    // Its keeper may have changed it just now: the page shows what stands there at this moment.
    const now = await load(c);
    return page(c, isHere(now) ? now : thing, typedOf(form), judged.problems);
  });
}

type WaitingProposal = { readonly thing: Thing; readonly proposal: Revision };

function proposalPages(routes: Routes, deps: ListingPagesDeps): void {
  const load = async (c: AppContext): Promise<Waiting<WaitingProposal>> => {
    const id = parseId<'listing_revision'>(c.req.param('id'));
    const proposal = id && (await findRevision(deps.db, id));
    const thing = proposal && (await thingById(deps, proposal.listingId, c.get('lang')));
    if (!(thing && mayJudge(c, thing.listing.wijkId))) return null;
    return proposal.state === 'proposed' ? { thing, proposal } : 'judged';
  };
  const page = (
    c: AppContext,
    { thing, proposal }: WaitingProposal,
    typed = blank,
    problems: readonly Problem[] = [],
  ): Response => {
    const lang = c.get('lang');
    const kind = kindOf(deps.kinds, thing.listing.kind);
    return c.get('page')(
      { title: `${words.proposalTitle[lang]}: ${wordsIn(thing.title, lang)}`, ...statusOf(problems) },
      <ProposalView
        lang={lang}
        title={thing.title}
        differences={differencesOf(thing.facts, kind.factsOf(kind.parse(proposal.content), lang))}
        stale={proposal.basedOn !== thing.listing.revision}
        action={`/sociale-kaart/voorstellen/${proposal.id}`}
        revision={thing.listing.revision}
        typed={typed}
        problems={problems}
      />,
    );
  };
  routes.get('/sociale-kaart/voorstellen/:id', 'listing.moderate', async (c) => {
    const waiting = await load(c);
    return isHere(waiting) ? page(c, waiting) : await absent(c, waiting);
  });
  routes.post('/sociale-kaart/voorstellen/:id', 'listing.moderate', async (c) => {
    const waiting = await load(c);
    if (!isHere(waiting)) return await absent(c, waiting);
    const form = await readForm(c);
    const judgement = readJudgement(form);
    const judged = judgement.ok
      ? await judgeProposal(deps, c.get('actor'), waiting.proposal.id, judgement.value)
      : judgement;
    if (judged.ok) return seeOther(c, done);
    // Somebody may have changed it just now: the page shows what stands there at this moment.
    const now = await load(c);
    return page(c, isHere(now) ? now : waiting, typedOf(form), judged.problems);
  });
}

function reportPages(routes: Routes, deps: ListingPagesDeps): void {
  const load = async (c: AppContext): Promise<Waiting<OpenReport>> => {
    const id = parseId<'listing_report'>(c.req.param('id'));
    const report = id && (await findReport(deps.db, id));
    if (!(report && mayJudge(c, report.listing.wijkId))) return null;
    return report.open ? report : 'judged';
  };
  const page = (
    c: AppContext,
    report: OpenReport,
    typed = { outcome: '', reason: '' },
    problems: readonly Problem[] = [],
  ): Response => {
    const lang = c.get('lang');
    const kind = kindOf(deps.kinds, report.listing.kind);
    return c.get('page')(
      { title: `${words.reportTitle[lang]}: ${wordsIn(report.listing.title, lang)}`, ...statusOf(problems) },
      <ReportView
        lang={lang}
        report={report}
        href={kind.href(report.listing)}
        editHref={kind.editHref(report.listing)}
        typed={typed}
        problems={problems}
      />,
    );
  };
  routes.get('/sociale-kaart/meldingen/:id', 'listing.moderate', async (c) => {
    const report = await load(c);
    return isHere(report) ? page(c, report) : await absent(c, report);
  });
  routes.post('/sociale-kaart/meldingen/:id', 'listing.moderate', async (c) => {
    const report = await load(c);
    if (!isHere(report)) return await absent(c, report);
    const form = await readForm(c);
    const outcome = readOutcome(form);
    const handled = outcome.ok ? await handleReport(deps, c.get('actor'), report.id, outcome.value) : outcome;
    return handled.ok
      ? seeOther(c, done)
      : page(
          c,
          report,
          { outcome: form.text('outcome').slice(0, 20), reason: form.text('reason') },
          handled.problems,
        );
  });
}
