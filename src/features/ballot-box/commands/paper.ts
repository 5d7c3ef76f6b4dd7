/** Ballots on paper: two people enter each sheet, blind to each other; a third settles what differs. */
import { randomBytes } from 'node:crypto';
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { assert, ok, problem, type Result, refused } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { ballotProblems, type Choices, mayOnVote, type Vote, type Withdrawn } from '../../vote/index.ts';
import { receiptOf, sheetHash } from '../hashes.ts';
import { refusals } from '../refusals.ts';
import { type Reading, sheetStep } from '../rules/paper.ts';
import { formToken, tokenBytes } from '../rules/receipt.ts';
import {
  castSheet,
  insertEntry,
  insertSheetCount,
  listEntries,
  lockSheet,
  type Sheet,
  settleSheet,
} from '../store/index.ts';
import type { SheetCountKind, SheetStatus } from '../types.ts';

const notAllowed = refused(
  problem('', 'not-allowed', text('U mag dit niet.', 'You are not allowed to do this.')),
);

/** Sheets come in while one votes, and after that until it is counted. */
export const takesPaper = ({ status }: Pick<Vote, 'status'>): boolean =>
  status === 'open' || status === 'closed';

const done = problem('blad', 'sheet-done', text('Dit blad is al klaar.', 'This sheet is done already.'));
const twice = problem(
  'blad',
  'sheet-same-person',
  text(
    'U hebt dit blad al ingevoerd. Iemand anders moet het nu doen.',
    'You entered this sheet before. Somebody else has to do it now.',
  ),
);

async function putInBox(unit: UnitOfWork, vote: Vote, { sheet }: Sheet, choices: Choices): Promise<void> {
  await castSheet(unit.tx, sheetHash(vote.id, sheet), {
    voteId: vote.id,
    receipt: receiptOf(vote.id, formToken(randomBytes(tokenBytes))),
    choices,
    usedOn: unit.today.toString(),
  });
}

/** What becomes of the sheet now that one more person read it. */
async function step(unit: UnitOfWork, vote: Vote, sheet: Sheet): Promise<SheetStatus> {
  const readings = (await listEntries(unit.tx, sheet.id)).flatMap(({ reading }) =>
    reading ? [reading] : [],
  );
  const next = sheetStep(readings);
  if (next.step === 'wait') return 'enteredOnce';
  if (next.step === 'agreed') await putInBox(unit, vote, sheet, next.choices);
  await settleSheet(unit.tx, sheet.id, next.step, next.step === 'refused' ? next.reason : null);
  return next.step;
}

/**
 * Enters what somebody read on a sheet. Who comes third was shown what the first two read, and decides.
 * @returns the sheet's status; problems of `ballotProblems`, `not-allowed`, `vote-closed`, `sheet-done`, `sheet-same-person`
 */
export async function enterSheet(
  deps: CommandDeps,
  actor: Actor,
  { vote, withdrawn }: { readonly vote: Vote; readonly withdrawn: Withdrawn },
  input: { readonly sheet: string; readonly reading: Reading; readonly settles: boolean },
): Promise<Result<SheetStatus>> {
  const byPersonId = personIdOf(actor);
  if (byPersonId === null || !(await mayOnVote(deps.db, actor, 'vote.enterPaper', vote))) return notAllowed;
  if (!takesPaper(vote)) return refused(refusals.closed);
  const { reading } = input;
  assert(vote.ballot, 'a vote that takes ballots has one');
  const problems = reading.kind === 'choices' ? ballotProblems(vote.ballot, withdrawn, reading.choices) : [];
  if (problems.length > 0) return { ok: false, problems };
  return await inTransaction(deps, actor, async (unit) => {
    const sheet = await lockSheet(unit.tx, vote.id, input.sheet);
    const entries = await listEntries(unit.tx, sheet.id);
    const refusal = cannotEnter(sheet, entries, byPersonId, input.settles);
    if (refusal) return refused(refusal);
    const turn = entries.length + 1;
    await insertEntry(unit.tx, { paperBallotId: sheet.id, turn, byPersonId, reading });
    const status = await step(unit, vote, sheet);
    // That somebody entered a sheet, never what stood on it.
    unit.audit('vote.sheetEntered', 'vote', vote.id, { turn, status });
    return ok(status);
  });
}

function cannotEnter(
  sheet: Sheet,
  entries: readonly { readonly byPersonId: Id<'person'> }[],
  who: Id<'person'>,
  settles: boolean,
) {
  if (sheet.status === 'agreed' || sheet.status === 'refused') return done;
  if (entries.some(({ byPersonId }) => byPersonId === who)) return twice;
  // The two who come first do not see each other's work; who decides between them has seen both.
  if (settles === (sheet.status === 'differs')) return null;
  return problem(
    'blad',
    settles ? 'sheet-not-differing' : 'sheet-differs',
    settles
      ? text('Bij dit blad is er niets te beslissen.', 'There is nothing to decide about this sheet.')
      : text(
          'Twee mensen lazen dit blad verschillend. Kies het hieronder, en beslis.',
          'Two people read this sheet differently. Choose it below, and decide.',
        ),
  );
}

/** @returns problems `not-allowed`, `vote-closed` */
export async function countSheetsByHand(
  deps: CommandDeps,
  actor: Actor,
  vote: Vote,
  input: { readonly kind: SheetCountKind; readonly sheets: number; readonly note: string },
): Promise<Result<null>> {
  if (!(await mayOnVote(deps.db, actor, 'vote.enterPaper', vote))) return notAllowed;
  if (!takesPaper(vote)) return refused(refusals.closed);
  return await inTransaction<null>(deps, actor, async (unit) => {
    await insertSheetCount(unit.tx, {
      ...input,
      voteId: vote.id,
      byPersonId: personIdOf(actor),
      madeAt: unit.nowDate,
    });
    unit.audit('vote.sheetsCounted', 'vote', vote.id, { kind: input.kind, sheets: input.sheets });
    return ok(null);
  });
}
