/** Everything that is hashed or sealed here. What is random needs no key; a mailbox can be guessed, so it needs the vote's. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Id } from '../../kernel/ids.ts';
import { writeBase32 } from './rules/base32.ts';
import { receiptLength } from './rules/receipt.ts';
import { mailboxOf } from './rules/voter.ts';
import type { VotingRight } from './types.ts';

const digestOf = (what: string): Buffer => createHash('sha256').update(what).digest();

/** Of a letter's code, 80 random bits: nobody finds those again from their hash. */
export const letterHash = (voteId: Id<'vote'>, code: string): Buffer => digestOf(`letter ${voteId} ${code}`);

/** Of the number of a sheet, so that no sheet is counted twice. */
export const sheetHash = (voteId: Id<'vote'>, sheet: string): Buffer => digestOf(`sheet ${voteId} ${sheet}`);

/** Of a mailbox; without the key nobody can try which mailbox it was. */
export const mailHash = (key: Buffer, email: string): Buffer =>
  createHmac('sha256', key)
    .update(`mailbox ${mailboxOf(email)}`)
    .digest();

/** One way only: who finds a receipt in the published file cannot make the token of it. */
export const receiptOf = (voteId: Id<'vote'>, token: string): string =>
  writeBase32(digestOf(`receipt ${voteId} ${token}`), receiptLength).toLowerCase();

const seal = (key: Buffer, body: string): Buffer =>
  createHmac('sha256', key).update(`right ${body}`).digest();

/** What a browser keeps between the screens: which right it showed, under our seal. It opens nothing but this vote. */
export function sealRight(key: Buffer, { way, voterHash }: VotingRight): string {
  const body = `${way}.${voterHash.toString('base64url')}`;
  return `${body}.${seal(key, body).toString('base64url')}`;
}

/** @returns null for what we did not seal with this key */
export function openRight(key: Buffer, sealed: string): VotingRight | null {
  const [way, hash = '', mark = '', ...more] = sealed.split('.');
  if ((way !== 'letter' && way !== 'mail') || more.length > 0) return null;
  const given = Buffer.from(mark, 'base64url');
  const meant = seal(key, `${way}.${hash}`);
  if (given.length !== meant.length || !timingSafeEqual(given, meant)) return null;
  return { way, voterHash: Buffer.from(hash, 'base64url') };
}
