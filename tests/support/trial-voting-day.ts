/** The whole program on a day of voting: votes that take ballots, three officers, and what a browser does without a script. */
import { expect } from 'vitest';
import type { Vote } from '../../src/features/vote/index.ts';
import { fixedClock } from '../../src/kernel/dates.ts';
import { newId } from '../../src/kernel/ids.ts';
import { logIn, type TestApp, testApp, type Visitor } from './app.ts';
import { validateHtml } from './html.ts';
import { trialCity, trialPerson } from './trial-city.ts';
import { type TrialVoteOptions, trialLetters, trialVote } from './trial-vote.ts';

export type VotingDay = {
  readonly app: TestApp;
  /** Three officers, logged in. */
  readonly office: readonly Visitor[];
  /** A new vote with as many letters (one unless told), their codes, and its address. */
  readonly aVote: (
    options?: TrialVoteOptions & { readonly letters?: number },
  ) => Promise<{ readonly vote: Vote; readonly codes: readonly string[]; readonly at: string }>;
};

/** To be closed by who asked: `app.close()`. */
export async function votingDay(): Promise<VotingDay> {
  const app = await testApp({ clock: fixedClock('2026-03-10T12:00:00Z') });
  const city = await trialCity(app.database.db);
  const office: Visitor[] = [];
  for (const name of ['otto', 'nina', 'joost']) {
    const email = `${name}@example.org`;
    const { personId } = await trialPerson(app.database.db, name, { email });
    await app.database.db
      .insertInto('roleGrant')
      .values({ id: newId<'role_grant'>(), personId, role: 'officer', since: '2026-01-01' })
      .execute();
    office.push(await logIn(app, email));
  }
  let votes = 0;
  const aVote: VotingDay['aVote'] = async (options = {}) => {
    votes += 1;
    const vote = await trialVote(app.database.db, city, { slug: `stemming-${votes}`, ...options });
    return {
      vote,
      codes: await trialLetters(app.database.db, vote.id, options.letters ?? 1),
      at: `/stemmingen/${vote.slug}`,
    };
  };
  return { app, office, aVote };
}

/** The hidden fields of the form that posts to an address ending so. */
export function hidden(html: string, action: string): Record<string, string> {
  const form = html.split('<form').find((part) => part.includes(`${action}"`)) ?? '';
  return Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  );
}

/** The receipt that the page shows, as the box keeps it; empty when there is none. */
export const receiptIn = (html: string): string =>
  (/class="hv-receipt">([^<]+)</.exec(html)?.[1] ?? '').replaceAll(' ', '').toLowerCase();

/** The page, after it is held to this status and to valid HTML. */
export const good = async (response: Response, status = 200): Promise<string> => {
  const html = await response.text();
  expect({ status: response.status, faults: await validateHtml(html, '/stemmingen') }).toEqual({
    status,
    faults: [],
  });
  return html;
};

export async function enterCode(visitor: Visitor, at: string, code: string): Promise<Response> {
  return await visitor.post(`${at}/stemmen`, { code });
}

/** Fills in the ballot, and stops at the page that shows it once more: nothing is cast yet. */
export async function toCheck(
  visitor: Visitor,
  vote: Vote,
  choices: Record<string, string>,
): Promise<string> {
  const at = `/stemmingen/${vote.slug}/stemmen`;
  const fields = hidden(await (await visitor.get(`${at}/biljet`)).text(), '/nakijken');
  return await good(await visitor.post(`${at}/nakijken`, { ...fields, ...choices }));
}
