/** What waits for the steward in the demo city: proposals, reports and claims; and pages with a history. */
import type { Actor } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import { assert, type Result } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { changeListing, findListing, reportMistake } from '../../listing/index.ts';
import { organisationKind } from '../kinds/organisation.ts';
import { insertClaim } from '../store/claims.ts';
import { findProfile } from '../store/organisations.ts';

/** Organisations of the demo city by name. */
export type Known = ReadonlyMap<string, Id<'organisation'>>;
export type People = Readonly<Record<'roos' | 'tineke' | 'idris' | 'yara', Id<'person'>>>;

export const must = <T>(result: Result<T>): T => {
  assert(result.ok, 'The demo city breaks a rule of its own');
  return result.value;
};

const asPerson = (personId: Id<'person'>): Actor => ({
  kind: 'person',
  personId,
  displayName: '',
  grants: [],
});

/** Pages that were made better since: their history shows what changed. */
export async function seedHistory(unit: UnitOfWork, known: Known): Promise<void> {
  const changes = [
    ['Huiswerkhonk De Tweede Bel', { languages: ['nl', 'en'] }],
    ['Buurttuin Het Wilde Blad', { activeSince: 2012 }],
  ] as const;
  for (const [name, change] of changes) {
    const id = known.get(name);
    const content = id && (await findProfile(unit.tx, id));
    assert(content, `There is no organisation ${name}`);
    const listingId = id as string as Id<'listing'>;
    const next = { content: { ...content, ...change }, basedOn: 1 };
    must(await changeListing(unit, organisationKind, listingId, next));
  }
}

/** What residents want to change: the words, the telephone, the languages. */
export async function seedProposals(
  deps: CommandDeps,
  known: Known,
  { roos, tineke }: People,
): Promise<void> {
  const changes = [
    [
      'Inloop De Halte van Middelland',
      roos,
      { publicPhone: '010 000 00 12', languages: ['nl', 'en', 'pap', 'es'] },
    ],
    [
      'Schaakclub Het Witte Paard',
      tineke,
      {
        summary: {
          nl: 'Schaken voor jong en oud, nu op dinsdag.',
          en: 'Chess for young and old, now on Tuesday.',
        },
      },
    ],
    ['Naaiatelier Rode Garen', roos, { activeSince: 2018 }],
  ] as const;
  for (const [name, personId, change] of changes) {
    must(
      await inTransaction(deps, asPerson(personId), async (unit) => {
        const id = known.get(name);
        const content = id && (await findProfile(unit.tx, id));
        assert(content, `There is no organisation ${name}`);
        const listingId = id as string as Id<'listing'>;
        return await changeListing(unit, organisationKind, listingId, {
          content: { ...content, ...change },
          basedOn: 1,
        });
      }),
    );
  }
}

export async function seedReports(deps: CommandDeps, known: Known): Promise<void> {
  const reports = [
    ['Koor De Hoge Drempel', 'wrongTime', 'Het koor zingt nu op woensdag.'],
    ['Repaircafé De Losse Draad', 'wrongContact', 'De telefoon wordt niet opgenomen.'],
    ['Actiegroep Schone Lucht Singel', 'stopped', ''],
    ['Fietsclub Het Zadel', 'wrongPlace', 'De club start nu bij het plein.'],
  ] as const;
  for (const [name, what, note] of reports) {
    const listing = await findListing(deps.db, known.get(name) as string as Id<'listing'>);
    assert(listing, `There is no organisation ${name}`);
    must(await reportMistake(deps, { kind: 'anonymous' }, listing, { what, note }));
  }
}

/** Two people ask for the same one; a third proves by e-mail. */
export async function seedClaims(unit: UnitOfWork, known: Known, { roos, tineke }: People): Promise<void> {
  const claims = [
    ['Buurttuin Het Wilde Blad', roos, 'visit', 'Ik heb de sleutel van het tuinhek en plan het werk.'],
    ['Buurttuin Het Wilde Blad', tineke, 'vouched', 'Ik doe de zaden en de nieuwsbrief van de tuin.'],
    ['Repaircafé De Losse Draad', tineke, 'publicEmail', 'Ik beantwoord de post van het repaircafé.'],
  ] as const;
  for (const [name, personId, proof, note] of claims) {
    const listingId = known.get(name) as string as Id<'listing'>;
    await insertClaim(unit.tx, {
      listingId,
      personId,
      organisationId: null,
      proof,
      note,
      madeAt: unit.nowDate,
    });
  }
}
