/** Giving points. Who has an interest gives none (Awb 2:4); a correction is a new row. */
import type { PersonActor } from '../../../kernel/actor.ts';
import { isoDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { ok, type Problem, type Result, refused } from '../../../kernel/result.ts';
import type { Reader } from '../../../platform/db/index.ts';
import { type CommandDeps, inTransaction } from '../../../platform/db/unit-of-work.ts';
import { type Application, lockApplication } from '../../application/index.ts';
import { standingOn, tiesTo } from '../../assessment/index.ts';
import { getWijk } from '../../place/index.ts';
import { getVersion } from '../../scheme/index.ts';
import { refusals } from '../messages.ts';
import { newestScores, type Ranking } from '../rules/score.ts';
import { scorerPart } from '../rules/scorer.ts';
import { insertScores, listScores } from '../store/scores.ts';
import type { ScoredAs } from '../types.ts';

const open = new Set(['submitted', 'incomplete', 'inTreatment', 'advised']);

export type MayScore = { readonly ranking: Ranking; readonly part: ScoredAs };

/**
 * May this person give points on this application now?
 * @param on today, ISO
 * @returns problems `not-ranked`, `not-allowed`, `already-decided`, `own-interest`, `declare-first`
 */
export async function mayScore(
  r: Reader,
  actor: PersonActor,
  application: Application,
  on: string,
): Promise<Result<MayScore>> {
  const { distribution } = (await getVersion(r, application.schemeVersionId)).rules;
  if (distribution.method !== 'ranking') return refused(refusals.notRanked);
  const wijk = application.wijkId === null ? null : await getWijk(r, application.wijkId);
  const part = scorerPart(actor, distribution, wijk?.wijkraadId ?? null);
  if (part === null) return refused(refusals.notAllowed);
  if (!open.has(application.status)) return refused(refusals.decided);
  const problem = await interestProblem(r, actor, application, part, on);
  return problem === null ? ok({ ranking: distribution, part }) : refused(problem);
}

async function interestProblem(
  r: Reader,
  { personId }: PersonActor,
  application: Application,
  part: ScoredAs,
  on: string,
): Promise<Problem | null> {
  if (part === 'officer') {
    const { matches, asked } = await tiesTo(r, personId, application, on);
    if (matches.length > 0) return refusals.ownInterest;
    return asked.length > 0 ? refusals.declareFirst : null;
  }
  const standing = await standingOn(r, personId, application, on);
  if (standing === 'conflicted') return refusals.ownInterest;
  return standing === 'undeclared' ? refusals.declareFirst : null;
}

/**
 * Keeps the points of one person on one application. What is the same as she gave last is not written again.
 * @param points by key of the criterion; every criterion of the rule
 * @returns how many rows were added; problems as `mayScore`, and `points-range` at `punten.<key>`
 */
export async function scoreApplication(
  deps: CommandDeps,
  actor: PersonActor,
  input: { readonly id: Id<'application'>; readonly points: ReadonlyMap<string, number | null> },
): Promise<Result<number>> {
  return await inTransaction(deps, actor, async (unit) => {
    const application = await lockApplication(unit.tx, input.id);
    if (!application) return refused(refusals.notAllowed);
    const may = await mayScore(unit.tx, actor, application, isoDate(unit.today));
    if (!may.ok) return may;
    const { ranking, part } = may.value;
    const problems = pointProblems(ranking, input.points);
    if (problems.length > 0) return { ok: false, problems };
    const before = newestScores(await listScores(unit.tx, [application.id])).filter(
      (one) => one.personId === actor.personId && one.scoredAs === part,
    );
    const changed = ranking.criteria.flatMap(({ key }) => {
      const points = input.points.get(key) ?? null;
      const same = before.some((one) => one.criterion === key && one.points === points);
      return same || points === null ? [] : [{ criterion: key, points }];
    });
    const row = {
      applicationId: application.id,
      scoredAs: part,
      personId: actor.personId,
      at: unit.nowDate,
    } as const;
    await insertScores(
      unit.tx,
      changed.map((one) => ({ ...row, ...one })),
    );
    if (changed.length > 0)
      unit.audit('application.scored', 'application', application.id, {
        part,
        criteria: changed.map(({ criterion }) => criterion),
      });
    return ok(changed.length);
  });
}

/** A whole number from 0 to the most, for each criterion. */
function pointProblems(ranking: Ranking, points: ReadonlyMap<string, number | null>): readonly Problem[] {
  return ranking.criteria.flatMap(({ key }) => {
    const given = points.get(key) ?? null;
    const right = given !== null && Number.isInteger(given) && given >= 0 && given <= ranking.maxPoints;
    return right ? [] : [refusals.points(`punten.${key}`, ranking.maxPoints)];
  });
}
