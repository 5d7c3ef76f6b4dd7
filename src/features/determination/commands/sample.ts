/**
 * The steps of a sample, each in a transaction of its own and each written once: cut off anywhere, or run twice at once, the
 * next run goes on where it stopped. The seed is in no log, no audit entry and no page before it is revealed.
 */
import { randomBytes } from 'node:crypto';
import { system } from '../../../kernel/actor.ts';
import { isoDate, type PlainDate, parseIsoDate, Temporal, today } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { assert, ok } from '../../../kernel/result.ts';
import { inTransaction } from '../../../platform/db/unit-of-work.ts';
import type { Sealer } from '../../../platform/seal.ts';
import { lockApplication } from '../../application/index.ts';
import { commitmentOf } from '../../distribution/index.ts';
import { getVersion, tierFor } from '../../scheme/index.ts';
import type { SampleDeps } from '../deps.ts';
import { determinationPolicy as policy } from '../policy.ts';
import { listOn, outsideRoundFor, slugOf } from '../rules/outside.ts';
import { sampleWants } from '../rules/question.ts';
import { drawnFrom, sampleListHash, sampleTickets } from '../rules/sample.ts';
import { findOver } from '../store/cases.ts';
import { listQuestions } from '../store/questions.ts';
import {
  findDraw,
  insertDraw,
  insertList,
  insertReveal,
  listCandidates,
  listDraws,
  listToShow,
  newDrawId,
  sealedSeedOf,
} from '../store/samples.ts';
import type { SampleDraw, SampleGroup } from '../types.ts';
import { recordQuestion } from './question.ts';

const robot = system('determination.sample');
const seedBytes = 32;
const batch = 500;

/** Promises a seed for the month that runs: before anybody knows which of its grants will be on the list. */
async function promise(deps: SampleDeps, day: PlainDate): Promise<void> {
  const month = day.with({ day: 1 });
  const slug = slugOf(month);
  if (await findDraw(deps.db, slug)) return;
  const id = newDrawId();
  const seed = randomBytes(seedBytes);
  const commitment = await commitmentOf(seed.toString('hex'));
  await inTransaction(deps, robot, async (unit) => {
    const sealedSeed = deps.sealer.seal(seed, id);
    const row = { id, slug, month: isoDate(month), commitment, sealedSeed, committedAt: unit.nowDate };
    if (await insertDraw(unit.tx, row))
      unit.audit('sample.promised', 'sample_draw', id, { slug, commitment });
    return ok(null);
  });
}

/** Grants of tiers with a sample, by the percentage of their scheme. */
async function groupsUntil(
  r: Parameters<typeof listCandidates>[0],
  last: PlainDate,
): Promise<readonly SampleGroup[]> {
  const byPercent = new Map<number, string[]>();
  for (const { caseNumber, schemeVersionId, grantedCents } of await listCandidates(r, isoDate(last))) {
    const { rules } = await getVersion(r, schemeVersionId);
    const percent = tierFor(rules, grantedCents).samplePercent;
    if (percent) byPercent.set(percent, [...(byPercent.get(percent) ?? []), caseNumber]);
  }
  return [...byPercent]
    .toSorted(([a], [b]) => a - b)
    .map(([percent, caseNumbers]) => ({ percent, caseNumbers }));
}

async function fixList(deps: SampleDeps, { id, month, slug }: SampleDraw, day: PlainDate): Promise<void> {
  const first = parseIsoDate(month);
  assert(first, 'the database holds dates');
  const on = listOn(first);
  if (Temporal.PlainDate.compare(day, on) < 0) return;
  await inTransaction(deps, robot, async (unit) => {
    const groups = await groupsUntil(unit.tx, on.subtract({ days: 1 }));
    const listHash = await sampleListHash(groups);
    const outsideRound = outsideRoundFor(unit.nowDate);
    const list = { listHash, listedAt: unit.nowDate, outsideRound, groups };
    if (await insertList(unit.tx, id, list))
      unit.audit('sample.listed', 'sample_draw', id, { slug, listHash, outsideRound });
    return ok(null);
  });
}

/** @returns the seed in hexadecimal; null when this installation cannot open it: its secret is not the one that sealed it */
function opened(sealer: Sealer, sealed: Buffer, id: Id<'sample_draw'>): string | null {
  try {
    return sealer.open(sealed, id).toString('hex');
  } catch {
    return null;
  }
}

/** @returns false when the seed does not open */
async function reveal(deps: SampleDeps, { id, slug, list, outside }: SampleDraw): Promise<boolean> {
  assert(list && outside, 'a draw is revealed after its list and its number');
  const seed = opened(deps.sealer, await sealedSeedOf(deps.db, id), id);
  if (seed === null) return false;
  const drawn = drawnFrom(list.groups, await sampleTickets(seed, outside.number, list.groups));
  await inTransaction(deps, robot, async (unit) => {
    const added = await insertReveal(unit.tx, { drawId: id, seed, drawn, revealedAt: unit.nowDate });
    if (added) unit.audit('sample.revealed', 'sample_draw', id, { slug, drawn: drawn.length });
    return ok(null);
  });
  return true;
}

/** The letter to who was drawn: what she shows, and until when. Not where another question is open on her case. */
async function askDrawn(deps: SampleDeps): Promise<void> {
  for (const { id, slug } of await listToShow(deps.db, batch))
    await inTransaction(
      deps,
      robot,
      async (unit) => {
        const application = await lockApplication(unit.tx, id);
        const asked = await listQuestions(unit.tx, [id]);
        if (!application || (await findOver(unit.tx, id)) === null) return ok(null);
        if (asked.some(({ reason, judgement }) => reason === 'sample' || judgement === null)) return ok(null);
        const dueOn = isoDate(unit.today.add({ weeks: policy.questionWeeks.value }));
        const question = {
          reason: 'sample',
          wants: sampleWants,
          body: '',
          dueOn,
          askedByPersonId: null,
        } as const;
        await recordQuestion(unit, deps, application, question, slug);
        return ok(null);
      },
      { publicFacts: false },
    );
}

/**
 * Takes every step that is due on every draw; a step that is done stays as it is.
 * @throws Error once all others went on, when a seed does not open: one draw that is stuck holds no other back
 */
export async function runSamples(deps: SampleDeps): Promise<void> {
  const day = today(deps.clock);
  await promise(deps, day);
  for (const draw of await listDraws(deps.db)) if (draw.list === null) await fixList(deps, draw, day);
  const stuck: string[] = [];
  for (const draw of await listDraws(deps.db))
    if (draw.reveal === null && draw.outside?.confirmedAt && !(await reveal(deps, draw)))
      stuck.push(draw.slug);
  await askDrawn(deps);
  if (stuck.length > 0)
    throw new Error(`the seed of ${stuck.join(', ')} does not open with the secret of this installation`);
}
