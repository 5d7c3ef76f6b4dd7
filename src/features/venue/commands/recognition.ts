/** Asking recognition, reviewing it, deciding on it, and its end. */
import type { Actor } from '../../../kernel/actor.ts';
import { personIdOf, system } from '../../../kernel/actor.ts';
import { isoDate, Temporal } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { assert, ok, type Result, refused } from '../../../kernel/result.ts';
import { canTransition, standsNow } from '../../../kernel/status.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { findListing, findListingForUpdate, keepersOf, type Listing, tell } from '../../listing/index.ts';
import { getWijk } from '../../place/index.ts';
import type { Judgement } from '../forms-recognition.ts';
import { recognitionKindLabels, refusals } from '../messages.ts';
import { currentChecklist, findChecklist } from '../rules/criteria.ts';
import { askProblems, mayAsk, mayBegin, mayDecide, mayReview, termFrom } from '../rules/recognition.ts';
import { type RecognitionAction, recognitionStatus } from '../status.ts';
import { listRecognitionFiles } from '../store/recognition-files.ts';
import {
  findHoldingForUpdate,
  findOpenForUpdate,
  insertRecognition,
  listOverForUpdate,
  listRecognitions,
  updateRecognition,
} from '../store/recognitions.ts';
import { findVenue } from '../store/venues.ts';
import type { Answers, CouncilVerdict, Recognition, RecognitionKind, StewardVerdict } from '../types.ts';

type Ground = Parameters<typeof mayDecide>[1];

/** Whose wijk and council it is. The listing is held, so that two requests do not cross. */
async function groundOf(unit: UnitOfWork, id: Listing['id']): Promise<Ground | null> {
  const [listing, venue] = [await findListingForUpdate(unit.tx, id), await findVenue(unit.tx, id)];
  if (listing?.status !== 'published' || venue === null) return null;
  const { wijkraadId } = await getWijk(unit.tx, venue.wijkId);
  return { organisationId: venue.organisationId, wijkId: venue.wijkId, wijkraadId };
}

/** The open one, held, when the actor may do this with it now. */
export async function openFor(
  unit: UnitOfWork,
  place: Pick<Listing, 'id'>,
  kind: RecognitionKind,
  action: RecognitionAction,
  may: (actor: Actor, ground: Ground) => boolean,
): Promise<Result<Recognition>> {
  const ground = await groundOf(unit, place.id);
  if (ground === null || !may(unit.actor, ground)) return refused(refusals.notYours);
  const open = await findOpenForUpdate(unit.tx, place.id, kind);
  if (open === null) return refused(refusals.noneOpen);
  if (!canTransition(recognitionStatus, open.status, action))
    return refused(standsNow(recognitionStatus, open.status));
  return ok(open);
}

function note(unit: UnitOfWork, action: string, recognition: Pick<Recognition, 'id' | 'kind'>): void {
  unit.audit(`recognition.${action}`, 'recognition', recognition.id, { kind: recognition.kind });
}

/** A draft with an empty checklist of the newest version. */
export async function beginRecognition(
  deps: CommandDeps,
  actor: Actor,
  place: Pick<Listing, 'id'>,
  kind: RecognitionKind,
): Promise<Result<Id<'recognition'>>> {
  return await inTransaction(
    deps,
    actor,
    async (unit) => {
      const ground = await groundOf(unit, place.id);
      if (ground === null || !mayAsk(actor, ground)) return refused(refusals.notYours);
      const existing = (await listRecognitions(unit.tx, place.id)).filter((one) => one.kind === kind);
      if (!mayBegin(existing, unit.today)) return refused(refusals.notYet);
      const id = await insertRecognition(unit.tx, {
        venueId: place.id,
        kind,
        status: recognitionStatus.initial,
        criteriaVersion: currentChecklist(kind).version,
        madeAt: unit.nowDate,
      });
      note(unit, 'begun', { id, kind });
      return ok(id);
    },
    { publicFacts: false },
  );
}

/** Keeps the answers of a draft; with `ask` it goes to the steward when every criterion is answered and shown. */
export async function saveAnswers(
  deps: CommandDeps,
  actor: Actor,
  place: Pick<Listing, 'id'>,
  kind: RecognitionKind,
  wanted: { readonly answers: Answers; readonly ask: boolean },
): Promise<Result<null>> {
  return await inTransaction(
    deps,
    actor,
    async (unit) => {
      const open = await openFor(unit, place, kind, 'ask', mayAsk);
      if (!open.ok) return open;
      const checklist = findChecklist(open.value.criteriaVersion);
      assert(checklist, `No checklist ${open.value.criteriaVersion}`);
      const files = await listRecognitionFiles(unit.tx, open.value.id);
      const withFile = new Set(files.map(({ criterion }) => criterion));
      const [first, ...rest] = wanted.ask ? askProblems(checklist, wanted.answers, withFile) : [];
      if (first) return refused(first, ...rest);
      await updateRecognition(unit.tx, open.value.id, {
        answers: wanted.answers,
        ...(wanted.ask ? { status: recognitionStatus.transitions.ask.to, requestedAt: unit.nowDate } : {}),
      });
      note(unit, wanted.ask ? 'requested' : 'saved', open.value);
      return ok(null);
    },
    { publicFacts: false },
  );
}

export async function withdrawRecognition(
  deps: CommandDeps,
  actor: Actor,
  place: Pick<Listing, 'id'>,
  kind: RecognitionKind,
): Promise<Result<null>> {
  return await inTransaction(deps, actor, async (unit) => {
    const open = await openFor(unit, place, kind, 'withdraw', mayAsk);
    if (!open.ok) return open;
    await updateRecognition(unit.tx, open.value.id, { status: recognitionStatus.transitions.withdraw.to });
    note(unit, 'withdrawn', open.value);
    return ok(null);
  });
}

/** What the steward saw; it goes to the wijkraad also when the place does not meet the criteria. */
export async function reviewRecognition(
  deps: CommandDeps,
  actor: Actor,
  place: Pick<Listing, 'id'>,
  kind: RecognitionKind,
  judgement: Judgement<StewardVerdict>,
): Promise<Result<null>> {
  return await inTransaction(deps, actor, async (unit) => {
    const open = await openFor(unit, place, kind, 'review', mayReview);
    if (!open.ok) return open;
    await updateRecognition(unit.tx, open.value.id, {
      status: recognitionStatus.transitions.review.to,
      stewardVerdict: judgement.verdict,
      stewardNote: judgement.note,
      stewardPersonId: personIdOf(actor),
      reviewedAt: unit.nowDate,
    });
    note(unit, 'reviewed', open.value);
    return ok(null);
  });
}

/** The council's view decides; a recognition that still held ends where the new one begins. */
export async function decideRecognition(
  deps: CommandDeps,
  actor: Actor,
  place: Pick<Listing, 'id'>,
  kind: RecognitionKind,
  judgement: Judgement<CouncilVerdict>,
): Promise<Result<null>> {
  return await inTransaction(deps, actor, async (unit) => {
    const action = judgement.verdict === 'supports' ? 'recognise' : 'refuse';
    const open = await openFor(unit, place, kind, action, mayDecide);
    if (!open.ok) return open;
    const ground = await groundOf(unit, place.id);
    const term = termFrom(unit.today);
    if (action === 'recognise') await endHolding(unit, place, kind);
    await updateRecognition(unit.tx, open.value.id, {
      status: recognitionStatus.transitions[action].to,
      councilVerdict: ground?.wijkraadId == null ? null : judgement.verdict,
      councilNote: judgement.note,
      councilPersonId: personIdOf(actor),
      decidedAt: unit.nowDate,
      ...(action === 'recognise' ? { validFrom: isoDate(term.from), validUntil: isoDate(term.until) } : {}),
    });
    note(unit, action === 'recognise' ? 'recognised' : 'refused', open.value);
    await tellKeepers(unit, place, kind, judgement);
    return ok(null);
  });
}

async function tellKeepers(
  unit: UnitOfWork,
  place: Pick<Listing, 'id'>,
  kind: RecognitionKind,
  { verdict, note: reason }: Judgement<CouncilVerdict>,
): Promise<void> {
  const [listing, venue] = [await findListing(unit.tx, place.id), await findVenue(unit.tx, place.id)];
  if (listing === null || venue === null) return;
  const label = recognitionKindLabels[kind];
  await tell(unit, {
    to: await keepersOf(unit, venue.organisationId),
    outcome: verdict === 'supports' ? 'recognised' : 'notRecognised',
    title: { nl: `${venue.name}, ${label.nl}`, en: `${venue.name}, ${label.en}` },
    reason: reason ?? null,
    path: `/plekken/${listing.slug}/erkenning`,
  });
}

async function endHolding(
  unit: UnitOfWork,
  place: Pick<Listing, 'id'>,
  kind: RecognitionKind,
): Promise<void> {
  const holding = await findHoldingForUpdate(unit.tx, place.id, kind);
  if (holding === null || holding.validFrom === null || holding.validUntil === null) return;
  // At least a day long, and never longer than it was.
  const next = isoDate(Temporal.PlainDate.from(holding.validFrom).add({ days: 1 }));
  const [, until = next] = [isoDate(unit.today), next].toSorted();
  const [validUntil = until] = [until, holding.validUntil].toSorted();
  await updateRecognition(unit.tx, holding.id, {
    status: recognitionStatus.transitions.expire.to,
    validUntil,
  });
  note(unit, 'expired', holding);
}

/** Nightly. @returns how many ended */
export async function expireRecognitions(deps: CommandDeps): Promise<number> {
  const ended = await inTransaction(deps, system('nightly'), async (unit) => {
    const over = await listOverForUpdate(unit.tx, isoDate(unit.today));
    for (const recognition of over) {
      await updateRecognition(unit.tx, recognition.id, { status: recognitionStatus.transitions.expire.to });
      note(unit, 'expired', recognition);
    }
    return ok(over.length);
  });
  assert(ended.ok, 'Expiring never refuses');
  return ended.value;
}
