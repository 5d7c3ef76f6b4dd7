/** Points in the demo's round that ranks by score: the officer gave them on every plan, the councils on all but the last. */
import type { AppDeps } from '../app/deps.ts';
import { type Application, listApplications } from '../features/application/index.ts';
import { declareInterests } from '../features/assessment/index.ts';
import { scoreApplication } from '../features/distribution/index.ts';
import { councillorEmail } from '../features/party/seed.ts';
import { getWijk, getWijkraad, type Wijkraad } from '../features/place/index.ts';
import { findRoundBySlug, getVersion } from '../features/scheme/index.ts';
import type { PersonActor } from '../kernel/actor.ts';
import type { CommandDeps } from '../platform/db/unit-of-work.ts';
import { actorBy, done, persona } from './past.ts';

type FillingDeps = AppDeps & Pick<CommandDeps, 'noteAudit'>;

/** By place in the list; two plans end equal. */
const points: readonly (readonly number[])[] = [
  [4, 3, 5],
  [5, 4, 4],
  [2, 3, 1],
  [4, 5, 3],
  [3, 4, 5],
  [1, 2, 2],
];

async function memberOf(deps: AppDeps, council: Wijkraad): Promise<PersonActor> {
  return council.name === 'Middelland-Nieuwe Westen'
    ? await persona(deps, 'wijkraad-3')
    : await actorBy(deps, councillorEmail(council.slug, 0));
}

export async function seedScores(deps: FillingDeps): Promise<void> {
  const round = await findRoundBySlug(deps.db, 'seizoensfonds-score');
  if (!round) return;
  const { distribution } = (await getVersion(deps.db, round.schemeVersionId)).rules;
  if (distribution.method !== 'ranking') return;
  const keys = distribution.criteria.map(({ key }) => key);
  const given = (row: number, lower: number): ReadonlyMap<string, number> =>
    new Map(keys.map((key, index) => [key, Math.max(0, (points[row]?.[index] ?? 3) - lower)]));
  const officer = await persona(deps, 'behandelaar');
  const all = await listApplications(deps.db, {
    filter: { roundId: round.id },
    order: 'received',
    limit: 50,
  });
  for (const [row, application] of all.entries()) {
    done(await scoreApplication(deps, officer, { id: application.id, points: given(row, 0) }), 'points');
    if (row < all.length - 1) await scoreByCouncil(deps, application, given(row, row % 2));
  }
}

async function scoreByCouncil(
  deps: FillingDeps,
  application: Application,
  given: ReadonlyMap<string, number>,
): Promise<void> {
  const wijk = application.wijkId === null ? null : await getWijk(deps.db, application.wijkId);
  if (wijk === null || wijk.wijkraadId === null) return;
  const council = await getWijkraad(deps.db, wijk.wijkraadId);
  const member = await memberOf(deps, council);
  const noInterest = { applicationId: application.id, conflicted: false, reason: null };
  done(await declareInterests(deps, member, council, [noInterest]), 'declaration');
  done(await scoreApplication(deps, member, { id: application.id, points: given }), 'points');
}
