/** What a browser keeps between the screens: for two hours at most, for this vote alone, and unreadable to a script. */
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { AppContext } from '../../../platform/http/context.ts';
import type { Vote } from '../../vote/index.ts';
import type { BallotBoxDeps } from '../deps.ts';
import { openRight, sealRight } from '../hashes.ts';
import type { VotingRight } from '../types.ts';

const rightCookie = 'hoofdveld_stem';
const mailCookie = 'hoofdveld_stem_adres';
const rightSeconds = 2 * 3600;
const mailSeconds = 900;

type Slug = Pick<Vote, 'slug'>;

const options = (deps: BallotBoxDeps, { slug }: Slug) =>
  ({
    path: `/stemmingen/${slug}/stemmen`,
    httpOnly: true,
    sameSite: 'Lax',
    secure: deps.config.publicUrl.startsWith('https:'),
  }) as const;

export function rememberRight(
  c: AppContext,
  deps: BallotBoxDeps,
  vote: Slug,
  key: Buffer,
  right: VotingRight,
): void {
  setCookie(c, rightCookie, sealRight(key, right), { ...options(deps, vote), maxAge: rightSeconds });
}

export function forgetRight(c: AppContext, deps: BallotBoxDeps, vote: Slug): void {
  for (const name of [rightCookie, mailCookie]) deleteCookie(c, name, options(deps, vote));
}

/** @param key null once the vote closed: then no seal is good any more */
export function rightFrom(c: AppContext, key: Buffer | null): VotingRight | null {
  const sealed = getCookie(c, rightCookie);
  return sealed === undefined || key === null ? null : openRight(key, sealed);
}

export type Waiting = { readonly email: string; readonly browser: string };

/** Where the code went, and which browser asked for it: an address never stands in a URL. */
export function rememberMail(
  c: AppContext,
  deps: BallotBoxDeps,
  vote: Slug,
  { email, browser }: Waiting,
): void {
  const value = `${browser}.${Buffer.from(email).toString('base64url')}`;
  setCookie(c, mailCookie, value, { ...options(deps, vote), maxAge: mailSeconds });
}

export function waitingMail(c: AppContext): Waiting | null {
  const [, browser, address] =
    /^([A-Za-z0-9_-]{10,40})\.([A-Za-z0-9_-]{4,400})$/.exec(getCookie(c, mailCookie) ?? '') ?? [];
  if (browser === undefined || address === undefined) return null;
  const email = Buffer.from(address, 'base64url').toString();
  return /^[^\s@]+@[^\s@]+$/.test(email) ? { email, browser } : null;
}
