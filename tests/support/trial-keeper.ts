/** Somebody who signs for an organisation in Middelland and keeps its activities through the pages, as tests of those begin. */
import { expect } from 'vitest';
import { listingKinds } from '../../src/app/listing-kinds.ts';
import { judgeListing } from '../../src/features/listing/index.ts';
import { system } from '../../src/kernel/actor.ts';
import type { Id } from '../../src/kernel/ids.ts';
import { logIn, type TestApp, type Visitor } from './app.ts';

export type TrialKeeper = {
  readonly member: Visitor;
  readonly wijkId: string;
  /** What the form of an activity asks at least. */
  readonly activity: {
    readonly organisatie: string;
    readonly titel: string;
    readonly soort: string;
    readonly wanneer: string;
    readonly waar: string;
    readonly wijk: string;
  };
};

/** @param app with the ground of the demo city */
export async function trialKeeper(app: TestApp): Promise<TrialKeeper> {
  const { db } = app.database;
  const { id: wijkId } = await db
    .selectFrom('wijk')
    .select('id')
    .where('slug', '=', 'middelland')
    .executeTakeFirstOrThrow();
  const member = await logIn(app, 'lid@example.org');
  const organisation = { name: 'Stichting Proef', legalForm: 'foundation', kvkNumber: '', wijkId };
  await member.post('/mijn-organisaties/nieuw', organisation);
  const { id } = await db.selectFrom('organisation').select('id').executeTakeFirstOrThrow();
  return {
    member,
    wijkId,
    activity: {
      organisatie: id,
      titel: 'Samen koken',
      soort: 'meal',
      wanneer: 'elke dinsdag 10 tot 12',
      waar: 'in de keuken',
      wijk: wijkId,
    },
  };
}

/** The value of a hidden field, as it stands in the page. */
export const hiddenIn = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

/**
 * Looks first, as the form asks, and then saves what was looked at.
 * @returns the page that was looked at
 */
export async function lookAndSave(
  member: Visitor,
  path: string,
  typed: Readonly<Record<string, string | string[]>>,
): Promise<string> {
  const looked = await (await member.post(path, { ...typed, knop: 'bekijk' })).text();
  const seen = hiddenIn(looked, 'gezien');
  const saved = await member.post(path, { ...typed, knop: 'bewaar', gezien: seen });
  expect(saved.status).toBe(303);
  return looked;
}

/** A steward agrees with all that waits. */
export async function approveWaiting(app: TestApp): Promise<void> {
  const waiting = await app.database.db
    .selectFrom('listing')
    .select('id')
    .where('status', '=', 'pending')
    .execute();
  const deps = { ...app.deps, kinds: listingKinds };
  const yes = { approve: true, reason: '', basedOn: 1 };
  for (const { id } of waiting)
    expect((await judgeListing(deps, system('steward'), id as Id<'listing'>, yes)).ok).toBe(true);
}

/** Where the newest mail that asks this host about her activities leads; empty when there is none. */
export async function newestHostLink(app: TestApp, host: string): Promise<string> {
  const mail = await app.database.db
    .selectFrom('outgoingMail')
    .select('body')
    .where('kind', '=', 'host-question')
    .where('toAddress', '=', host)
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return /\/klopt\/[\w-]+/.exec(mail.body)?.[0] ?? '';
}
