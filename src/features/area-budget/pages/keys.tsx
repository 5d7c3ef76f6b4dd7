/** One proposal with its keys, and everything that offices do with it. */
import { type PersonActor, personIdOf } from '../../../kernel/actor.ts';
import { today } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { allowed } from '../../../kernel/permissions.ts';
import type { Problem, Result } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { type FormValues, readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { refuseProposal, takeKeyBack, turnKey } from '../commands/keys.ts';
import { withdrawProposal } from '../commands/propose.ts';
import { loadFacts } from '../facts.ts';
import { readKey, readReason } from '../forms.ts';
import { budgetTitle, refusals } from '../messages.ts';
import { keysPath, proposalPath } from '../paths.ts';
import { ceilingChanges, changesOf } from '../rules/after.ts';
import { type KeyState, keyStates, ownOffices, turnableBy } from '../rules/keys.ts';
import { judgeMove, type MoveFacts } from '../rules/moves.ts';
import { findSource, listFedEnvelopes, listKeys, listShareholders } from '../store/index.ts';
import type { Proposal, Shareholder } from '../types.ts';
import type { OwnKeys, TypedKey } from '../views/key-forms.tsx';
import { titlesOf } from '../views/parts.tsx';
import { type ProposalProps, ProposalView } from '../views/proposal.tsx';
import { KeysView } from '../views/waiting.tsx';
import { doneTexts, words } from '../views/words.ts';
import { waitingFor } from '../waiting.ts';
import { type OpenProposal, proposalOf } from './open.ts';
import { shutPage } from './shut.tsx';

const path = '/wijkbudget/:slug/:jaar/voorstellen/:nummer';

export function keyPages(routes: Routes, deps: Deps): void {
  routes.get(keysPath, 'areaBudget.turnKey', (c) => keysPage(c, deps));
  routes.get(path, 'public', (c) => page(c, deps), { keep: true });
  routes.post(`${path}/sleutel`, 'areaBudget.turnKey', (c) => act(c, deps, turn));
  routes.post(`${path}/sleutel-terug`, 'areaBudget.turnKey', (c) => act(c, deps, takeBack));
  routes.post(`${path}/afwijzen`, 'areaBudget.turnKey', (c) => act(c, deps, refuse));
  routes.post(`${path}/intrekken`, 'areaBudget.propose', (c) => act(c, deps, withdraw));
}

async function keysPage(c: AppContext, deps: Deps): Promise<Response> {
  const lang = c.get('lang');
  const waiting = await waitingFor(deps.db, c.get('actor'), today(deps.clock));
  return c.get('page')({ title: words.myKeys[lang], wide: true }, <KeysView lang={lang} waiting={waiting} />);
}

async function page(c: AppContext, deps: Deps): Promise<Response> {
  const opened = await proposalOf(c, deps);
  return opened ? await proposalPage(c, deps, opened) : await notFound(c);
}

const nothing: TypedKey = { office: '', metOn: '', meeting: '', why: '', whyBack: '' };

function ownKeys(
  c: AppContext,
  proposal: Proposal,
  shareholders: readonly Shareholder[],
  states: readonly KeyState[],
): OwnKeys {
  const actor = c.get('actor');
  const own = ownOffices(actor, 'areaBudget.turnKey', shareholders);
  const proposers = ownOffices(actor, 'areaBudget.propose', shareholders);
  return {
    turnable: turnableBy(actor, states).map(({ shareholder }) => shareholder),
    turned: states.flatMap(({ shareholder, state }) =>
      state === 'turned' && own.includes(shareholder) ? [shareholder] : [],
    ),
    refusable: own,
    mayWithdraw: proposers.some(({ id }) => id === proposal.proposedFor),
  };
}

/** Envelopes that a settled proposal names, whatever became of the money since. */
function namedEnvelopes({ move }: Proposal): readonly Id<'envelope'>[] {
  const from = 'from' in move ? move.from.envelopeId : null;
  const to = move.kind === 'place' && 'envelopeId' in move.target ? move.target.envelopeId : null;
  return [from, to].filter((id) => id !== null);
}

function previewOf(proposal: Proposal, facts: MoveFacts): Pick<ProposalProps, 'preview' | 'obstacles'> {
  const judged = judgeMove(proposal.move, facts);
  if (!judged.ok) return { preview: null, obstacles: judged.problems };
  const plan = judged.value;
  return {
    preview: {
      changes: facts.source ? changesOf(plan, facts.positions, facts.source.id) : [],
      ceilings: ceilingChanges(plan, facts.envelopes, facts.target),
      titles: titlesOf(facts.envelopes, facts.target),
      closes: plan.closes,
    },
    obstacles: [],
  };
}

async function proposalPage(
  c: AppContext,
  deps: Deps,
  { budget, proposal }: OpenProposal,
  refusal: { readonly typed: TypedKey; readonly problems: readonly Problem[] } = {
    typed: nothing,
    problems: [],
  },
): Promise<Response> {
  const lang = c.get('lang');
  const day = today(deps.clock);
  const { move } = proposal;
  const [shareholders, turns, source, facts, named] = await Promise.all([
    listShareholders(deps.db, budget.id),
    listKeys(deps.db, [proposal.id], day),
    move.kind === 'close' ? null : findSource(deps.db, move.sourceId),
    loadFacts(deps.db, budget, move, day),
    listFedEnvelopes(deps.db, namedEnvelopes(proposal)),
  ]);
  const states = keyStates(shareholders, turns);
  const titles = new Map([
    ...titlesOf(facts.envelopes, facts.target),
    ...named.map(({ id, title }) => [id as string, title] as const),
    // An envelope that was still to be made keeps its name on the page of the proposal.
    ...(facts.target ? [['new', facts.target.title] as const] : []),
  ]);
  return c.get('page')(
    {
      title: `${words.proposal[lang]} ${proposal.number}, ${budgetTitle(budget)[lang]}`,
      status: refusal.problems.length > 0 ? 422 : 200,
      ...(refusal.problems.length > 0 ? {} : flashFor(c, doneTexts)),
    },
    <ProposalView
      lang={lang}
      budget={budget}
      proposal={proposal}
      source={source}
      shareholders={shareholders}
      states={states}
      turns={turns}
      {...previewOf(proposal, facts)}
      titles={titles}
      showNames={allowed(c.get('actor'), 'areaBudget.view')}
      own={ownKeys(c, proposal, shareholders, states)}
      {...refusal}
    />,
  );
}

type Act = (
  deps: Deps,
  actor: PersonActor,
  proposal: Proposal,
  form: FormValues,
) => Promise<Result<{ readonly done: keyof typeof doneTexts }>>;

const done = async (result: Promise<Result<unknown>>, code: keyof typeof doneTexts): ReturnType<Act> => {
  const settled = await result;
  return settled.ok ? { ok: true, value: { done: code } } : settled;
};

/** The fields of the form that was sent; what concerns the move itself concerns the whole here. */
const renamed = (problems: readonly Problem[], names: Readonly<Record<string, string>>): readonly Problem[] =>
  problems.map((one) => ({ ...one, field: names[one.field] ?? '' }));

const turn: Act = async (deps, actor, proposal, form) => {
  const turned = await turnKey(deps, actor, proposal.id, readKey(form));
  if (turned.ok) return { ok: true, value: { done: turned.value.adopted ? 'uitgevoerd' : 'omgedraaid' } };
  return {
    ok: false,
    problems: renamed(turned.problems, { office: 'office', metOn: 'metOn', meeting: 'meeting' }),
  };
};

const takeBack: Act = async (deps, actor, proposal, form) => {
  const wanted = readReason(form, { office: 'officeBack', why: 'whyBack' });
  const taken = await done(takeKeyBack(deps, actor, proposal.id, wanted), 'teruggenomen');
  return taken.ok
    ? taken
    : { ok: false, problems: renamed(taken.problems, { office: 'officeBack', why: 'whyBack' }) };
};

const refuse: Act = async (deps, actor, proposal, form) => {
  const wanted = readReason(form, { office: 'officeNo', why: 'why' });
  const refused = await done(refuseProposal(deps, actor, proposal.id, wanted), 'afgewezen');
  return refused.ok
    ? refused
    : { ok: false, problems: renamed(refused.problems, { office: 'officeNo', why: 'why' }) };
};

const withdraw: Act = (deps, actor, proposal) => done(withdrawProposal(deps, actor, proposal), 'ingetrokken');

async function act(c: AppContext, deps: Deps, how: Act): Promise<Response> {
  const opened = await proposalOf(c, deps);
  const actor = c.get('actor');
  if (!opened || actor.kind !== 'person' || personIdOf(actor) === null) return await notFound(c);
  const { budget, proposal } = opened;
  const form = await readForm(c);
  const result = await how(deps, actor, proposal, form);
  if (result.ok) return seeOther(c, `${proposalPath(budget, proposal.number)}?klaar=${result.value.done}`);
  if (result.problems.some(({ code }) => code === 'not-allowed'))
    return shutPage(c, budget, refusals.notAllowed);
  const typed = {
    office: form.text('office'),
    metOn: form.text('metOn').slice(0, 40),
    meeting: form.text('meeting'),
    why: form.text('why'),
    whyBack: form.text('whyBack'),
  };
  // As it stands by now: another may have turned a key meanwhile.
  const now = (await proposalOf(c, deps)) ?? opened;
  return await proposalPage(c, deps, now, { typed, problems: result.problems });
}
