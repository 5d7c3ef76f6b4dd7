import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { type TrialCity, trialCity, trialPerson } from '../../../../tests/support/trial-city.ts';
import { trialRules } from '../../../../tests/support/trial-rules.ts';
import { type PersonActor, system } from '../../../kernel/actor.ts';
import { Temporal } from '../../../kernel/dates.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { same } from '../../../kernel/messages.ts';
import type { SchemeVersion } from '../../scheme/types.ts';
import type { Application } from '../types.ts';
import {
  addEvent,
  countApplications,
  deleteDraft,
  events,
  findByCaseNumber,
  getApplication,
  insertDraft,
  listAbandonedDrafts,
  listApplications,
  lockApplication,
  nextCaseNumber,
  refreshClocks,
  saveChanges,
  saveStatus,
} from './index.ts';

let database: FreshDatabase;
let city: TrialCity;
let samira: PersonActor;
const at = new Date('2026-03-02T09:00:00Z');

beforeAll(async () => {
  database = await freshDatabase();
  city = await trialCity(database.db);
  samira = await trialPerson(database.db, 'Samira Proef');
});
afterAll(() => database.drop());

const version = (): SchemeVersion => ({
  id: city.versionId,
  schemeId: newId<'scheme'>(),
  schemeSlug: 'proefregeling',
  name: same('Proef'),
  number: 1,
  status: 'published',
  validFrom: '2026-01-01',
  validUntil: null,
  rules: trialRules(),
  revision: 1,
  publishedAt: at,
});

function draft(title = 'Tuin'): Promise<Application> {
  return database.db.transaction().execute(async (tx) => {
    const made = await insertDraft(tx, {
      id: newId<'application'>(),
      schemeVersionId: city.versionId,
      roundId: city.roundId,
      applicantPersonId: samira.personId,
      organisationId: null,
      lang: 'nl',
      channel: 'online',
      enteredByPersonId: null,
      receivedOn: null,
      at,
    });
    if (!made) throw new Error('not made');
    const saved = await saveChanges(tx, made, { title }, at);
    if (!saved.ok) throw new Error('not saved');
    return saved.value;
  });
}

function submitted(title?: string): Promise<Application> {
  return draft(title).then((made) =>
    database.db.transaction().execute(async (tx) => {
      const caseNumber = await nextCaseNumber(tx, 2026);
      const changes = { caseNumber, receivedOn: '2026-03-02', envelopeId: city.envelopeId };
      const saved = await saveStatus(tx, made, 'submit', changes, at);
      if (!saved.ok) throw new Error('not submitted');
      return saved.value;
    }),
  );
}

describe('an application row', () => {
  it('starts as a draft without a number', async () => {
    expect(await draft()).toMatchObject({ status: 'draft', caseNumber: null, answers: {}, revision: 2 });
  });

  it('takes only the steps of the status table', async () => {
    const made = await submitted();
    const result = await database.db.transaction().execute((tx) => saveStatus(tx, made, 'decideGrant'));
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'wrong-status' }] });
  });

  it('is not saved over a newer row', async () => {
    const made = await draft();
    const { db } = database;
    const first = await db.transaction().execute((tx) => saveChanges(tx, made, { title: 'Een' }, at));
    const second = await db.transaction().execute((tx) => saveChanges(tx, made, { title: 'Twee' }, at));
    expect([first.ok, second.ok]).toEqual([true, false]);
    expect((await getApplication(db, made.id)).title).toBe('Een');
  });

  it('is found by its number and listed by its owner', async () => {
    const made = await submitted('Zoek mij 100%');
    const { db } = database;
    expect((await findByCaseNumber(db, made.caseNumber ?? ''))?.id).toBe(made.id);
    const filter = { applicantPersonId: samira.personId, words: '100%' };
    expect((await listApplications(db, { filter })).map((one) => one.id)).toEqual([made.id]);
    expect(await countApplications(db, { ...filter, words: '1000%' })).toBe(0);
  });

  it('is not listed for the person who typed it when an organisation owns it', async () => {
    const organisationId = newId<'organisation'>();
    const { db } = database;
    await db
      .insertInto('organisation')
      .values({ id: organisationId, slug: 'stichting', name: 'Stichting', legalForm: 'foundation' })
      .execute();
    const made = await draft('Van de stichting');
    await db.transaction().execute((tx) => saveChanges(tx, made, { organisationId }, at));
    const words = 'Van de stichting';
    const own = { applicantPersonId: samira.personId, words };
    expect(await countApplications(db, own)).toBe(0);
    expect(await countApplications(db, { ...own, organisationIds: [organisationId] })).toBe(1);
  });
});

describe('case numbers', () => {
  it('have no gaps, also when submissions fail and run side by side', async () => {
    const { db } = database;
    const year = 2031;
    const take = (fail: boolean) =>
      db
        .transaction()
        .execute(async (tx) => {
          const number = await nextCaseNumber(tx, year);
          if (fail) throw new Error('rolled back');
          return number;
        })
        .catch(() => null);
    const taken = await Promise.all(Array.from({ length: 12 }, (_, n) => take(n % 3 === 0)));
    const numbers = taken.filter((number) => number !== null).sort();
    expect(numbers).toEqual(Array.from({ length: 8 }, (_, n) => `HV-2031-0000${n + 1}`));
  });
});

describe('events', () => {
  it('get a place without gaps, also side by side, and the office keeps its own', async () => {
    const made = await submitted();
    const { db } = database;
    const add = (audience: 'both' | 'office') =>
      db.transaction().execute((tx) =>
        addEvent(tx, {
          applicationId: made.id,
          kind: 'noteAdded',
          onDate: '2026-03-02',
          at,
          actor: system('test'),
          audience,
          facts: { n: 1 },
        }),
      );
    await Promise.all([add('both'), add('office'), add('both')]);
    expect((await events(db, made.id)).map((event) => event.seq)).toEqual([1, 2, 3]);
    expect(await events(db, made.id, 'both')).toHaveLength(2);
  });

  it('keep the next clock on the row', async () => {
    const made = await submitted();
    await database.db.transaction().execute(async (tx) => {
      await addEvent(tx, {
        applicationId: made.id,
        kind: 'received',
        onDate: '2026-03-02',
        at,
        actor: samira,
      });
      await refreshClocks(tx, made, version(), Temporal.PlainDate.from('2026-03-02'));
    });
    const found = await getApplication(database.db, made.id);
    // 8 weeks from 3 March: 2 March + 56 days.
    expect([found.nextClock, found.nextDueOn]).toEqual(['decision', '2026-04-27']);
    expect(found.revision).toBe(made.revision);
  });
});

describe('abandoned drafts', () => {
  it('are found and removed; a case with a number is not', async () => {
    const { db } = database;
    const [left, kept] = [await draft('Vergeten'), await submitted('Bewaard')];
    const before = new Date('2027-01-01T00:00:00Z');
    const found = await listAbandonedDrafts(db, 'draft', before, 100);
    expect(found).toContain(left.id);
    expect(found).not.toContain(kept.id);
    await db.transaction().execute(async (tx) => {
      await deleteDraft(tx, left.id);
      await deleteDraft(tx, kept.id);
    });
    const rest = await db.transaction().execute((tx) => lockApplication(tx, kept.id as Id<'application'>));
    expect(rest?.title).toBe('Bewaard');
    expect(await db.transaction().execute((tx) => lockApplication(tx, left.id))).toBeNull();
  });
});
