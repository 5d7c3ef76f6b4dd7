/** Letters with a code, a batch at a time: printed once, and only their hashes are kept. */
import { randomBytes } from 'node:crypto';
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { text } from '../../../kernel/messages.ts';
import { ok, problem, type Result, refused } from '../../../kernel/result.ts';
import type { CommandDeps } from '../../../platform/db/unit-of-work.ts';
import { inTransaction } from '../../../platform/db/unit-of-work.ts';
import type { Deps } from '../../../platform/deps.ts';
import { lockVote, mayOnVote, type Vote } from '../../vote/index.ts';
import { letterHash } from '../hashes.ts';
import { lettersDocument } from '../letter.ts';
import { grouped } from '../rules/base32.ts';
import { codeBytes, letterCode } from '../rules/letter-code.ts';
import { insertBatch, withdrawBatch } from '../store/index.ts';

export type LetterDeps = CommandDeps & Pick<Deps, 'posterPdf' | 'config'>;

/** A batch of this many is set in about a second, so nobody waits for a job, and the codes are nowhere but in this answer. */
export const mostLetters = 1000;

const notAllowed = refused(
  problem('', 'not-allowed', text('U mag dit niet.', 'You are not allowed to do this.')),
);
const tooLate = refused(
  problem(
    '',
    'vote-over',
    text(
      'Deze stemming is niet vastgezet, of is al voorbij. Nu zijn er geen brieven te maken.',
      'The ballot of this vote is not fixed yet, or the vote is over. No letters can be made now.',
    ),
  ),
);

export const takesLetters = ({ status }: Pick<Vote, 'status'>): boolean =>
  status === 'frozen' || status === 'open';

/** @returns problem `count-shape` when it is no number from 1 to `mostLetters` */
export function readCount(typed: string): Result<number> {
  const count = /^[0-9]{1,4}$/.test(typed) ? Number(typed) : 0;
  if (count >= 1 && count <= mostLetters) return ok(count);
  return refused(
    problem(
      'aantal',
      'count-shape',
      text(
        `Vul een getal in van 1 tot en met ${mostLetters}. Hebt u er meer nodig? Maak dan meer partijen.`,
        `Enter a number from 1 to ${mostLetters}. Do you need more? Then make more batches.`,
      ),
    ),
  );
}

/** @returns the PDF, which nobody can make again; problems `not-allowed`, `vote-over` */
export async function printLetters(
  deps: LetterDeps,
  actor: Actor,
  vote: Vote,
  count: number,
): Promise<Result<{ readonly bytes: Uint8Array; readonly batch: number }>> {
  if (!(await mayOnVote(deps.db, actor, 'vote.prepare', vote))) return notAllowed;
  if (!takesLetters(vote)) return tooLate;
  const codes = Array.from({ length: count }, () => letterCode(randomBytes(codeBytes)));
  // Set before anything is kept: letters that cannot be printed are no letters.
  const file = await deps.posterPdf.render(
    'vote-codes',
    lettersDocument(vote, codes.map(grouped), deps.config.publicUrl),
    { title: `Stemcodes ${vote.name.nl}`, lang: 'nl', createdAt: deps.clock.now() },
  );
  return await inTransaction(deps, actor, async (unit) => {
    const held = await lockVote(unit.tx, vote.id);
    if (!takesLetters(held)) return tooLate;
    const batch = await insertBatch(
      unit.tx,
      {
        voteId: vote.id,
        pages: file.pages,
        pdfSha256: file.sha256,
        madeByPersonId: personIdOf(actor),
        madeAt: unit.nowDate,
      },
      codes.map((code) => letterHash(vote.id, code)),
    );
    unit.audit('vote.lettersMade', 'vote', vote.id, { batch, count });
    return ok({ bytes: file.bytes, batch });
  });
}

/** @returns how many letters can no longer be used; problems `not-allowed`, `no-batch` */
export async function withdrawLetters(
  deps: CommandDeps,
  actor: Actor,
  vote: Vote,
  input: { readonly batch: number; readonly reason: string },
): Promise<Result<number>> {
  if (!(await mayOnVote(deps.db, actor, 'vote.prepare', vote))) return notAllowed;
  return await inTransaction(deps, actor, async (unit) => {
    const withdrawn = await withdrawBatch(unit.tx, vote.id, input.batch, {
      personId: personIdOf(actor),
      at: unit.nowDate,
      reason: input.reason,
    });
    if (withdrawn === null)
      return refused(
        problem(
          '',
          'no-batch',
          text(
            'Deze partij is er niet, of is al ingetrokken.',
            'There is no such batch, or it was withdrawn.',
          ),
        ),
      );
    unit.audit('vote.lettersWithdrawn', 'vote', vote.id, { batch: input.batch, count: withdrawn });
    return ok(withdrawn);
  });
}
