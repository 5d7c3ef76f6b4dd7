/** What the demo's votes have in their boxes: invented ballots, a few on paper, and codes for whoever wants to try. */
import { createHash } from 'node:crypto';
import { system } from '../../kernel/actor.ts';
import { isoDate } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import { assert, ok } from '../../kernel/result.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../platform/db/unit-of-work.ts';
import { loadActor, personas } from '../party/index.ts';
import { type Choices, type FrozenBallot, listVotes, type Vote } from '../vote/index.ts';
import { demoCodes } from './demo-codes.ts';
import { letterHash, receiptOf, sheetHash } from './hashes.ts';
import type { Reading } from './rules/paper.ts';
import { formToken } from './rules/receipt.ts';
import { fillBox, insertEntry, insertSheetCount, lockSheet, settleSheet } from './store/index.ts';
import type { Ballot, Way } from './types.ts';

/** As many, by way. */
const voters: Readonly<Record<Way, number>> = { letter: 170, mail: 90, paper: 24 };

const bytesOf = (what: string): Buffer => createHash('sha256').update(`demo ${what}`).digest();
/** The same each time the demo is filled: from 0 up to `below`. */
const draw = (what: string, below: number): number => bytesOf(what).readUInt32BE(0) % below;

/** Somebody likes some projects more than others; what stands first is loved a little more by all. */
function liked(ballot: FrozenBallot, who: string): readonly number[] {
  const { projects } = ballot;
  return projects
    .map(({ number }, at) => ({ number, love: draw(`${who} ${number}`, 100) + (projects.length - at) * 6 }))
    .toSorted((a, b) => b.love - a.love)
    .map(({ number }) => number);
}

function choicesOf(ballot: FrozenBallot, who: string): Choices {
  const { kind, choicesMax, points } = ballot.rules.ballot;
  const order = liked(ballot, who);
  const some = order.slice(0, 1 + draw(`${who} some`, Math.min(choicesMax, 4)));
  if (kind === 'approval') return Object.fromEntries(some.map((number) => [number, 1]));
  if (kind === 'ranking') return Object.fromEntries(some.map((number, at) => [number, at + 1]));
  if (kind === 'points') {
    const total = points ?? 0;
    const [first = 0, ...rest] = some.slice(0, total);
    return Object.fromEntries([[first, total - rest.length], ...rest.map((number) => [number, 1])]);
  }
  let left = ballot.budgetCents;
  const bought = order.filter((number) => {
    const cost = ballot.projects.find((one) => one.number === number)?.costCents ?? 0;
    if (cost > left) return false;
    left -= cost;
    return true;
  });
  return Object.fromEntries(bought.slice(0, choicesMax).map((number) => [number, 1]));
}

const sheetOf = (at: number): string => `A-${String(at + 1).padStart(3, '0')}`;

/** Rights and ballots by way. Which right cast which ballot is not even known here: both are sorted by chance. */
function contents(vote: Vote, ballot: FrozenBallot, usedOn: string) {
  const rolled: { way: string; voterHash: Buffer; batch: number | null; usedOn: string | null }[] = [];
  const ballots: Ballot[] = [];
  for (const [way, count] of Object.entries(voters))
    for (let at = 0; at < count; at += 1) {
      const who = `${vote.slug} ${way} ${at}`;
      const voterHash = way === 'paper' ? sheetHash(vote.id, sheetOf(at)) : bytesOf(`right ${who}`);
      rolled.push({ way, voterHash, batch: way === 'letter' ? 1 : null, usedOn });
      ballots.push({
        receipt: receiptOf(vote.id, formToken(bytesOf(`token ${who}`))),
        way: way === 'paper' ? 'paper' : 'screen',
        choices: choicesOf(ballot, who),
      });
    }
  if (vote.status === 'open')
    for (const code of demoCodes(vote.slug))
      rolled.push({ way: 'letter', voterHash: letterHash(vote.id, code), batch: 1, usedOn: null });
  return {
    rolled: rolled.toSorted((a, b) => Buffer.compare(a.voterHash, b.voterHash)),
    ballots: ballots.toSorted((a, b) => (a.receipt < b.receipt ? -1 : 1)),
  };
}

type Readers = readonly [Id<'person'>, Id<'person'>];

/** Sheets that went well, and one of each that did not. */
async function seedSheets(
  unit: UnitOfWork,
  vote: Vote,
  ballot: FrozenBallot,
  readers: Readers,
): Promise<void> {
  const enter = async (sheet: string, readings: readonly Reading[]) => {
    const { id } = await lockSheet(unit.tx, vote.id, sheet);
    for (const [at, reading] of readings.entries()) {
      const byPersonId = readers[at];
      assert(byPersonId, 'two people read a sheet');
      await insertEntry(unit.tx, { paperBallotId: id, turn: at + 1, byPersonId, reading });
    }
    return id;
  };
  const some = (who: string): Reading => ({
    kind: 'choices',
    choices: choicesOf(ballot, `${vote.slug} ${who}`),
  });
  for (let at = 0; at < voters.paper; at += 1) {
    const reading = some(`paper ${at}`);
    await settleSheet(unit.tx, await enter(sheetOf(at), [reading, reading]), 'agreed', null);
  }
  const torn = { kind: 'refused', reason: 'Gescheurd: de helft ontbreekt' } as const;
  await settleSheet(unit.tx, await enter('A-090', [torn, torn]), 'refused', torn.reason);
  const waiting = vote.status === 'open' || vote.status === 'closed';
  if (waiting) {
    await enter('A-091', [some('once')]);
    await settleSheet(unit.tx, await enter('A-092', [some('one'), torn]), 'differs', null);
  }
  const cameIn = voters.paper + (waiting ? 3 : 1);
  for (const [kind, sheets] of [
    ['handedOut', cameIn + 6],
    ['cameIn', cameIn],
    ['cameBackUnused', 6],
  ] as const)
    await insertSheetCount(unit.tx, {
      voteId: vote.id,
      kind,
      sheets,
      note: '',
      byPersonId: readers[0],
      madeAt: vote.opensAt,
    });
}

async function seedBox(unit: UnitOfWork, vote: Vote, readers: Readers): Promise<void> {
  const { ballot } = vote;
  assert(ballot, 'a vote that took ballots has one');
  const day = isoDate(unit.today);
  const closed = isoDate(unit.today.subtract({ days: 5 }));
  const { rolled, ballots } = contents(vote, ballot, vote.status === 'open' ? day : closed);
  const letters = rolled.filter(({ way }) => way === 'letter').length;
  await unit.tx
    .insertInto('voteCodeBatch')
    .values({
      voteId: vote.id,
      batch: 1,
      size: letters,
      pages: 1 + Math.ceil(letters / 6),
      // The demo prints nothing: of no file.
      pdfSha256: createHash('sha256').digest('hex'),
      madeByPersonId: readers[1],
      madeAt: new Date(vote.opensAt.getTime() - 7 * 24 * 3600 * 1000),
    })
    .execute();
  await fillBox(unit.tx, vote.id, rolled, ballots);
  await seedSheets(unit, vote, ballot, readers);
  unit.audit('vote.boxFilled', 'vote', vote.id, { count: ballots.length, by: 'demo' });
}

/** Needs the votes and the people of the demo. */
export async function seedBallotBox(deps: CommandDeps): Promise<void> {
  await inTransaction<null>(deps, system('demo'), async (unit) => {
    const idOf = async (key: string): Promise<Id<'person'>> => {
      const email = personas.find((one) => one.key === key)?.email ?? '';
      const actor = await loadActor(unit.tx, { email, officeRoles: true }, unit.today);
      assert(actor, `the demo has no ${key}`);
      return actor.personId;
    };
    // Neither of them is the officer whom the demo shows deciding about a sheet.
    const readers = [await idOf('servicebalie'), await idOf('tweede-behandelaar')] as const;
    const votes = await listVotes(unit.tx, { statuses: ['open', 'closed', 'counted', 'settled'] });
    for (const vote of votes) if (vote.example) await seedBox(unit, vote, readers);
    return ok(null);
  });
}
