/** Setting a vote up (`/stemmingen/nieuw`) and changing it (`/stemmingen/:slug/beheer/regels`). */
import type { Actor } from '../../../kernel/actor.ts';
import { dateOf } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { type FormValues, readForm } from '../../../platform/http/form-values.ts';
import { type Routes, seeOther } from '../../../platform/http/routes.ts';
import { amountAsTyped, fill } from '../../../ui/index.ts';
import { type EnvelopeOverview, listOverviews, titleOfEnvelope } from '../../budget/index.ts';
import { councilName, listWijkraden, type Wijkraad } from '../../place/index.ts';
import { changeVote, prepareVote } from '../commands/set-up.ts';
import { capField, readSetUp, readSlug } from '../forms/set-up.ts';
import { firstRules, isAnnounced, subjectOfVote } from '../rules/standing.ts';
import type { Vote, VoteRules } from '../types.ts';
import { SetUpView } from '../views/set-up.tsx';
import type { SetUpTyped } from '../views/set-up-fields.tsx';
import { setUpWords as words } from '../views/set-up-words.ts';
import { managePath, voteWords } from '../views/words.ts';
import { type VoteHere, wijkenOf, withVote } from './load.ts';

export function setUpPages(routes: Routes, deps: Deps): void {
  routes.get('/stemmingen/nieuw', 'vote.prepare', (c) => newPage(c, deps, typedOf(firstRules), []));
  routes.post('/stemmingen/nieuw', 'vote.prepare', (c) => create(c, deps));
  routes.get('/stemmingen/:slug/beheer/regels', 'vote.prepare', (c) =>
    withVote(c, deps, 'mayPrepare', (here) => changePage(c, deps, here, ofVote(here.vote), [])),
  );
  routes.post('/stemmingen/:slug/beheer/regels', 'vote.prepare', (c) =>
    withVote(c, deps, 'mayPrepare', (here) => change(c, deps, here)),
  );
}

function typedOf({ voters, ballot, count }: VoteRules): SetUpTyped {
  const typed: Record<string, readonly string[]> = {
    ageFrom: [String(voters.ageFrom)],
    postcodes: [voters.postcodes.join(', ')],
    votersSource: [voters.source],
    votersToVerify: [voters.toVerify ? 'yes' : ''],
    kind: [ballot.kind],
    choicesMin: [String(ballot.choicesMin)],
    choicesMax: [String(ballot.choicesMax)],
    points: [ballot.points === null ? '' : String(ballot.points)],
    ballotSource: [ballot.source],
    ballotToVerify: [ballot.toVerify ? 'yes' : ''],
    rule: [count.rule],
    completion: [count.completion],
    add1: count.add1,
    tie1: [count.ties[0] ?? ''],
    tie2: [count.ties[1] ?? ''],
    comparison: [count.comparison],
    supportMin: [String(count.supportMin)],
    partial: [count.partial ? 'yes' : ''],
    countSource: [count.source],
    countToVerify: [count.toVerify ? 'yes' : ''],
  };
  for (const { of, name, cents } of count.caps) typed[capField(of, name)] = [amountAsTyped(cents, 'nl')];
  return typed;
}

const ofVote = (vote: Vote): SetUpTyped => ({
  ...typedOf(vote.rules),
  nameNl: [vote.name.nl],
  nameEn: [vote.name.en],
  ideasFrom: [vote.ideasFrom ?? ''],
  ideasUntil: [vote.ideasUntil ?? ''],
  opensOn: [dateOf(vote.opensAt).toString()],
  // What closes at midnight had the day before as its last day.
  closesOn: [dateOf(new Date(vote.closesAt.getTime() - 1)).toString()],
});

function postedOf(form: FormValues): SetUpTyped {
  const names = new Set(form.entries().map(([name]) => name));
  return Object.fromEntries([...names].map((name) => [name, form.texts(name)]));
}

type Offered = {
  readonly overview: EnvelopeOverview;
  /** That puts the question. */
  readonly council: Wijkraad;
};

/**
 * Money of one council, or of a gebied with each of its councils to put the question, with something free, of a year that is not over,
 * for who may prepare a vote of that council.
 */
async function offered(deps: Deps, actor: Actor): Promise<readonly Offered[]> {
  const year = dateOf(deps.clock.now()).year;
  const [councils, all] = await Promise.all([
    listWijkraden(deps.db),
    listOverviews(deps.db, { limit: 1000 }),
  ]);
  return all.flatMap((overview) => {
    const { envelope, round } = overview;
    if (round.year < year || envelope.balances.freeCents <= 0 || envelope.wijkId !== null) return [];
    return councils
      .filter(({ id, gebiedId }) =>
        envelope.wijkraadId === null ? gebiedId === envelope.gebiedId : id === envelope.wijkraadId,
      )
      .filter(({ id, gebiedId }) =>
        allowed(actor, 'vote.prepare', subjectOfVote({ wijkraadId: id }, gebiedId)),
      )
      .map((council) => ({ overview, council }));
  });
}

/** Of a gebied it says whose question it becomes; of one council that is the money's own. */
const keyOf = ({ overview: { envelope }, council }: Offered): string =>
  envelope.wijkraadId === null ? `${envelope.id}.${council.slug}` : envelope.id;

function optionOf(one: Offered, lang: Lang) {
  const { envelope } = one.overview;
  const title = `${titleOfEnvelope(one.overview, lang)} (${formatCents(envelope.balances.freeCents, lang)})`;
  const asks = fill(words.questionOf, lang, { council: councilName(one.council) });
  return { value: keyOf(one), label: envelope.wijkraadId === null ? `${title}, ${asks}` : title };
}

async function newPage(
  c: AppContext,
  deps: Deps,
  typed: SetUpTyped,
  problems: readonly Problem[],
): Promise<Response> {
  const lang = c.get('lang');
  const envelopes = await offered(deps, c.get('actor'));
  return c.get('page')(
    { title: words.newTitle[lang], status: problems.length > 0 ? 422 : 200 },
    <SetUpView
      lang={lang}
      action="/stemmingen/nieuw"
      typed={typed}
      problems={problems}
      envelopes={envelopes.map((one) => optionOf(one, lang))}
      wijken={[]}
      noted={false}
      crumbs={[]}
    />,
  );
}

const envelopeMissing = problem('envelope', 'missing', {
  nl: 'Kies welk geld wordt verdeeld.',
  en: 'Choose which money is divided.',
});

async function create(c: AppContext, deps: Deps): Promise<Response> {
  const form = await readForm(c);
  const money = (await offered(deps, c.get('actor'))).find((one) => keyOf(one) === form.text('envelope'));
  const [slug, read] = [readSlug(form), readSetUp(form, [])];
  if (!money || !slug.ok || !read.ok)
    return await newPage(c, deps, postedOf(form), [
      ...(money ? [] : [envelopeMissing]),
      ...(slug.ok ? [] : slug.problems),
      ...(read.ok ? [] : read.problems),
    ]);
  const made = await prepareVote(deps, c.get('actor'), {
    ...read.value,
    slug: slug.value,
    envelopeId: money.overview.envelope.id,
    wijkraadId: money.council.id,
  });
  if (!made.ok) return await newPage(c, deps, postedOf(form), made.problems);
  return seeOther(c, `${managePath(slug.value)}?klaar=gemaakt`);
}

async function changePage(
  c: AppContext,
  deps: Deps,
  { vote }: VoteHere,
  typed: SetUpTyped,
  problems: readonly Problem[],
): Promise<Response> {
  const lang = c.get('lang');
  return c.get('page')(
    { title: `${words.changeTitle[lang]}: ${vote.name[lang]}`, status: problems.length > 0 ? 422 : 200 },
    <SetUpView
      lang={lang}
      action={managePath(vote.slug, 'regels')}
      typed={typed}
      problems={problems}
      envelopes={null}
      wijken={await wijkenOf(deps, vote)}
      noted={isAnnounced(vote)}
      crumbs={[{ href: managePath(vote.slug), label: `${voteWords.manageShort[lang]}: ${vote.name[lang]}` }]}
    />,
  );
}

async function change(c: AppContext, deps: Deps, here: VoteHere): Promise<Response> {
  const form = await readForm(c);
  const wijken = await wijkenOf(deps, here.vote);
  const read = readSetUp(
    form,
    wijken.map(({ slug }) => slug),
  );
  if (!read.ok) return await changePage(c, deps, here, postedOf(form), read.problems);
  const changed = await changeVote(deps, c.get('actor'), here.vote, {
    changes: read.value,
    note: { nl: form.text('noteNl'), en: form.text('noteEn') },
  });
  if (!changed.ok) return await changePage(c, deps, here, postedOf(form), changed.problems);
  return seeOther(c, `${managePath(here.vote.slug)}?klaar=regels`);
}
