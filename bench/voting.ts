/**
 * Ten thousand voters who cast their ballots over HTTP, one process, from code to receipt; and ten thousand casts at once, with codes
 * that are used twice among them. Every receipt that was shown is looked up in the box afterwards, and, once counted, in the published file.
 */
import { randomBytes } from 'node:crypto';
import type { AppDeps } from '../src/app/deps.ts';
import {
  castBallot,
  formToken,
  listBallots,
  tokenBytes,
  turnoutOf,
} from '../src/features/ballot-box/index.ts';
import type { Vote } from '../src/features/vote/index.ts';
import { countVote, findCount } from '../src/features/vote-result/index.ts';
import { type TrialCity, trialCity, trialPerson } from '../tests/support/trial-city.ts';
import { rightOf, trialLetters, trialVote } from '../tests/support/trial-vote.ts';
import { type Measured, number, percentile } from './support/measured.ts';
import { ownPostgres } from './support/own-postgres.ts';
import { serving } from './support/serving.ts';
import { type Posted, post } from './support/voters.ts';

const voters = 10_000;
const busy = 32;
const doubles = 2000;
const perSecondLeast = 300;
const p99MsMost = 250;
const hourMs = 3600 * 1000;

const openVote = async (deps: AppDeps, city: TrialCity, slug: string): Promise<Vote> =>
  await trialVote(deps.db, city, {
    slug,
    opensAt: new Date(Date.now() - hourMs),
    closesAt: new Date(Date.now() + 24 * hourMs),
  });

const token = (): string => formToken(randomBytes(tokenBytes));

/** Are exactly these in the box, each once, and as many rights used? */
async function verified(deps: AppDeps, vote: Vote, receipts: readonly string[]): Promise<Measured> {
  const box = await listBallots(deps.db, vote.id);
  const inBox = new Set(box.map(({ receipt }) => receipt));
  const lost = receipts.filter((receipt) => !inBox.has(receipt)).length;
  const shown = new Set(receipts);
  const unknown = box.filter(({ receipt }) => !shown.has(receipt)).length;
  const { letter } = await turnoutOf(deps.db, vote.id);
  return {
    what: `${vote.slug}: receipts shown, ballots in the box, rights used`,
    figure: `${shown.size}, ${box.length}, ${letter}; ${lost} lost, ${unknown} that nobody was told of`,
    target: 'equal, 0 and 0',
    met: lost === 0 && unknown === 0 && shown.size === box.length && box.length === letter,
  };
}

/** The receipts of a published file: the first cell of each line after the titles under VOTES. */
function receiptsIn(file: string): readonly string[] {
  const lines = file.split(/\r?\n/);
  const votes = lines.indexOf('VOTES');
  return lines.slice(votes + 2).flatMap((line) => (line === '' ? [] : [line.slice(0, line.indexOf(';'))]));
}

/** Counts it, and looks in the file that everybody can download for exactly the receipts that were shown, each once. */
async function published(deps: AppDeps, vote: Vote, receipts: readonly string[]): Promise<Measured> {
  await deps.db.updateTable('vote').set({ status: 'closed' }).where('id', '=', vote.id).execute();
  const officer = await trialPerson(deps.db, `Otto Officier ${vote.slug}`, {
    grants: [{ role: 'officer', scope: 'city' }],
  });
  const done = await countVote(deps, officer, { ...vote, status: 'closed' });
  const count = await findCount(deps.db, vote.id);
  if (!done.ok || count === null) throw new Error(`${vote.slug} could not be counted`);
  const listed = receiptsIn(new TextDecoder().decode(await deps.files.get(count.fileSha256)));
  const inFile = new Set(listed);
  const shown = new Set(receipts);
  const lost = [...shown].filter((receipt) => !inFile.has(receipt)).length;
  const unknown = listed.filter((receipt) => !shown.has(receipt)).length;
  return {
    what: `${vote.slug}: receipts shown, ballots in the published file`,
    figure: `${shown.size}, ${listed.length}; ${lost} lost, ${unknown} that nobody was told of`,
    target: 'equal, 0 and 0',
    met: lost === 0 && unknown === 0 && shown.size === listed.length,
  };
}

const timing = ({ seconds, answers }: Posted): string => {
  const waits = answers.map(({ ms }) => ms);
  return `${number(answers.length / seconds)}/s, p50 ${number(percentile(waits, 0.5))} ms, p99 ${number(percentile(waits, 0.99))} ms`;
};

async function overHttp(deps: AppDeps, url: string, vote: Vote): Promise<readonly Measured[]> {
  const codes = await trialLetters(deps.db, vote.id, voters);
  const at = `/stemmingen/${vote.slug}/stemmen`;
  const entered = await post(
    url,
    codes.map((code) => ({ path: at, body: `code=${code}`, cookie: '' })),
    busy,
  );
  const cast = await post(
    url,
    entered.answers.map(({ cookie }) => ({
      path: `${at}/uitbrengen`,
      cookie,
      body: new URLSearchParams({
        biljet: vote.ballotSha256 ?? '',
        formulier: token(),
        'keuze.1': '1',
        'keuze.4': '1',
      }).toString(),
    })),
    busy,
  );
  const refused = cast.answers.filter(({ status }) => status !== 200).length;
  const receipts = cast.answers.map(({ receipt }) => receipt);
  const waits = cast.answers.map(({ ms }) => ms);
  const perSecond = cast.answers.length / cast.seconds;
  return [
    { what: `entering the code of a letter, ${busy} at once`, figure: timing(entered) },
    {
      what: `casting a ballot, ${voters} voters, ${busy} at once`,
      figure: `${timing(cast)}; ${refused} refused`,
      target: `≥ ${perSecondLeast}/s, p99 < ${p99MsMost} ms, 0 refused`,
      met: perSecond >= perSecondLeast && percentile(waits, 0.99) < p99MsMost && refused === 0,
    },
    await verified(deps, vote, receipts),
    await published(deps, vote, receipts),
  ];
}

/** All are asked before the first is answered; some codes twice, as from two devices. */
async function atOnce(deps: AppDeps, vote: Vote): Promise<readonly Measured[]> {
  const codes = await trialLetters(deps.db, vote.id, voters - doubles);
  const started = performance.now();
  const results = await Promise.all(
    [...codes, ...codes.slice(0, doubles)].map((code) =>
      castBallot(deps.db, {
        vote,
        withdrawn: new Set(),
        right: rightOf(vote.id, code),
        token: token(),
        ballotSha256: vote.ballotSha256 ?? '',
        choices: { 1: 1, 4: 1 },
        arrivedAt: new Date(),
      }),
    ),
  );
  const seconds = (performance.now() - started) / 1000;
  const receipts = results.flatMap((result) => (result.ok ? [result.value.receipt] : []));
  return [
    {
      what: `${voters} casts at once, ${doubles} with a code that another device uses too`,
      figure: `${receipts.length} cast, ${results.length - receipts.length} refused, in ${number(seconds)} s`,
      target: `${voters - doubles} and ${doubles}`,
      met: receipts.length === voters - doubles,
    },
    await verified(deps, vote, receipts),
    await published(deps, vote, receipts),
  ];
}

export async function* measure(): AsyncGenerator<readonly Measured[]> {
  const postgres = await ownPostgres();
  const server = await serving(postgres.url, async () => undefined);
  try {
    const city = await trialCity(server.deps.db);
    yield await overHttp(server.deps, server.url, await openVote(server.deps, city, 'over-http'));
    yield await atOnce(server.deps, await openVote(server.deps, city, 'at-once'));
  } finally {
    await server.stop();
    await postgres.stop();
  }
}
