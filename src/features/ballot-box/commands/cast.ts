/**
 * Casting a ballot. Not by `inTransaction`: that writes who did what at which moment, and here nothing may. What is kept of it is the
 * used right with its day, the ballot, and once a night how many there were.
 */
import { dateOf, isoDate, Temporal } from '../../../kernel/dates.ts';
import { ok, type Problem, type Result, refused } from '../../../kernel/result.ts';
import { type Db, isSqlError } from '../../../platform/db/index.ts';
import { ballotProblems, type Choices, type Vote, type Withdrawn } from '../../vote/index.ts';
import { receiptOf } from '../hashes.ts';
import { refusals } from '../refusals.ts';
import { sameChoices } from '../rules/choices.ts';
import { isFormToken } from '../rules/receipt.ts';
import { castWith, findBallot, rightState } from '../store/index.ts';
import type { VotingRight } from '../types.ts';

export type CastInput = {
  readonly vote: Vote;
  readonly withdrawn: Withdrawn;
  readonly right: VotingRight | null;
  /** Hidden in the form; the receipt follows from it. */
  readonly token: string;
  /** Of the ballot that was on the screen. */
  readonly ballotSha256: string;
  readonly choices: Choices;
  /** When the request came: who pressed the button in time has voted, even if the answer takes a second. */
  readonly arrivedAt: Date;
};

export type Cast = {
  readonly receipt: string;
  /** `again`: the same form came before, and its ballot is in the box. `other`: so it is, with other choices, which stand. */
  readonly how: 'now' | 'again' | 'other';
};

/** The form came before: her browser sent it twice, or she came back to it. */
async function castBefore(db: Db, { vote, choices }: CastInput, receipt: string): Promise<Cast | null> {
  const there = await findBallot(db, vote.id, receipt);
  if (there === null) return null;
  return { receipt, how: sameChoices(there.choices, choices) ? 'again' : 'other' };
}

/** Why the right could not be taken. */
async function whyNot(db: Db, { vote, right, ballotSha256 }: CastInput): Promise<Problem> {
  if (ballotSha256 !== vote.ballotSha256) return refusals.otherBallot;
  if (right === null) return refusals.noRight;
  const state = await rightState(db, vote.id, right.voterHash);
  if (state === 'withdrawn') return refusals.withdrawn;
  return state === 'used' ? refusals.used : refusals.unknown;
}

const inTime = ({ vote, arrivedAt }: CastInput): boolean =>
  vote.status === 'open' && vote.opensAt <= arrivedAt && arrivedAt < vote.closesAt;

/**
 * @returns the receipt, the same for a form that comes twice; problems of `ballotProblems`, or `vote-closed`, `other-ballot`, `no-right`,
 *   `right-used`, `right-withdrawn`, `code-unknown`, `token-taken`. Whatever is refused has used nothing.
 */
export async function castBallot(db: Db, input: CastInput): Promise<Result<Cast>> {
  const { vote, right, choices } = input;
  if (!isFormToken(input.token) || vote.ballot === null) return refused(refusals.otherBallot);
  const receipt = receiptOf(vote.id, input.token);
  const before = async (problem: Problem): Promise<Result<Cast>> => {
    const cast = await castBefore(db, input, receipt);
    return cast ? ok(cast) : refused(problem);
  };
  if (!inTime(input)) return await before(refusals.closed);
  if (right === null || input.ballotSha256 !== vote.ballotSha256)
    return await before(await whyNot(db, input));
  const problems = ballotProblems(vote.ballot, input.withdrawn, choices);
  if (problems.length > 0) return { ok: false, problems };
  const usedOn = isoDate(dateOf(Temporal.Instant.fromEpochMilliseconds(input.arrivedAt.getTime())));
  try {
    const { ballotSha256 } = input;
    const cast = await castWith(db, right, { voteId: vote.id, ballotSha256, receipt, choices, usedOn });
    return cast ? ok({ receipt, how: 'now' }) : await before(await whyNot(db, input));
  } catch (error) {
    if (isSqlError(error, 'boxClosed')) return await before(refusals.closed);
    // The form was sent with two rights, or twice at this very moment: the first is in the box.
    if (!isSqlError(error, 'uniqueViolation', 'ballot_pkey')) throw error;
    const state = await rightState(db, vote.id, right.voterHash);
    return state === 'used' ? await before(refusals.used) : refused(refusals.tokenTaken);
  }
}
