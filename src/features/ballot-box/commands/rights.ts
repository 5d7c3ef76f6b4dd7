/** Showing that one may vote: with the code of a letter, or with a code that comes to one's mailbox. */
import { randomBytes } from 'node:crypto';
import type { Lang } from '../../../kernel/messages.ts';
import { text } from '../../../kernel/messages.ts';
import { assert, ok, problem, type Result, refused } from '../../../kernel/result.ts';
import { createCodes, type Limit } from '../../../platform/auth/index.ts';
import type { Deps } from '../../../platform/deps.ts';
import { queueMail } from '../../../platform/mail/index.ts';
import type { Vote } from '../../vote/index.ts';
import { codeMail } from '../code-mail.ts';
import { letterHash, mailHash } from '../hashes.ts';
import { refusals } from '../refusals.ts';
import { ensureKey, findKey, rightState } from '../store/index.ts';
import type { VotingRight } from '../types.ts';

export type RightDeps = Pick<Deps, 'db' | 'clock' | 'config' | 'limiter'>;

/**
 * Who tries codes that were never given out locks her own network, and no vote: a typing mistake is seen by its last sign and does not
 * count. With 80 bits, ten tries an hour from a million networks find one of 100,000 letters in 10¹² years; the limit keeps the machine free.
 */
export const guessing: Limit = { name: 'vote-code', max: 10, windowSeconds: 3600 };
/** All that come from where no network is known share one count, a wider one. */
const guessingUnknown: Limit = { name: 'vote-code-unknown', max: 1000, windowSeconds: 3600 };
const mailsPerBox: Limit = { name: 'vote-mail', max: 5, windowSeconds: 3600 };
const mailsPerClient: Limit = { name: 'vote-mail-client', max: 40, windowSeconds: 3600 };

const tooManyMails = problem(
  '',
  'too-many-codes',
  text(
    'U hebt te vaak een code gevraagd. Probeer het over een uur opnieuw.',
    'You asked for a code too often. Try again in an hour.',
  ),
);

/** The key with which this vote seals; made when it is first needed. @returns null once the vote closed */
export async function keyFor(deps: Pick<Deps, 'db'>, vote: Vote): Promise<Buffer | null> {
  const found = await findKey(deps.db, vote.id);
  if (found || vote.status !== 'open') return found;
  return await ensureKey(deps.db, vote.id, randomBytes(32));
}

/**
 * @param code as `readLetterCode` gives it
 * @returns problems `locked`, `code-unknown`, `right-used`, `right-withdrawn`
 */
export async function showLetter(
  { db, limiter }: Pick<RightDeps, 'db' | 'limiter'>,
  vote: Vote,
  code: string,
  client: string | undefined,
): Promise<Result<VotingRight>> {
  const limit = client === undefined ? guessingUnknown : guessing;
  const who = client ?? 'unknown';
  if (await limiter.spent(limit, who)) return refused(refusals.locked);
  const voterHash = letterHash(vote.id, code);
  const state = await rightState(db, vote.id, voterHash);
  if (state === 'free') return ok({ way: 'letter', voterHash });
  if (state === 'used') return refused(refusals.used);
  if (state === 'withdrawn') return refused(refusals.withdrawn);
  const { allowed } = await limiter.count(limit, who);
  return refused(allowed ? refusals.unknown : refusals.locked);
}

/** Sends a code to a mailbox. Whether it voted already is told after the code, to who can read its mail. */
export async function mailCode(
  { db, clock, config, limiter }: RightDeps,
  vote: Vote,
  key: Buffer,
  asked: {
    readonly email: string;
    readonly browser: string;
    readonly lang: Lang;
    readonly client: string | undefined;
  },
): Promise<Result<null>> {
  const { email, lang, client } = asked;
  if (client !== undefined && !(await limiter.count(mailsPerClient, client)).allowed)
    return refused(tooManyMails);
  if (!(await limiter.count(mailsPerBox, `${vote.slug} ${email}`)).allowed) return refused(tooManyMails);
  const code = await createCodes(db, clock, key.toString('base64url')).make(email, asked.browser);
  const sent = await queueMail(db, clock, config, {
    to: email,
    lang,
    kind: 'vote-code',
    ...codeMail(vote, code, lang),
  });
  assert(sent, 'a mail without a letter is always made');
  return ok(null);
}

/** @returns problems `code-wrong`, `code-expired`, `code-used-up`, `right-used` */
export async function showMailbox(
  { db, clock }: Pick<RightDeps, 'db' | 'clock'>,
  vote: Vote,
  key: Buffer,
  shown: { readonly email: string; readonly browser: string; readonly code: string },
): Promise<Result<VotingRight>> {
  const used = await createCodes(db, clock, key.toString('base64url')).use(
    shown.email,
    shown.browser,
    shown.code,
  );
  if (!used.ok) return used;
  const voterHash = mailHash(key, shown.email);
  if ((await rightState(db, vote.id, voterHash)) === 'used') return refused(refusals.used);
  return ok({ way: 'mail', voterHash });
}
