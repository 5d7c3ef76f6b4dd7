/** Invented people: names that nobody has, addresses that cannot exist. */
import type { PersonActor } from '../../../kernel/actor.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { assert } from '../../../kernel/result.ts';
import type { Reader } from '../../../platform/db/index.ts';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { findPersonByEmail, personas } from '../../party/index.ts';
import { mailboxOf } from '../rules/cosigners.ts';
import { familyNames, firstNames } from './ideas.ts';

const streets: readonly string[] = [
  'Bedachtstraat',
  'Verhaallaan',
  'Fictieplein',
  'Droomkade',
  'Sprookjesweg',
];

export const nameOf = (n: number): string =>
  `${firstNames[n % firstNames.length]} ${familyNames[(n * 7 + Math.floor(n / firstNames.length)) % familyNames.length]}`;
export const emailOf = (n: number): string =>
  `${nameOf(n)
    .normalize('NFKD')
    .replace(/[^A-Za-z ]/g, '')
    .toLowerCase()
    .replace(/ /g, '.')}.${n}@example.org`;

const peopleCount = 90;

/** People who apply. Most read letters online; one in five wants paper. */
export async function seedPeople(unit: UnitOfWork): Promise<readonly Id<'person'>[]> {
  const rows = Array.from({ length: peopleCount }, (_, n) => ({
    id: newId<'person'>(),
    name: nameOf(n),
    email: emailOf(n),
    street: `${streets[n % streets.length]} ${n + 1}`,
    postcode: `30${String(10 + (n % 80))} XX`,
    town: 'Rotterdam',
    lang: n % 12 === 0 ? ('en' as const) : ('nl' as const),
  }));
  await unit.tx.insertInto('person').values(rows).execute();
  const reachable = rows.filter((_, n) => n % 5 !== 0);
  const givenAt = new Date(unit.nowDate.getTime() - 800 * 86_400_000);
  await unit.tx
    .insertInto('contactConsent')
    .values(
      reachable.flatMap(({ id }) =>
        ['portal', 'email'].map((channel) => ({
          id: newId<'contact_consent'>(),
          personId: id,
          channel,
          givenAt,
        })),
      ),
    )
    .execute();
  return rows.map(({ id }) => id);
}

type Named = { readonly name: string; readonly email: string };

/** The neighbour among the demo's own people: she is asked to co-sign for her neighbour. */
export const neighbour = (): Named => {
  const found = personas.find(({ key }) => key === 'buur');
  assert(found, 'the neighbour is a persona');
  return found;
};

/** @param known one of them is this person; null: all are invented */
export async function seedCosigners(
  unit: UnitOfWork,
  id: Id<'application'>,
  { count, n, confirmed }: { readonly count: number; readonly n: number; readonly confirmed: boolean },
  known: Named | null,
): Promise<void> {
  if (count === 0) return;
  const signedAt = new Date(unit.nowDate.getTime() - 3_600_000);
  const rows = Array.from({ length: count }, (_, index) => {
    const person = 1000 + n * 10 + index;
    const invented = { name: nameOf(person), email: emailOf(person) };
    const { name, email } = index === 0 ? (known ?? invented) : invented;
    return {
      id: newId<'cosigner'>(),
      applicationId: id,
      place: index + 1,
      name,
      email,
      mailbox: mailboxOf(email),
      channel: 'email',
      status: confirmed ? 'confirmed' : 'named',
      answeredAt: confirmed ? signedAt : null,
    };
  });
  await unit.tx.insertInto('cosigner').values(rows).execute();
}

/** One of the demo's own people, as she acts for herself. */
export async function personaActor(r: Reader, key: string): Promise<PersonActor> {
  const persona = personas.find((one) => one.key === key);
  const person = persona && (await findPersonByEmail(r, persona.email));
  assert(person, `The persona ${key} is not there: seed the people first`);
  return { kind: 'person', personId: person.id, displayName: person.name, grants: [] };
}
