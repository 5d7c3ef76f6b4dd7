/** Proposing a move: which, then the form, then a look at what it would do, and only then the proposal. */
import { today } from '../../../kernel/dates.ts';
import type { Problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { type Judged, judgeProposal, proposeMove, type WantedProposal } from '../commands/propose.ts';
import { loadFacts, placeTargets } from '../facts.ts';
import { readKind, readProposal, seenOf } from '../forms.ts';
import { moveLabels, refusals } from '../messages.ts';
import { proposalPath } from '../paths.ts';
import { ceilingChanges, changesOf } from '../rules/after.ts';
import { ownOffices } from '../rules/keys.ts';
import { listShareholders, listSources, listSourcesOf } from '../store/index.ts';
import type { AreaBudget, MoveKind } from '../types.ts';
import { titlesOf } from '../views/parts.tsx';
import { ChooseMoveView, type ProposeProps, ProposeView, type Typed } from '../views/propose.tsx';
import { words } from '../views/words.ts';
import { budgetOf, typedIn } from './open.ts';
import { shutPage } from './shut.tsx';

const path = '/wijkbudget/:slug/:jaar/voorstellen/nieuw';

export function proposePages(routes: Routes, deps: Deps): void {
  routes.get(path, 'areaBudget.propose', (c) => chosen(c, deps));
  routes.post(path, 'areaBudget.propose', (c) => propose(c, deps));
}

async function chosen(c: AppContext, deps: Deps): Promise<Response> {
  const budget = await budgetOf(c, deps);
  if (!budget) return await notFound(c);
  const kind = readKind(c.req.query('soort') ?? '');
  const lang = c.get('lang');
  const own = ownOffices(c.get('actor'), 'areaBudget.propose', await listShareholders(deps.db, budget.id));
  if (own.length === 0) return shutPage(c, budget, refusals.notAllowed);
  return kind === null
    ? c.get('page')({ title: words.newProposal[lang] }, <ChooseMoveView lang={lang} budget={budget} />)
    : await formPage(c, deps, { budget, kind, typed: {}, problems: [], preview: null });
}

type Shown = {
  readonly budget: AreaBudget;
  readonly kind: MoveKind;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  readonly preview: ProposeProps['preview'];
};

async function formPage(c: AppContext, deps: Deps, shown: Shown): Promise<Response> {
  const { budget, kind, problems } = shown;
  const lang = c.get('lang');
  const day = today(deps.clock);
  const [shareholders, sources, facts, targets] = await Promise.all([
    listShareholders(deps.db, budget.id),
    kind === 'fill' ? listSources(deps.db) : listSourcesOf(deps.db, budget.id),
    loadFacts(deps.db, budget, { kind: 'close' }, day),
    kind === 'place' ? placeTargets(deps.db, budget, day) : { envelopes: [], rounds: [] },
  ]);
  return c.get('page')(
    { title: moveLabels[kind][lang], status: problems.length > 0 ? 422 : 200 },
    <ProposeView
      lang={lang}
      {...shown}
      offices={ownOffices(c.get('actor'), 'areaBudget.propose', shareholders)}
      sources={sources}
      positions={facts.positions}
      envelopes={facts.envelopes}
      titles={titlesOf(facts.envelopes, null)}
      targets={targets}
    />,
  );
}

function previewOf(wanted: WantedProposal, { facts, plan }: Judged): ProposeProps['preview'] {
  if (!plan) return null;
  return {
    changes: facts.source ? changesOf(plan, facts.positions, facts.source.id) : [],
    ceilings: ceilingChanges(plan, facts.envelopes, facts.target),
    titles: titlesOf(facts.envelopes, facts.target),
    closes: plan.closes,
    seen: seenOf(wanted),
  };
}

async function propose(c: AppContext, deps: Deps): Promise<Response> {
  const budget = await budgetOf(c, deps);
  const form = await readForm(c);
  const kind = readKind(form.text('kind'));
  if (!budget || kind === null) return await notFound(c);
  const actor = c.get('actor');
  const shown = { budget, kind, typed: typedIn(form), problems: [], preview: null };
  const read = readProposal(form, kind);
  if (!read.ok) return await formPage(c, deps, { ...shown, problems: read.problems });
  const wanted = read.value;
  const judged = await judgeProposal(deps.db, actor, budget, wanted, today(deps.clock));
  if (judged.problems.some(({ code }) => code === 'not-allowed'))
    return shutPage(c, budget, refusals.notAllowed);
  if (judged.problems.length > 0) return await formPage(c, deps, { ...shown, problems: judged.problems });
  // What was changed after the look is looked at anew.
  if (form.text('seen') !== seenOf(wanted))
    return await formPage(c, deps, { ...shown, preview: previewOf(wanted, judged) });
  const made = await proposeMove(deps, actor, budget, wanted);
  return made.ok
    ? seeOther(c, `${proposalPath(budget, made.value.number)}?klaar=voorgesteld`)
    : await formPage(c, deps, { ...shown, problems: made.problems });
}
