/** The applications that take part in the demo's counted votes: in treatment, and every member said that she has no interest in them. */
import type { PersonActor } from '../../kernel/actor.ts';
import { fixedClock, startOfDay, today } from '../../kernel/dates.ts';
import { assert, type Result } from '../../kernel/result.ts';
import type { Reader } from '../../platform/db/index.ts';
import type { CommandDeps } from '../../platform/db/unit-of-work.ts';
import { type Application, getApplication, listApplications } from '../application/index.ts';
import { declareInterests } from '../assessment/index.ts';
import { startTreatment } from '../casework/index.ts';
import { announcedThen } from '../correspondence/index.ts';
import { loadActor, personas } from '../party/index.ts';
import { listWijkraden, type Wijkraad } from '../place/index.ts';
import { type DemoVote, demoVotes } from './seed-projects.ts';

/** Mail address of a member, by the slug of the council; 0 is the chair. */
export type MemberOf = (slug: string, place: number) => string;

const emailOf = (key: string): string => personas.find((one) => one.key === key)?.email ?? '';
/** The demo's own council has personas for members, one of whom has an interest of her own. */
const membersOf = ({ slug }: Wijkraad, memberOf: MemberOf): readonly string[] =>
  slug === 'middelland-nieuwe-westen'
    ? ['wijkraad-1', 'wijkraad-3', 'wijkraad-belang'].map(emailOf)
    : [0, 1, 2].map((place) => memberOf(slug, place));

/** The program as it was in the morning, some days ago. */
export function daysAgo<D extends CommandDeps>(deps: D, days: number): D {
  const clock = fixedClock(startOfDay(today(deps.clock).subtract({ days })).add({ hours: 10 }).toString());
  return { ...deps, clock, queueJob: announcedThen(clock) };
}

export async function demoMember(deps: CommandDeps, email: string): Promise<PersonActor> {
  const actor = await loadActor(deps.db, { email, officeRoles: true }, today(deps.clock));
  assert(actor, 'who works on the votes of the demo is there');
  return actor;
}

function done<T>(result: Result<T>): T {
  assert(result.ok, `the demo's vote was refused: ${result.ok ? '' : JSON.stringify(result.problems)}`);
  return result.value;
}

export async function takingPart(r: Reader, { applications }: DemoVote): Promise<readonly Application[]> {
  const found: Application[] = [];
  for (const title of applications ?? []) {
    const [one] = await listApplications(r, { filter: { words: title }, limit: 1 });
    assert(one, `the demo has an application ‘${title}’`);
    found.push(one);
  }
  return found;
}

/** Needs the applications and the councils. Weeks ago: before the ballot was fixed. */
export async function seedTakingPart(
  deps: Parameters<typeof startTreatment>[0],
  memberOf: MemberOf,
): Promise<void> {
  const then = daysAgo(deps, 41);
  const councils = await listWijkraden(deps.db);
  const officer = await demoMember(deps, emailOf('behandelaar'));
  for (const demo of demoVotes) {
    const council = councils.find(({ slug }) => slug === demo.council);
    const cases = await takingPart(deps.db, demo);
    if (!council || cases.length === 0) continue;
    for (const { id, revision } of cases)
      done(await startTreatment(then, officer, { applicationId: id, revision }));
    for (const email of membersOf(council, memberOf)) {
      const inputs = cases.map(({ id }) => ({ applicationId: id, conflicted: false, reason: null }));
      done(await declareInterests(then, await demoMember(deps, email), council, inputs));
    }
    for (const { id } of cases)
      assert((await getApplication(deps.db, id)).completeAt, 'what takes part is complete');
  }
}
