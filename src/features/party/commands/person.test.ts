import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import {
  auditedActions,
  firstDay,
  newPerson,
  nextDay,
  peopleDeps,
} from '../../../../tests/support/people.ts';
import { consentedChannels, getPerson, listConsents } from '../store/people.ts';
import { changeDetails, personLoggedIn, setConsents } from './person.ts';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => {
  await database.drop();
});
const first = () => peopleDeps(database, firstDay);

test('a first login at the same moment in three tabs makes one person', async () => {
  const people = await Promise.all([1, 2, 3].map(() => personLoggedIn(first(), 'tabs@example.org', 'en')));
  expect(new Set(people.map(({ id }) => id)).size).toBe(1);
  expect(people[0]).toMatchObject({ email: 'tabs@example.org', name: 'tabs', lang: 'en' });
});

describe('details', () => {
  test('change, and the audit says which fields but not what they hold', async () => {
    const { actor } = await newPerson(database);
    const details = {
      name: "Roos 🌻 <script> ' OR 1=1",
      phone: '+31 10 000 0000',
      street: 'שלום 1',
      postcode: '3011 AA',
      town: 'Rotterdam',
      lang: 'en' as const,
    };
    expect((await changeDetails(first(), actor, details)).ok).toBe(true);
    expect(await getPerson(database.db, actor.personId)).toMatchObject(details);
    const entry = await database.db
      .selectFrom('auditEntry')
      .select('facts')
      .where('subjectId', '=', actor.personId)
      .where('action', '=', 'person.changed')
      .executeTakeFirstOrThrow();
    expect(entry.facts).toEqual({ fields: ['name', 'phone', 'street', 'postcode', 'town', 'lang'] });
  });

  test('that do not change are not audited', async () => {
    const { actor } = await newPerson(database);
    const { name, phone, street, postcode, town, lang } = await getPerson(database.db, actor.personId);
    await changeDetails(first(), actor, { name, phone, street, postcode, town, lang });
    expect(await auditedActions(database, actor.personId)).toEqual(['person.created']);
  });
});

describe('consent', () => {
  test('is given and withdrawn per channel, with its history', async () => {
    const { actor } = await newPerson(database);
    const both = new Set(['portal', 'email'] as const);
    await setConsents(first(), actor, actor.personId, both);
    await setConsents(first(), actor, actor.personId, both);
    await setConsents(peopleDeps(database, nextDay), actor, actor.personId, new Set(['portal']));
    expect(await consentedChannels(database.db, actor.personId)).toEqual(new Set(['portal']));
    const history = await listConsents(database.db, actor.personId);
    expect(history).toHaveLength(2);
    expect(history.find((row) => row.channel === 'email')?.withdrawnAt).toEqual(
      new Date('2027-03-13T10:00:00Z'),
    );
    expect(await auditedActions(database, actor.personId)).toEqual([
      'person.created',
      'consent.given',
      'consent.given',
      'consent.withdrawn',
    ]);
  });

  test('asked four times at the same moment is given once', async () => {
    const { actor } = await newPerson(database);
    await Promise.all(
      [1, 2, 3, 4].map(() => setConsents(first(), actor, actor.personId, new Set(['portal']))),
    );
    expect(await listConsents(database.db, actor.personId)).toHaveLength(1);
  });
});
