/** From the code to the receipt. */
import { randomBytes } from 'node:crypto';
import type { Problem } from '../../../kernel/result.ts';
import { clientOf } from '../../../platform/http/client-address.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { type FormValues, readForm } from '../../../platform/http/form-values.ts';
import { notFound, type Routes, seeOther } from '../../../platform/http/routes.ts';
import {
  type Choices,
  findVote,
  isAnnounced,
  readBallot,
  type TypedBallot,
  takesBallots,
  typedBallot,
  type Vote,
  withdrawnNumbers,
} from '../../vote/index.ts';
import { castBallot } from '../commands/cast.ts';
import { keyFor, showLetter } from '../commands/rights.ts';
import { demoCodes } from '../demo-codes.ts';
import type { BallotBoxDeps } from '../deps.ts';
import { letterHash } from '../hashes.ts';
import { words } from '../messages.ts';
import { refusals } from '../refusals.ts';
import { readLetterCode } from '../rules/letter-code.ts';
import { formToken, tokenBytes } from '../rules/receipt.ts';
import { findKey, firstFree } from '../store/index.ts';
import { voteHref } from '../views/parts.tsx';
import { BallotView, CheckView, NotNowView, ReceiptView, StartView } from '../views/voting.tsx';
import { forgetRight, rememberRight, rightFrom } from './cookies.ts';

/** What everybody may know of; to others it does not exist. */
export async function announcedVote(c: AppContext, { db }: BallotBoxDeps): Promise<Vote | null> {
  const vote = await findVote(db, c.req.param('slug') ?? '');
  return vote && isAnnounced(vote) ? vote : null;
}

export const nowOf = ({ clock }: BallotBoxDeps): Date => new Date(clock.now().epochMilliseconds);

/** Of a vote that takes no ballots at this moment: why, and since when. */
export function notNowPage(c: AppContext, vote: Vote, problems: readonly Problem[] = []): Response {
  const lang = c.get('lang');
  return c.get('page')(
    { title: `${words.start[lang]}: ${vote.name[lang]}`, ...(problems.length > 0 ? { status: 422 } : {}) },
    <NotNowView vote={vote} lang={lang} problems={problems} />,
  );
}

async function demoCodeOf(deps: BallotBoxDeps, vote: Vote): Promise<string | null> {
  if (!deps.config.demo || !vote.example) return null;
  const codes = new Map(
    demoCodes(vote.slug).map((code) => [letterHash(vote.id, code).toString('hex'), code]),
  );
  const free = await firstFree(
    deps.db,
    vote.id,
    [...codes.keys()].map((hex) => Buffer.from(hex, 'hex')),
  );
  return free === null ? null : (codes.get(free.toString('hex')) ?? null);
}

async function startPage(
  c: AppContext,
  deps: BallotBoxDeps,
  vote: Vote,
  typed = '',
  problems: readonly Problem[] = [],
): Promise<Response> {
  const lang = c.get('lang');
  const locked = problems.some(({ code }) => code === 'locked');
  return c.get('page')(
    {
      title: `${words.start[lang]}: ${vote.name[lang]}`,
      status: locked ? 429 : problems.length > 0 ? 422 : 200,
    },
    <StartView
      vote={vote}
      lang={lang}
      typed={typed}
      problems={problems}
      demoCode={await demoCodeOf(deps, vote)}
    />,
  );
}

async function postCode(c: AppContext, deps: BallotBoxDeps, vote: Vote): Promise<Response> {
  const typed = (await readForm(c)).text('code');
  const code = readLetterCode('code', typed);
  // What is no code is told at once, and is no guess.
  if (!code.ok) return await startPage(c, deps, vote, typed, code.problems);
  const shown = await showLetter(deps, vote, code.value, clientOf(c));
  if (!shown.ok) return await startPage(c, deps, vote, typed, shown.problems);
  const key = await keyFor(deps, vote);
  if (key === null) return notNowPage(c, vote, [refusals.closed]);
  rememberRight(c, deps, vote, key, shown.value);
  return seeOther(c, voteHref(vote, '/stemmen/biljet'));
}

type Filled = {
  readonly typed: TypedBallot;
  readonly choices: Choices;
  readonly problems: readonly Problem[];
  readonly worked?: boolean;
};
const untouched: Filled = { typed: {}, choices: {}, problems: [] };

async function ballotPage(
  c: AppContext,
  deps: BallotBoxDeps,
  vote: Vote,
  filled: Filled = untouched,
): Promise<Response> {
  if (vote.ballot === null) return await notFound(c);
  const lang = c.get('lang');
  return c.get('page')(
    {
      title: `${words.ballotTitle[lang]}: ${vote.name[lang]}`,
      status: filled.problems.length > 0 ? 422 : 200,
    },
    <BallotView
      vote={vote}
      lang={lang}
      ballot={vote.ballot}
      withdrawn={await withdrawnNumbers(deps.db, vote)}
      {...filled}
      worked={filled.worked ?? false}
    />,
  );
}

/** Its boxes as they were filled in; a step back, or a sum on the way, says nothing of what is not finished yet. */
async function checkPage(c: AppContext, deps: BallotBoxDeps, vote: Vote): Promise<Response> {
  const form = await readForm(c);
  if (rightFrom(c, await findKey(deps.db, vote.id)) === null)
    return await startPage(c, deps, vote, '', [refusals.noRight]);
  if (vote.ballot === null || form.text('biljet') !== vote.ballotSha256)
    return await ballotPage(c, deps, vote, { ...untouched, problems: [refusals.otherBallot] });
  const read = readBallot(form, vote.ballot, await withdrawnNumbers(deps.db, vote));
  if (form.text('stap') !== '')
    return await ballotPage(c, deps, vote, {
      ...read,
      problems: [],
      worked: form.text('stap') === 'rekenen',
    });
  if (read.problems.length > 0) return await ballotPage(c, deps, vote, { ...read, worked: true });
  const lang = c.get('lang');
  return c.get('page')(
    { title: `${words.checkTitle[lang]} ${vote.name[lang]}` },
    <CheckView
      vote={vote}
      lang={lang}
      ballot={vote.ballot}
      choices={read.choices}
      token={formToken(randomBytes(tokenBytes))}
    />,
  );
}

const onBallot = ({ field }: Problem): boolean => field.startsWith('keuze');

async function castPage(
  c: AppContext,
  deps: BallotBoxDeps,
  vote: Vote,
  { form, arrivedAt }: { readonly form: FormValues; readonly arrivedAt: Date },
): Promise<Response> {
  if (vote.ballot === null) return await notFound(c);
  const [key, withdrawn] = await Promise.all([findKey(deps.db, vote.id), withdrawnNumbers(deps.db, vote)]);
  const { choices } = readBallot(form, vote.ballot, withdrawn);
  const cast = await castBallot(deps.db, {
    vote,
    withdrawn,
    right: rightFrom(c, key),
    token: form.text('formulier'),
    ballotSha256: form.text('biljet'),
    choices,
    arrivedAt,
  });
  if (!cast.ok) {
    if (!takesBallots(vote, nowOf(deps))) return notNowPage(c, vote, cast.problems);
    return cast.problems.every(onBallot)
      ? await ballotPage(c, deps, vote, { typed: typedBallot(choices), choices, problems: cast.problems })
      : await startPage(c, deps, vote, '', cast.problems);
  }
  forgetRight(c, deps, vote);
  const lang = c.get('lang');
  // No redirect: a receipt may stand in no address, and sending this form again gives the same page.
  return c.get('page')(
    { title: `${words.doneTitle[lang]}: ${vote.name[lang]}` },
    <ReceiptView vote={vote} lang={lang} cast={cast.value} />,
  );
}

export function votingPages(routes: Routes, deps: BallotBoxDeps): void {
  const at = '/stemmingen/:slug/stemmen';
  /** For a vote that takes ballots now. */
  const whileOpen =
    (handle: (c: AppContext, vote: Vote) => Promise<Response> | Response) =>
    async (c: AppContext): Promise<Response> => {
      const vote = await announcedVote(c, deps);
      if (!vote) return await notFound(c);
      if (takesBallots(vote, nowOf(deps))) return await handle(c, vote);
      return notNowPage(c, vote, c.req.method === 'POST' ? [refusals.closed] : []);
    };
  routes.get(
    at,
    'public',
    whileOpen((c, vote) => startPage(c, deps, vote)),
  );
  routes.post(
    at,
    'public',
    whileOpen((c, vote) => postCode(c, deps, vote)),
  );
  routes.get(
    `${at}/biljet`,
    'public',
    whileOpen(async (c, vote) =>
      rightFrom(c, await findKey(deps.db, vote.id)) === null
        ? seeOther(c, voteHref(vote, '/stemmen'))
        : await ballotPage(c, deps, vote),
    ),
  );
  routes.post(
    `${at}/nakijken`,
    'public',
    whileOpen((c, vote) => checkPage(c, deps, vote)),
  );
  routes.post(`${at}/uitbrengen`, 'public', async (c) => {
    // Before anything else is waited for: who pressed in time has voted.
    const arrivedAt = new Date(deps.clock.now().epochMilliseconds);
    const form = await readForm(c);
    const vote = await announcedVote(c, deps);
    return vote ? await castPage(c, deps, vote, { form, arrivedAt }) : await notFound(c);
  });
}
