import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import {
  adviceCodes as codes,
  type TrialAdvice,
  trialAdvice,
} from '../../../../tests/support/trial-advice.ts';
import type { TrialCity } from '../../../../tests/support/trial-city.ts';
import {
  type TrialCouncil,
  trialCase,
  trialMember,
  trialOrganisation,
} from '../../../../tests/support/trial-council.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { newId } from '../../../kernel/ids.ts';
import { isSqlError } from '../../../platform/db/index.ts';
import type { CommandDeps } from '../../../platform/db/unit-of-work.ts';
import { events, getApplication } from '../../application/index.ts';
import { latestAdvice, listAdvice, standingOn } from '../store/index.ts';
import { addInterest } from './interests.ts';

let database: FreshDatabase;
let city: TrialCity;
let council: TrialCouncil;
let deps: CommandDeps;
let member: TrialAdvice['member'];
let ids: TrialAdvice['ids'];
let declare: TrialAdvice['declare'];
let record: TrialAdvice['record'];
let queued: TrialAdvice['queued'];
let openCase: TrialAdvice['openCase'];

beforeAll(async () => {
  ({ database, city, council, deps, member, ids, declare, record, queued, openCase } = await trialAdvice(5));
});
afterAll(() => database.drop());

describe('recording advice', () => {
  it('moves the case on, with an event for both sides and an audit entry', async () => {
    const id = await openCase();
    const result = await record(member(0), id, { outcome: 'part', amountCents: 123_456 });
    expect(result).toMatchObject({
      ok: true,
      value: {
        number: 1,
        kind: 'advice',
        amountCents: 123_456,
        membersEntitled: 5,
        membersConflicted: 0,
        membersPresent: 3,
        quorum: 3,
      },
    });
    expect((await getApplication(database.db, id)).status).toBe('advised');
    const given = (await events(database.db, id, 'both')).find((event) => event.kind === 'adviceGiven');
    expect(given).toMatchObject({ onDate: '2026-03-18', actorPersonId: member(0).personId });
    expect(JSON.stringify(given?.facts)).not.toContain('Goed voor de wijk');
    const audit = await database.db
      .selectFrom('auditEntry')
      .select('facts')
      .where('action', '=', 'advice.recorded')
      .where('subjectId', '=', id)
      .execute();
    expect(audit).toHaveLength(1);
  });

  it('queues no decision: the council has no mandate here', async () => {
    const id = await openCase();
    await record(member(0), id);
    expect(await queued()).toEqual([]);
  });

  it('keeps who was there and who was left out', async () => {
    const id = await openCase();
    await declare(member(3), id, true);
    const result = await record(member(0), id);
    const advice = result.ok ? result.value : null;
    const members = await database.db
      .selectFrom('adviceMember')
      .innerJoin('person', 'person.id', 'adviceMember.personId')
      .select(['adviceMember.personId', 'adviceMember.part'])
      .where('adviceMember.adviceId', '=', advice?.id ?? newId())
      .orderBy('person.name')
      .execute();
    const by = (part: string) => members.filter((one) => one.part === part).map((one) => one.personId);
    expect(new Set(by('present'))).toEqual(new Set(ids(0, 1, 2)));
    expect(by('conflicted')).toEqual(ids(3));
    expect(advice).toMatchObject({ membersConflicted: 1, quorum: 2 });
  });

  it('notes for the file what was said aloud: no interest of who took part, an interest of who left', async () => {
    const id = await openCase();
    await record(member(0), id, { present: ids(0, 1), conflicted: ids(4) });
    const application = await getApplication(database.db, id);
    const on = '2026-03-20';
    expect(await standingOn(database.db, member(1).personId, application, on)).toBe('free');
    expect(await standingOn(database.db, member(4).personId, application, on)).toBe('conflicted');
    expect(await standingOn(database.db, member(2).personId, application, on)).toBe('undeclared');
    const rows = await database.db
      .selectFrom('interestDeclaration')
      .select(['source', 'enteredByPersonId'])
      .where('applicationId', '=', id)
      .where('personId', 'in', ids(1, 4))
      .execute();
    expect(rows).toEqual([
      { source: 'meeting', enteredByPersonId: member(0).personId },
      { source: 'meeting', enteredByPersonId: member(0).personId },
    ]);
  });

  it('corrects by a new row; the highest number counts', async () => {
    const id = await openCase();
    await record(member(0), id, { outcome: 'no' });
    const second = await record(member(0), id, { reasons: 'Wij vergisten ons.' });
    expect(second.ok).toBe(true);
    expect((await listAdvice(database.db, id)).map((one) => [one.number, one.outcome])).toEqual([
      [2, 'yes'],
      [1, 'no'],
    ]);
    expect((await latestAdvice(database.db, id))?.reasons).toBe('Wij vergisten ons.');
    const change = database.db.updateTable('advice').set({ reasons: 'x' }).where('applicationId', '=', id);
    await expect(change.execute()).rejects.toSatisfy((error) => isSqlError(error, 'appendOnly'));
  });

  it('counts members of the day of the meeting, not of today', async () => {
    const id = await openCase();
    const newcomer = await trialMember(database.db, city.wijkraadId, 'Lid Nieuw Proef', {
      since: '2026-03-19',
      until: null,
    });
    const present = [...ids(0, 1), newcomer.personId];
    expect(codes(await record(member(0), id, { present }))).toEqual(['no-member']);
    const result = await record(member(0), id, { present, metOn: '2026-03-19' });
    expect(result).toMatchObject({ ok: true, value: { membersEntitled: 6, quorum: 3 } });
    await database.db.deleteFrom('roleGrant').where('personId', '=', newcomer.personId).execute();
  });
});

describe('it is refused', () => {
  it('to who has not declared, who has an interest, and who is of another council', async () => {
    const { id } = await trialCase(database.db, city);
    expect(codes(await record(member(0), id))).toEqual(['declare-first']);
    await declare(member(0), id, true);
    expect(codes(await record(member(0), id))).toEqual(['own-conflict']);
    const stranger: PersonActor = {
      ...member(1),
      grants: [{ role: 'councilMember', scope: 'wijkraad', wijkraadId: newId<'wijkraad'>() }],
    };
    expect(codes(await record(stranger, id))).toEqual(['not-your-council']);
    const officer: PersonActor = { ...member(1), grants: [{ role: 'officer', scope: 'city' }] };
    expect(codes(await record(officer, id))).toEqual(['not-your-council']);
  });

  it('on what is not in treatment, decided or withdrawn', async () => {
    for (const [status, code] of [
      ['submitted', 'not-in-treatment'],
      ['decided', 'already-decided'],
      ['withdrawn', 'already-decided'],
    ] as const) {
      const { id } = await trialCase(database.db, city, { status });
      if (status === 'submitted') await declare(member(0), id);
      expect(codes(await record(member(0), id))).toEqual([code]);
    }
  });

  it('when the register says that a member who was present has an interest', async () => {
    const organisationId = await trialOrganisation(database.db, 'Stichting Verborgen Band');
    const id = await openCase({ organisationId });
    await declare(member(1), id);
    await addInterest(deps, member(1), {
      organisation: 'stichting verborgen band',
      personName: '',
      personEmail: null,
      description: 'voorzitter',
      since: '2025-01-01',
      until: null,
      problems: [],
    });
    expect(codes(await record(member(0), id))).toEqual(['present-conflicted']);
    const result = await record(member(0), id, { present: ids(0, 2) });
    expect(result).toMatchObject({ ok: true, value: { membersConflicted: 1, quorum: 2 } });
    const [event] = (await events(database.db, id)).filter(({ kind }) => kind === 'conflictDeclared');
    expect(event).toMatchObject({ audience: 'office', facts: { source: 'register' } });
    expect(await events(database.db, id, 'both')).not.toContainEqual(event);
  });

  it('when all members have an interest', async () => {
    const { id } = await trialCase(database.db, city);
    for (const one of council.members) await declare(one, id, true);
    expect(codes(await record(member(0), id))).toEqual(['nobody-left']);
  });

  it('leaves nothing behind', async () => {
    const id = await openCase();
    const before = await getApplication(database.db, id);
    expect(
      codes(await record(member(0), id, { present: ids(0, 1), conflicted: ids(2), reasons: '' })),
    ).toEqual(['reasons-needed']);
    expect(await getApplication(database.db, id)).toEqual(before);
    expect(await listAdvice(database.db, id)).toEqual([]);
    expect(await standingOn(database.db, member(2).personId, before, '2026-03-20')).toBe('undeclared');
  });
});

describe('two members at once', () => {
  it('one wins, the other is told', async () => {
    const id = await openCase();
    await declare(member(1), id);
    const { revision } = await getApplication(database.db, id);
    const results = await Promise.all([
      record(member(0), id, { outcome: 'yes' }, { revision }),
      record(member(1), id, { outcome: 'no' }, { revision }),
    ]);
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(results.flatMap(codes)).toEqual(['changed-meanwhile']);
    expect(await listAdvice(database.db, id)).toHaveLength(1);
  });

  it('one form that is sent ten times is recorded once, and all ten lead to it', async () => {
    const id = await openCase();
    const { revision } = await getApplication(database.db, id);
    const results = await Promise.all(
      Array.from({ length: 10 }, () => record(member(0), id, {}, { revision })),
    );
    expect(new Set(results.map((one) => (one.ok ? one.value.id : null))).size).toBe(1);
    expect(await listAdvice(database.db, id)).toHaveLength(1);
  });

  it('an interest declared meanwhile is counted', async () => {
    const id = await openCase();
    await declare(member(2), id);
    await declare(member(2), id, true);
    expect(codes(await record(member(0), id))).toEqual(['present-conflicted']);
  });
});
