/** `/stemmingen/:slug/beheer`: where the office takes a vote from step to step. */
import { isoDate, startOfDay, today } from '../../../kernel/dates.ts';
import type { Problem, Result } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { type FormValues, readForm } from '../../../platform/http/form-values.ts';
import { type Routes, seeOther } from '../../../platform/http/routes.ts';
import { readDate } from '../../../ui/index.ts';
import { getEnvelope } from '../../budget/index.ts';
import { getVersion, methodLabels } from '../../scheme/index.ts';
import { extendVote } from '../commands/extend.ts';
import { draftBallot, freezeBallot, unfreezeBallot } from '../commands/freeze.ts';
import { announceVote, cancelVote, startChecking } from '../commands/set-up.ts';
import { waysToRehearse } from '../rules/rehearse.ts';
import { listRehearsals } from '../store/index.ts';
import { OfficeView } from '../views/office.tsx';
import { doneTexts } from '../views/office-words.ts';
import { managePath, voteWords } from '../views/words.ts';
import { type VoteHere, withVote } from './load.ts';
import { pagesOfVote } from './public.tsx';

export function officePages(routes: Routes, deps: Deps): void {
  routes.get('/stemmingen/:slug/beheer', 'vote.view', (c) =>
    withVote(c, deps, 'mayView', (here) => page(c, deps, routes, here, {}, [])),
  );
  routes.post('/stemmingen/:slug/beheer', 'vote.prepare', (c) =>
    withVote(c, deps, 'mayPrepare', (here) => step(c, deps, routes, here)),
  );
}

/** A link that leads to a refusal is none. */
const pagesFor = (routes: Routes, { mayPrepare, mayEnterPaper }: VoteHere): ReadonlySet<string> => {
  const may: Readonly<Record<string, boolean>> = { codes: mayPrepare, papier: mayEnterPaper };
  return new Set([...pagesOfVote(routes)].filter((page) => may[page] ?? true));
};

async function page(
  c: AppContext,
  deps: Deps,
  routes: Routes,
  here: VoteHere,
  typed: Readonly<Record<string, string>>,
  problems: readonly Problem[],
): Promise<Response> {
  const { vote, councilName, mayPrepare } = here;
  const lang = c.get('lang');
  const now = new Date(deps.clock.now().epochMilliseconds);
  const day = isoDate(today(deps.clock));
  const envelope = await getEnvelope(deps.db, vote.envelopeId);
  const [{ rules }, rehearsals, draft] = await Promise.all([
    getVersion(deps.db, envelope.schemeVersionId),
    listRehearsals(deps.db, vote.id),
    vote.status === 'checking' ? draftBallot(deps.db, vote, { at: now, today: day }) : null,
  ]);
  return c.get('page')(
    {
      title: `${voteWords.manageShort[lang]}: ${vote.name[lang]}`,
      ...(problems.length > 0 ? { status: 422 } : flashFor(c, doneTexts)),
    },
    <OfficeView
      lang={lang}
      now={now}
      today={day}
      vote={vote}
      council={councilName}
      mayPrepare={mayPrepare}
      freeCents={envelope.balances.freeCents}
      announcedRule={methodLabels[rules.distribution.method]}
      byVote={rules.distribution.method === 'vote'}
      toDo={draft?.problems ?? []}
      rehearsals={rehearsals}
      waysLeft={waysToRehearse(vote.ballotSha256, rehearsals)}
      pages={pagesFor(routes, here)}
      typed={typed}
      problems={problems}
    />,
  );
}

type Step = {
  readonly done: keyof typeof doneTexts;
  readonly take: (c: AppContext, deps: Deps, here: VoteHere, form: FormValues) => Promise<Result<null>>;
};

const steps: Readonly<Record<string, Step>> = {
  aankondigen: {
    done: 'aangekondigd',
    take: (c, deps, { vote }) => announceVote(deps, c.get('actor'), vote),
  },
  bekijken: { done: 'bekijken', take: (c, deps, { vote }) => startChecking(deps, c.get('actor'), vote) },
  vastzetten: { done: 'vast', take: (c, deps, { vote }) => freezeBallot(deps, c.get('actor'), vote) },
  openmaken: {
    done: 'los',
    take: (c, deps, { vote }, form) =>
      unfreezeBallot(deps, c.get('actor'), vote, { nl: form.text('noteNl'), en: form.text('noteEn') }),
  },
  verlengen: {
    done: 'verlengd',
    take: async (c, deps, { vote }, form) => {
      const last = readDate('lastDay', form.text('lastDay'));
      if (!last.ok) return last;
      // It closes when its last day ends.
      const closesAt = new Date(startOfDay(last.value.add({ days: 1 })).epochMilliseconds);
      const note = { nl: form.text('noteNl'), en: form.text('noteEn') };
      return await extendVote(deps, c.get('actor'), vote, { closesAt, note });
    },
  },
  afblazen: {
    done: 'afgeblazen',
    take: (c, deps, { vote }, form) => cancelVote(deps, c.get('actor'), vote, form.text('reason')),
  },
};

async function step(c: AppContext, deps: Deps, routes: Routes, here: VoteHere): Promise<Response> {
  const form = await readForm(c);
  const name = form.text('doe');
  const wanted = Object.hasOwn(steps, name) ? steps[name] : undefined;
  if (!wanted) return seeOther(c, managePath(here.vote.slug));
  const taken = await wanted.take(c, deps, here, form);
  if (taken.ok) return seeOther(c, `${managePath(here.vote.slug)}?klaar=${wanted.done}`);
  return await page(c, deps, routes, here, Object.fromEntries(form.entries()), taken.problems);
}
