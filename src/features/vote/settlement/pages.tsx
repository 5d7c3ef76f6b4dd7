/** `/stemmingen/:slug/besluiten`: what the council does with the outcome, and the form with which it does so. */
import type { PersonActor } from '../../../kernel/actor.ts';
import { isoDate, today } from '../../../kernel/dates.ts';
import { parseId } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { type Problem, problem, type Result } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { flashFor } from '../../../platform/http/flash.ts';
import { type FormValues, readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import { type AssessmentExtras, listCouncilMembers } from '../../assessment/index.ts';
import { readEmail } from '../../party/index.ts';
import { areaOf, settlesFor } from '../area.ts';
import { mayOnVote } from '../commands/access.ts';
import { findCounted, findVote } from '../store/index.ts';
import type { Vote } from '../types.ts';
import { nameApplicant } from './applicant.ts';
import type { ApplicantTyped } from './applicant-form.tsx';
import { settleOutcome, waits } from './commands.ts';
import { proposalsOf } from './rules.ts';
import { listSettled } from './store.ts';
import { SettlementView, type SettleTyped } from './view.tsx';
import { settlementPath, settlementWords } from './words.ts';

export type SettlementPagesDeps = Deps & AssessmentExtras;

export function settlementPages(routes: Routes, deps: SettlementPagesDeps): void {
  routes.get('/stemmingen/:slug/besluiten', 'public', (c) => page(c, deps));
  routes.post('/stemmingen/:slug/besluiten', 'vote.settle', (c) => settle(c, deps));
  routes.post('/stemmingen/:slug/besluiten/aanvrager', 'vote.prepare', (c) => invite(c, deps));
}

/** A vote that was counted; before that nothing can be said of its outcome. */
async function countedVote(c: AppContext, deps: Deps): Promise<Vote | null> {
  const vote = await findVote(deps.db, c.req.param('slug') ?? '');
  return vote && (vote.status === 'counted' || vote.status === 'settled') ? vote : null;
}

type Said = {
  /** Of a form that recorded nothing. */
  readonly problems?: readonly Problem[];
  /** Why projects wait though the standpoint was recorded: no fault of the form. */
  readonly waiting?: readonly Problem[];
  readonly applicant?: ApplicantTyped;
};

async function show(
  c: AppContext,
  deps: Deps,
  vote: Vote,
  typed: SettleTyped,
  { problems = [], waiting = [], applicant = nobodyTyped }: Said = {},
): Promise<Response> {
  const lang = c.get('lang');
  const actor = c.get('actor');
  const [counted, settled, speaks, mayPrepare, area] = await Promise.all([
    findCounted(deps.db, vote.id),
    listSettled(deps.db, vote.id),
    mayOnVote(deps.db, actor, 'vote.settle', vote),
    mayOnVote(deps.db, actor, 'vote.prepare', vote),
    areaOf(deps.db, vote),
  ]);
  const own = settlesFor(actor, area);
  const asks = vote.status === 'counted' ? counted !== null : settled.some(waits);
  const form =
    vote.status === 'counted' ? (speaks && asks ? 'choose' : null) : own.length > 0 && asks ? 'again' : null;
  // Who sits in more than one council of the gebied names the members of each.
  const seats = await Promise.all(
    form ? own.map(({ id }) => listCouncilMembers(deps.db, id, isoDate(today(deps.clock)))) : [],
  );
  return c.get('page')(
    {
      title: `${settlementWords.title[lang]} – ${vote.name[lang]}`,
      wide: true,
      ...(problems.length > 0
        ? { status: 422 }
        : flashFor(c, { besluiten: settlementWords.done, aanvrager: settlementWords.named })),
    },
    <SettlementView
      lang={lang}
      vote={vote}
      proposals={counted && vote.ballot ? proposalsOf(vote.ballot, counted.outcome.outcome) : []}
      settled={settled}
      members={[...new Map(seats.flat().map((one) => [one.personId, one])).values()]}
      form={form}
      typed={typed}
      problems={problems}
      waiting={waiting}
      mayPrepare={mayPrepare}
      mayFillIn={allowed(actor, 'application.enterForOther')}
      applicant={applicant}
    />,
  );
}

const nobodyTyped: ApplicantTyped = { number: '', name: '', email: '' };
const nothingTyped: SettleTyped = { choices: new Map(), metOn: '', present: [], chair: '' };

async function page(c: AppContext, deps: Deps): Promise<Response> {
  const vote = await countedVote(c, deps);
  return vote ? await show(c, deps, vote, nothingTyped) : await notFound(c);
}

const typedOf = (form: FormValues, vote: Vote): SettleTyped => ({
  choices: new Map(
    (vote.ballot?.projects ?? []).map(({ number }) => [
      number,
      { choice: form.text(`choice-${number}`), reason: form.text(`reason-${number}`) },
    ]),
  ),
  metOn: form.text('metOn'),
  present: form.texts('present'),
  chair: form.text('chair'),
});

/** Sent again, only what the form asks can have held everything back: then it is the form that is to be mended. */
function saidOf(before: Vote, done: Result<readonly Problem[]>): Said {
  if (!done.ok) return { problems: done.problems };
  const ofForm = before.status === 'settled' && done.value.every(({ field }) => field !== '');
  return ofForm ? { problems: done.value } : { waiting: done.value };
}

async function settle(c: AppContext, deps: SettlementPagesDeps): Promise<Response> {
  const vote = await countedVote(c, deps);
  const actor = c.get('actor');
  if (!vote || actor.kind !== 'person') return await notFound(c);
  const typed = typedOf(await readForm(c), vote);
  const done = await settleOutcome(deps, actor satisfies PersonActor, vote, {
    choices: [...typed.choices].map(([number, choice]) => ({ number, ...choice })),
    metOn: typed.metOn,
    present: typed.present.flatMap((one) => parseId<'person'>(one) ?? []),
    chair: parseId<'person'>(typed.chair),
  });
  if (done.ok && done.value.length === 0) return seeOther(c, `${settlementPath(vote.slug)}?klaar=besluiten`);
  const now = (await findVote(deps.db, vote.slug)) ?? vote;
  return await show(c, deps, now, typed, saidOf(vote, done));
}

const projectMissing = problem('number', 'choice-missing', text('Kies een project.', 'Choose a project.'));
const nameMissing = problem(
  'name',
  'name-missing',
  text('Vul de naam van de aanvrager in.', 'Enter the name of the applicant.'),
);
const longestName = 200;

async function invite(c: AppContext, deps: SettlementPagesDeps): Promise<Response> {
  const vote = await countedVote(c, deps);
  if (!vote) return await notFound(c);
  const form = await readForm(c);
  const applicant = { number: form.text('number'), name: form.text('name'), email: form.text('email') };
  const email = readEmail(form);
  const long = tooLong('name', applicant.name, longestName);
  const problems = [
    ...(applicant.number === '' ? [projectMissing] : []),
    ...(applicant.name === '' ? [nameMissing] : []),
    ...(long ? [long] : []),
    ...(email.ok ? [] : email.problems),
  ];
  if (!email.ok || problems.length > 0)
    return await show(c, deps, vote, nothingTyped, { problems, applicant });
  const number = Number(/^\d{1,3}$/.exec(applicant.number)?.[0] ?? 0);
  const { name } = applicant;
  const done = await nameApplicant(deps, c.get('actor'), vote, {
    number,
    name,
    email: email.value,
    lang: c.get('lang'),
  });
  if (done.ok) return seeOther(c, `${settlementPath(vote.slug)}?klaar=aanvrager`);
  return await show(c, deps, vote, nothingTyped, { problems: done.problems, applicant });
}
