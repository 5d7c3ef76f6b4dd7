import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../tests/support/database.ts';
import { type TrialCity, trialCity, trialPerson } from '../../../../tests/support/trial-city.ts';
import {
  type TrialCouncil,
  trialCase,
  trialCouncil,
  trialOrganisation,
} from '../../../../tests/support/trial-council.ts';
import type { PersonActor } from '../../../kernel/actor.ts';
import { fixedClock, Temporal } from '../../../kernel/dates.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { localDataVersion } from '../../../platform/db/data-version.ts';
import type { CommandDeps } from '../../../platform/db/unit-of-work.ts';
import { events, getApplication } from '../../application/index.ts';
import { interestsHeld } from '../personal-data.ts';
import type { InterestInput } from '../rules.ts';
import { findOrganisationByName, listInterests, standingOn, tiesTo } from '../store/index.ts';
import { declareInterests } from './declare.ts';
import { addInterest, endInterest, removeInterest } from './interests.ts';

let database: FreshDatabase;
let city: TrialCity;
let council: TrialCouncil;
let deps: CommandDeps;
const on = '2026-03-20';

beforeAll(async () => {
  database = await freshDatabase();
  city = await trialCity(database.db);
  council = await trialCouncil(database.db, city, 4);
  deps = { db: database.db, clock: fixedClock('2026-03-20T10:00:00Z'), dataVersion: localDataVersion() };
});
afterAll(() => database.drop());

const member = (n: number): PersonActor => {
  const found = council.members[n];
  if (!found) throw new Error(`no member ${n}`);
  return found;
};
const codes = (result: { ok: boolean; problems?: readonly { code: string }[] }) =>
  result.problems?.map(({ code }) => code) ?? [];
const interest = (changes: Partial<InterestInput> = {}): InterestInput => ({
  organisation: '',
  personName: '',
  personEmail: null,
  description: 'Penningmeester',
  since: '2025-01-01',
  until: null,
  problems: [],
  ...changes,
});

describe('the register', () => {
  it('knows an organisation by its name, and keeps a name that it does not know', async () => {
    const known = await trialOrganisation(database.db, 'Stichting Bekend');
    await addInterest(deps, member(0), interest({ organisation: 'STICHTING bekend' }));
    await addInterest(deps, member(0), interest({ organisation: 'Club Onbekend' }));
    const held = await listInterests(database.db, [member(0).personId]);
    expect(held.map((one) => [one.organisationId, one.organisationName, one.organisation])).toEqual(
      expect.arrayContaining([
        [known, null, 'Stichting Bekend'],
        [null, 'Club Onbekend', 'Club Onbekend'],
      ]),
    );
    expect(await findOrganisationByName(database.db, "' OR 1=1 --")).toBeNull();
  });

  it('matches a name to an organisation that applies later under that name', async () => {
    await addInterest(deps, member(1), interest({ organisation: 'Vereniging Later' }));
    const later = await trialOrganisation(database.db, 'Vereniging Later');
    const { id } = await trialCase(database.db, city, { organisationId: later });
    const application = await getApplication(database.db, id);
    expect((await tiesTo(database.db, member(1).personId, application, on)).matches).toEqual([
      { kind: 'register', description: 'Penningmeester' },
    ]);
  });

  it('matches a co-signer by her mailbox, whatever stands after the plus', async () => {
    const { id } = await trialCase(database.db, city, { cosigners: ['lid.c.proef+tuin@demo.example'] });
    const application = await getApplication(database.db, id);
    expect(await standingOn(database.db, member(2).personId, application, on)).toBe('conflicted');
    expect(await standingOn(database.db, member(3).personId, application, on)).toBe('undeclared');
  });

  it('is ended by its owner alone, and taken back on the day itself alone', async () => {
    const added = await addInterest(deps, member(3), interest());
    const id = added.ok ? added.value : newId<'interest'>();
    const until = Temporal.PlainDate.from('2026-03-20');
    expect(codes(await endInterest(deps, member(2), { id, until }))).toEqual(['interest-unknown']);
    expect(codes(await removeInterest(deps, member(2), id))).toEqual(['interest-unknown']);
    const tomorrow = { ...deps, clock: fixedClock('2026-03-21T10:00:00Z') };
    expect(codes(await removeInterest(tomorrow, member(3), id))).toEqual(['too-late-to-remove']);
    expect((await endInterest(deps, member(3), { id, until })).ok).toBe(true);
    expect(codes(await endInterest(deps, member(3), { id, until }))).toEqual(['already-ended']);
    expect((await removeInterest(deps, member(3), id)).ok).toBe(true);
    expect(await listInterests(database.db, [member(3).personId])).toEqual([]);
  });

  it('is not for residents', async () => {
    const resident = await trialPerson(database.db, 'Bewoner Proef');
    expect(codes(await addInterest(deps, resident, interest()))).toEqual(['not-your-council']);
  });

  it('shows a person what is held about her, and is erased with her', async () => {
    const source = interestsHeld(database.db);
    const records = await source.list(member(0).personId);
    expect(records.map(({ title }) => title.nl)).toEqual([
      'Belang in het register',
      'Belang in het register',
    ]);
    await database.db.transaction().execute(async (tx) => {
      await source.erase?.({ tx, audit: () => undefined } as never, member(0).personId);
    });
    expect(await source.list(member(0).personId)).toEqual([]);
  });
});

describe('declaring', () => {
  const declare = (actor: PersonActor, ids: readonly Id<'application'>[], conflicted = false) =>
    declareInterests(
      deps,
      actor,
      council.council,
      ids.map((applicationId) => ({ applicationId, conflicted, reason: conflicted ? 'mijn buur' : null })),
    );

  it('opens the text, or closes it with an event that only the office sees', async () => {
    const { id } = await trialCase(database.db, city);
    const application = await getApplication(database.db, id);
    await declare(member(0), [id]);
    expect(await standingOn(database.db, member(0).personId, application, on)).toBe('free');
    expect((await events(database.db, id)).map(({ kind }) => kind)).toEqual(['received']);
    await declare(member(0), [id], true);
    expect(await standingOn(database.db, member(0).personId, application, on)).toBe('conflicted');
    expect((await events(database.db, id)).map(({ kind }) => kind)).toEqual(['received', 'conflictDeclared']);
    expect(await events(database.db, id, 'both')).toHaveLength(1);
    const [event] = (await events(database.db, id)).slice(-1);
    expect(JSON.stringify(event?.facts)).not.toContain('mijn buur');
  });

  it('says the same thing once', async () => {
    const { id } = await trialCase(database.db, city);
    for (let n = 0; n < 3; n += 1) await declare(member(0), [id], true);
    expect((await events(database.db, id)).filter(({ kind }) => kind === 'conflictDeclared')).toHaveLength(1);
  });

  it('passes over what is decided, and what is of another council', async () => {
    const done = await trialCase(database.db, city, { status: 'decided' });
    const elsewhere = await trialCase(database.db, city, { wijkId: city.wijken.zuidwijk });
    expect(codes(await declare(member(0), [done.id, elsewhere.id]))).toEqual(['nothing-to-declare']);
    const open = await trialCase(database.db, city);
    expect(await declare(member(0), [done.id, open.id, newId<'application'>()])).toEqual({
      ok: true,
      value: 1,
    });
  });

  it('is for members of this council', async () => {
    const { id } = await trialCase(database.db, city);
    const resident = await trialPerson(database.db, 'Andere Bewoner');
    expect(codes(await declare(resident, [id]))).toEqual(['not-your-council']);
  });
});
