/** The requests for base funding of the demo city's networks, through the pages: who asks, who answers by a link, what it says. */
import { expect } from 'vitest';
import { systemClock, today } from '../../src/kernel/dates.ts';
import type { Id } from '../../src/kernel/ids.ts';
import { type TestApp, testApp, Visitor } from './app.ts';
import { demoCity } from './demo-city.ts';
import { formsOf } from './forms.ts';
import { validateHtml } from './html.ts';

export const next = today(systemClock).year + 1;
export const network = '/netwerken/deur-aan-deur-middelland/basisfinanciering';
export const base = `${network}/${next}`;
export const tables = '/netwerken/tafelgenoten-van-west/basisfinanciering';
export const kitchen = 'stichting-buurtkeuken-de-lange-tafel';

/** What a member has to say itself. */
export const said = {
  rentCents: '6.000',
  energyCents: '1.200,50',
  floorAreaM2: '80',
  inclusive: 'ja',
  mainlyUnpaid: 'ja',
  noBusinessModel: 'ja',
};

/** The page, after it is held to valid HTML. */
export async function read(visitor: Visitor, path: string): Promise<string> {
  const answer = await visitor.get(path);
  const html = await answer.text();
  expect([path, answer.status, await validateHtml(html, path)]).toEqual([path, 200, []]);
  return html;
}

export async function post(visitor: Visitor, path: string, fields: Readonly<Record<string, string>>) {
  const answer = await visitor.post(path, fields);
  return { status: answer.status, html: await answer.text(), to: answer.headers.get('location') };
}

/** What the form of a part would post when nobody touches it. */
export async function untouched(visitor: Visitor, path: string): Promise<Record<string, string>> {
  const form = formsOf(await read(visitor, path), path).find(({ action }) => action === path);
  return Object.fromEntries(
    (form?.fields ?? []).flatMap(({ name, value, kind }) =>
      value === null || kind === 'button' ? [] : [[name, value]],
    ),
  );
}

export type TrialRequests = {
  readonly app: TestApp;
  /** Somebody of the demo city, logged in once. */
  readonly as: (persona: string) => Promise<Visitor>;
  /** Links in the mails to members, by the organisation that the mail names. */
  readonly links: () => Promise<ReadonlyMap<string, string>>;
  readonly idOf: (slug: string, year?: number) => Promise<Id<'base_funding'>>;
};

/** To be closed by who asked: `app.close()`. */
export async function trialRequests(): Promise<TrialRequests> {
  const app = await testApp({ from: await demoCity() });
  const visitors = new Map<string, Visitor>();
  return {
    app,
    as: async (persona) => {
      const known = visitors.get(persona) ?? new Visitor(app);
      if (!visitors.has(persona)) await known.post('/demo/inloggen', { persona });
      visitors.set(persona, known);
      return known;
    },
    links: async () => {
      const mails = await app.database.db
        .selectFrom('outgoingMail')
        .select(['subject', 'body'])
        .where('kind', '=', 'basefunding-part')
        .orderBy('createdAt')
        .execute();
      return new Map(
        mails.map(({ subject, body }) => [
          /^Doet (.+) mee met/.exec(subject)?.[1] ?? '',
          /\/basisfinanciering\/deel\/[\w-]+/.exec(body)?.[0] ?? '',
        ]),
      );
    },
    idOf: async (slug, year = next) => {
      const row = await app.database.db
        .selectFrom('baseFunding')
        .innerJoin('listing', 'listing.id', 'baseFunding.networkId')
        .select('baseFunding.id')
        .where('listing.slug', '=', slug)
        .where('baseFunding.year', '=', year)
        .executeTakeFirstOrThrow();
      return row.id as Id<'base_funding'>;
    },
  };
}
