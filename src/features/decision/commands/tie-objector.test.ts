/** Whose account a paper objection goes into, who hears of it, and that no notice tells who wrote what. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { trialCase } from '../../../../tests/support/trial-case.ts';
import { type TrialCity, trialCity, trialPerson } from '../../../../tests/support/trial-city.ts';
import { trialOrganisation } from '../../../../tests/support/trial-council.ts';
import { type TrialDeps, trialDeps } from '../../../../tests/support/trial-deps.ts';
import { codesOf, lettersAreSound, value } from '../../../../tests/support/trial-payment.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import type { Application } from '../../application/types.ts';
import { listMessagesOfCase, listMessagesTo } from '../../correspondence/index.ts';
import { findObjection, objectionEvents } from '../store/index.ts';
import type { Objection } from '../types.ts';
import { type FileInput, fileObjection } from './file-objection.ts';
import { startObjection, withdrawObjection } from './handle-objection.ts';
import { maySeeObjection } from './objection-case.ts';
import { takeDecision } from './take-decision.ts';
import { tieObjector, untieObjector } from './tie-objector.ts';

let database: FreshDatabase;
let city: TrialCity;
let deps: TrialDeps;
let samira: PersonActor;
let signer: PersonActor;
let viewer: PersonActor;
let neighbour: PersonActor;
let helper: PersonActor;
let officer: PersonActor;
let second: PersonActor;
let foundation: Id<'organisation'>;

beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  city = await trialCity(db);
  samira = await trialPerson(db, 'Samira Proef');
  signer = await trialPerson(db, 'Sanne Teken');
  viewer = await trialPerson(db, 'Vera Kijk');
  neighbour = await trialPerson(db, 'Otto Buur');
  helper = await trialPerson(db, 'Hatice Balie', { grants: [{ role: 'helper', scope: 'city' }] });
  officer = await trialPerson(db, 'Bram Ambt', { grants: [{ role: 'officer', scope: 'city' }] });
  second = await trialPerson(db, 'Farida Ambt', { grants: [{ role: 'officer', scope: 'city' }] });
  foundation = await trialOrganisation(db, 'De Proeftuin');
  const since = '2026-01-01';
  await db
    .insertInto('organisationMember')
    .values([
      { organisationId: foundation, personId: samira.personId, right: 'edit', since },
      { organisationId: foundation, personId: signer.personId, right: 'sign', since },
      { organisationId: foundation, personId: viewer.personId, right: 'view', since },
    ])
    .execute();
  await db
    .insertInto('contactConsent')
    .values({ id: newId(), personId: samira.personId, channel: 'portal', givenAt: new Date(since) })
    .execute();
  deps = trialDeps(db, '2026-03-16T09:00:00Z');
});
afterAll(async () => {
  await lettersAreSound(deps);
  await database.drop();
});

async function refusedCase(organisationId?: Id<'organisation'>): Promise<Application> {
  deps.at('2026-03-16T09:00:00Z');
  const application = await trialCase(database.db, city, {
    applicantPersonId: samira.personId,
    ...(organisationId ? { organisationId } : {}),
  });
  value(
    await takeDecision(deps, officer, {
      applicationId: application.id,
      revision: application.revision,
      outcome: 'refuse',
      amountCents: null,
      ground: 'belowMinimum',
      reasons: 'Zo is het besloten.',
      departureReasons: '',
      deviationReasons: '',
      obligations: [],
      judgements: {},
      reasonableTerm: false,
      givenTerm: '',
      budgetProviso: false,
    }),
  );
  deps.at('2026-03-20T09:00:00Z');
  return application;
}

const grounds = 'Mijn buurvrouw is ziek en daarom ging het mis.';

async function onPaper(application: Application, more: Partial<FileInput> = {}): Promise<Objection> {
  return value(
    await fileObjection(deps, helper, {
      own: false,
      lang: 'nl',
      name: 'Samira Proef',
      address: 'Proefstraat 1\n3011 AA Rotterdam',
      caseNumber: application.caseNumber ?? '',
      about: '',
      grounds,
      groundsLater: false,
      lateReason: '',
      channel: 'post',
      receivedOn: '2026-03-20',
      postedOn: '2026-03-19',
      ...more,
    }),
  );
}

const at = (objection: Objection) => ({ objectionId: objection.id, revision: objection.revision });
const tie = (objection: Objection, personId: string, actor = second) =>
  tieObjector(deps, actor, { ...at(objection), personId });

const tiedSubject = 'U kunt een bezwaar nu online volgen';

/** Letters about the tie that someone got, newest first. */
async function noticesTo({ personId }: PersonActor, objection: Objection) {
  const all = await listMessagesTo(deps.db, personId);
  return all.filter(({ document }) => JSON.stringify(document).includes(objection.id));
}

/** Letters to the address on an objection: the addressee is in no account. */
async function lettersTo(name: string): Promise<readonly string[]> {
  const rows = await database.db
    .selectFrom('message')
    .select('subject')
    .where('recipientPersonId', 'is', null)
    .where('recipientName', '=', name)
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
  return rows.map(({ subject }) => subject);
}

test('a paper objection goes into the account of a party to the case, and of nobody else', async () => {
  const objection = await onPaper(await refusedCase());
  expect(objection.objectorPersonId).toBeNull();
  expect(maySeeObjection(samira, objection)).toBe(false);
  for (const personId of [neighbour.personId, second.personId, newId(), 'x'])
    expect(codesOf(await tie(objection, personId))).toEqual(['not-a-party']);
  expect(codesOf(await tie(objection, samira.personId, samira))).toEqual(['not-allowed']);
  const tied = value(await tie(objection, samira.personId));
  expect(maySeeObjection(samira, tied)).toBe(true);
  expect(tied.nextDueOn).not.toBeNull();
  expect((await objectionEvents(deps.db, tied.id)).map(({ kind }) => kind)).toContain('tied');
  expect(codesOf(await tie(tied, samira.personId))).toEqual(['wrong-status']);
});

test('someone without an e-mail address has no account to put it in', async () => {
  const paper = await trialPerson(database.db, 'Piet Papier', { email: null });
  const application = await trialCase(database.db, city, { applicantPersonId: paper.personId });
  const objection = await onPaper(application, { name: 'Piet Papier' });
  expect(codesOf(await tie(objection, paper.personId))).toEqual(['not-a-party']);
});

describe('who hears of it', () => {
  test('the applicant who wrote it herself: where to follow it, on her case', async () => {
    const application = await refusedCase();
    const objection = await onPaper(application);
    const before = await lettersTo('Samira Proef');
    value(await tie(objection, samira.personId));
    const [notice, ...more] = await noticesTo(samira, objection);
    expect(more).toEqual([]);
    expect(notice).toMatchObject({ subject: tiedSubject, channel: 'portal', caseId: application.id });
    const letter = JSON.stringify(notice?.document);
    expect(letter).toContain(`/bezwaren/${objection.id}`);
    expect(letter).toContain('20 maart 2026');
    expect(letter).toContain(application.caseNumber);
    expect(letter).not.toContain(grounds);
    expect(await lettersTo('Samira Proef')).toEqual(before);
  });

  test('whoever wrote it for her too, and neither learns of the other', async () => {
    const objection = await onPaper(await refusedCase(), {
      name: 'Gerda Gemachtigde',
      address: 'Anderstraat 9\n3022 BB Rotterdam',
    });
    value(await tie(objection, samira.personId));
    const [notice] = await noticesTo(samira, objection);
    const hers = JSON.stringify(notice?.document);
    expect(hers).toContain('Beste Samira Proef');
    for (const private_ of ['Gerda', 'Anderstraat', grounds]) expect(hers).not.toContain(private_);
    expect(await lettersTo('Gerda Gemachtigde')).toEqual([
      'Wij hebben uw bezwaar ontvangen',
      'Uw bezwaar is nu online te volgen',
    ]);
    const written = await database.db
      .selectFrom('message')
      .select(['channel', 'caseId', 'document'])
      .where('recipientName', '=', 'Gerda Gemachtigde')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    expect(written).toMatchObject({ channel: 'paper', caseId: null });
    for (const private_ of ['Samira', 'demo.example', 'Proefstraat'])
      expect(JSON.stringify(written.document)).not.toContain(private_);
  });

  test('who signs for the organisation: to her alone, and not on the page of the case', async () => {
    const application = await refusedCase(foundation);
    const objection = await onPaper(application, {
      name: 'Sanne Teken',
      address: 'Proefstraat 1, 3011AA rotterdam',
    });
    expect(codesOf(await tie(objection, viewer.personId))).toEqual(['not-a-party']);
    const tied = value(await tie(objection, signer.personId));
    const [notice] = await noticesTo(signer, objection);
    // She never said that we may write to her here (Awb 2:7).
    expect(notice).toMatchObject({
      subject: tiedSubject,
      channel: 'paper',
      caseId: null,
      recipientOrganisationId: null,
    });
    expect(await noticesTo(samira, objection)).toEqual([]);
    const onCase = await listMessagesOfCase(deps.db, application.id);
    expect(onCase.map(({ subject }) => subject)).not.toContain(tiedSubject);
    expect([samira, viewer, signer].map((one) => maySeeObjection(one, tied))).toEqual([false, false, true]);
    expect(await lettersTo('Sanne Teken')).toEqual(['Wij hebben uw bezwaar ontvangen']);
  });

  test('in her own language', async () => {
    const emma = await trialPerson(database.db, 'Emma Example');
    await database.db.updateTable('person').set({ lang: 'en' }).where('id', '=', emma.personId).execute();
    const application = await trialCase(database.db, city, { applicantPersonId: emma.personId });
    const objection = await onPaper(application, { name: 'Emma Example' });
    value(await tie(objection, emma.personId));
    const [notice] = await noticesTo(emma, objection);
    expect(notice).toMatchObject({ lang: 'en', subject: 'You can now follow an objection online' });
  });
});

describe('a tie that was wrong', () => {
  test('is undone: letters go to the address again, and both hear so', async () => {
    const objection = await onPaper(await refusedCase(), {
      name: 'Gijs Vergist',
      address: 'Misstraat 2\n3033 CC Rotterdam',
    });
    const tied = value(await tie(objection, samira.personId));
    expect(codesOf(await untieObjector(deps, samira, at(tied)))).toEqual(['not-allowed']);
    const loose = value(await untieObjector(deps, second, at(tied)));
    expect(loose.objectorPersonId).toBeNull();
    expect(maySeeObjection(samira, loose)).toBe(false);
    const [last] = await listMessagesTo(deps.db, samira.personId);
    expect(last?.subject).toBe('Een bezwaar staat niet meer in uw account');
    expect(JSON.stringify(last?.document)).not.toContain('Gijs');
    expect((await lettersTo('Gijs Vergist')).at(-1)).toBe('U krijgt onze brieven weer op dit adres');
    expect(codesOf(await untieObjector(deps, second, at(loose)))).toEqual(['wrong-status']);
    value(await startObjection(deps, second, at(loose)));
    const now = (await findObjection(deps.db, loose.id)) as Objection;
    value(await withdrawObjection(deps, second, at(now)));
    expect((await lettersTo('Gijs Vergist')).at(-1)).toBe('U hebt uw bezwaar ingetrokken');
  });

  test('is not who filed it online herself', async () => {
    const application = await refusedCase();
    const own = value(
      await fileObjection(deps, samira, {
        own: true,
        lang: 'nl',
        name: 'Samira Proef',
        address: 'Proefstraat 1\n3011 AA Rotterdam',
        caseNumber: application.caseNumber ?? '',
        about: '',
        grounds,
        groundsLater: false,
        lateReason: '',
        channel: 'portal',
        receivedOn: '',
        postedOn: '',
      }),
    );
    expect(codesOf(await untieObjector(deps, second, at(own)))).toEqual(['wrong-status']);
  });
});
