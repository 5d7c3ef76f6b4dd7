/** Somebody who votes in the demo, with a code that its page gives away or with one by e-mail. */
import type { TestApp, Visitor } from './app.ts';

/** The vote of the demo that is open. */
export const openVote = '/stemmingen/bospolder-spangen-tussendijken-kiest';
/** A sheet that two people read differently. */
export const differingSheet = 'A-092';

/** @returns the page with her ballot */
export async function enterCode(visitor: Visitor): Promise<string> {
  const html = await (await visitor.get(`${openVote}/stemmen`)).text();
  const code = /<strong>([0-9A-Z ]{17,24})<\/strong>/.exec(html)?.[1] ?? '';
  return (await visitor.post(`${openVote}/stemmen`, { code })).headers.get('location') ?? '';
}

/** @returns the page that asks for the code from her mailbox */
export async function askForCode(visitor: Visitor): Promise<string> {
  const asked = { email: 'kiezer@example.org', postcode: '3026 AB', verklaring: 'yes' };
  return (await visitor.post(`${openVote}/stemmen/e-mail`, asked)).headers.get('location') ?? '';
}

/** @returns the page on which she checks her vote, of two projects */
export async function checkedVote(app: Pick<TestApp, 'database'>, visitor: Visitor): Promise<string> {
  await enterCode(visitor);
  const { ballotSha256 } = await app.database.db
    .selectFrom('vote')
    .select('ballotSha256')
    .where('slug', '=', openVote.split('/').at(-1) ?? '')
    .executeTakeFirstOrThrow();
  const filled = { biljet: ballotSha256 ?? '', 'keuze.1': 'yes', 'keuze.4': 'yes' };
  return await (await visitor.post(`${openVote}/stemmen/nakijken`, filled)).text();
}
