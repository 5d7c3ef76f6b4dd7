/** The demo's people and organisations: all invented, in real places. */
import { system } from '../../kernel/actor.ts';
import { isoDate } from '../../kernel/dates.ts';
import { type Id, newId } from '../../kernel/ids.ts';
import { assert, ok } from '../../kernel/result.ts';
import type { Reader } from '../../platform/db/index.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../platform/db/unit-of-work.ts';
import { type Persona, personaOrganisation, personas } from './personas.ts';
import { insertMember, insertOrganisation, type NewOrganisation } from './store/organisations.ts';
import { ensurePerson, insertConsent } from './store/people.ts';
import { insertRole } from './store/roles.ts';

/** Where the demo's council and its applications are. */
export const demoPlace = {
  wijkraad: 'Middelland-Nieuwe Westen',
  gebied: 'Delfshaven',
  wijk: 'Middelland',
} as const;

type Invented = Omit<NewOrganisation, 'wijkId'> & { readonly wijk: string };

/** KvK numbers start with 00, which the register does not give out (to verify). */
export const inventedOrganisations: readonly Invented[] = [
  { name: personaOrganisation.name, legalForm: 'foundation', kvkNumber: '00000011', wijk: 'Middelland' },
  {
    name: 'Vereniging De Groene Stoep',
    legalForm: 'association',
    kvkNumber: '00000022',
    wijk: 'Nieuwe Westen',
  },
  {
    name: 'Stichting Speelplein Vrolijk',
    legalForm: 'foundation',
    kvkNumber: '00000033',
    wijk: 'Middelland',
  },
  {
    name: 'Coöperatie Samen Wonen Zuid',
    legalForm: 'cooperative',
    kvkNumber: '00000044',
    wijk: 'Afrikaanderwijk',
  },
  { name: 'Taalcafé De Open Deur', legalForm: 'foundation', kvkNumber: '00000055', wijk: 'Tarwewijk' },
  { name: 'Fietsclub Het Zadel', legalForm: 'association', kvkNumber: '00000066', wijk: 'Vreewijk' },
  { name: 'Muziekhuis De Vonk', legalForm: 'foundation', kvkNumber: '00000077', wijk: 'Oude Noorden' },
  { name: 'Buurtwerkplaats Handig B.V.', legalForm: 'company', kvkNumber: '00000088', wijk: 'Bospolder' },
  { name: 'Bewonersgroep Zonnehof', legalForm: 'informal', kvkNumber: null, wijk: 'Middelland' },
  { name: 'Bewonersgroep Havenkant', legalForm: 'informal', kvkNumber: null, wijk: 'Heijplaat' },
];

/** Who agreed to digital mail: the others have no address, and nothing to be told. */
const readsDigitally: ReadonlySet<string> = new Set(['bewoner', 'organisatie', 'buur']);

/** Longer than the demo's cases go back. */
const inOfficeYears = 3;

const councillors = ['Abel', 'Bianca', 'Cemal'] as const;

/** Three invented members for every council but the demo's own, so that each can decide what is its to decide. */
async function seedCouncils(unit: UnitOfWork): Promise<void> {
  const councils = await unit.tx
    .selectFrom('wijkraad')
    .select(['id', 'slug'])
    .where('name', '!=', demoPlace.wijkraad)
    .execute();
  const since = isoDate(unit.today.subtract({ years: inOfficeYears }));
  const members = councils.flatMap(({ id, slug }, council) =>
    councillors.map((name, index) => ({
      council: id,
      person: {
        id: newId<'person'>(),
        name: `${name} ${surnames[(council + index) % surnames.length]}`,
        email: councillorEmail(slug, index),
        lang: 'nl',
      },
    })),
  );
  await unit.tx
    .insertInto('person')
    .values(members.map(({ person }) => person))
    .execute();
  await unit.tx
    .insertInto('roleGrant')
    .values(
      members.map(({ council, person }) => ({
        id: newId<'role_grant'>(),
        personId: person.id,
        role: 'councilMember',
        wijkraadId: council,
        gebiedId: null,
        since,
        until: null,
      })),
    )
    .execute();
  unit.audit('council.seeded', 'demo', 'councils', { members: members.length });
}

/** Names that nobody has. */
const surnames = ['Bedacht', 'Zomaar', 'Verhaal', 'Droom', 'Wolkje', 'Schets', 'Figuur'] as const;

/** @param place 0 is the chair */
export const councillorEmail = (slug: string, place: number): string =>
  `raadslid.${place + 1}.${slug}@example.org`;

async function idByName(db: Reader, table: 'wijkraad' | 'gebied' | 'wijk', name: string): Promise<string> {
  const row = await db.selectFrom(table).select('id').where('name', '=', name).executeTakeFirst();
  assert(row, `The demo's ${table} ${name} is not there: seed the places first`);
  return row.id;
}

async function seedOrganisations(unit: UnitOfWork): Promise<void> {
  for (const { wijk, ...details } of inventedOrganisations) {
    const wijkId = (await idByName(unit.tx, 'wijk', wijk)) as Id<'wijk'>;
    await insertOrganisation(unit.tx, { ...details, wijkId, invented: true });
  }
}

async function seedPersona(
  unit: UnitOfWork,
  persona: Persona,
  organisationId: Id<'organisation'>,
): Promise<void> {
  const { person } = await ensurePerson(unit.tx, { email: persona.email, name: persona.name, lang: 'nl' });
  const since = isoDate(unit.today.subtract({ years: inOfficeYears }));
  if (persona.role !== null) {
    const council =
      persona.role === 'councilMember' ? await idByName(unit.tx, 'wijkraad', demoPlace.wijkraad) : null;
    const district =
      persona.role === 'districtOffice' ? await idByName(unit.tx, 'gebied', demoPlace.gebied) : null;
    const stewarded = persona.role === 'steward' ? await idByName(unit.tx, 'wijk', demoPlace.wijk) : null;
    await insertRole(unit.tx, {
      personId: person.id,
      role: persona.role,
      wijkraadId: council as Id<'wijkraad'> | null,
      gebiedId: district as Id<'gebied'> | null,
      wijkId: stewarded as Id<'wijk'> | null,
      since,
      until: null,
    });
  }
  if (persona.organisation) {
    await insertMember(unit.tx, {
      organisationId,
      personId: person.id,
      right: persona.organisation.right,
      since,
    });
  }
  if (readsDigitally.has(persona.key)) {
    for (const channel of ['portal', 'email'] as const)
      await insertConsent(unit.tx, person.id, channel, unit.nowDate);
  }
  unit.audit('person.created', 'person', person.id, { by: 'demo' });
}

/** Needs the places. Makes the personas, their roles and the invented organisations. */
export async function seedParty(deps: CommandDeps): Promise<void> {
  await inTransaction(deps, system('demo'), async (unit) => {
    await seedOrganisations(unit);
    const row = await unit.tx
      .selectFrom('organisation')
      .select('id')
      .where('slug', '=', personaOrganisation.slug)
      .executeTakeFirstOrThrow();
    for (const persona of personas) await seedPersona(unit, persona, row.id as Id<'organisation'>);
    await seedCouncils(unit);
    return ok(null);
  });
}
