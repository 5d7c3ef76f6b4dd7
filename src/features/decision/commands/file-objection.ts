/** Filing an objection: by anyone concerned, through any channel, and never turned away (Awb 2:16, 6:4, 6:10, 6:15). */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { isoDate, parseIsoDate } from '../../../kernel/dates.ts';
import { type Lang, text } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { assert, ok, type Result, refused } from '../../../kernel/result.ts';
import { inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import {
  type Application,
  addEvent,
  findByCaseNumber,
  lockApplication,
  refreshClocks,
} from '../../application/index.ts';
import { getVersion } from '../../scheme/index.ts';
import type { DecisionDeps } from '../deps.ts';
import { receiptLetter } from '../letters/objection-letters.ts';
import { againstColumns, contestedMissing } from '../rules/contested.ts';
import { isElectronic, timelinessOf } from '../rules/objection.ts';
import { type FiledObjection, filingProblems } from '../rules/objection-filing.ts';
import { findSameObjection, insertObjection, type NewObjection, saveRetention } from '../store/index.ts';
import type { Contested, Objection, Timeliness } from '../types.ts';
import { chosenFrom, contestedFor, newestContested } from './contested.ts';
import { note, type ObjectionCase, outagesOf, refreshObjection } from './objection-case.ts';
import { notAllowed } from './refusals.ts';
import { answerFacts, letterFactsOf, sendToObjector } from './to-objector.ts';

export type FileInput = FiledObjection & {
  readonly lang: Lang;
  /** True when the actor files for herself; false when the office enters what came by post, mail, phone or desk. */
  readonly own: boolean;
  /** Which decision of the case, by its key. Left out: the newest. Empty: nobody chose, which will do where there is one. */
  readonly against?: string;
};

const noGroundsYet = text('(De redenen volgen later.)', '(The reasons follow later.)');

/** `hv-2027-12` → `HV-2027-00012`: as people copy a number from a letter. */
export function readCaseNumber(typed: string): string {
  const [, year = '', number = ''] = /^\s*HV[-\s]?(\d{4})[-\s]?(\d{1,9})\s*$/i.exec(typed) ?? [];
  return year === '' ? typed.trim().toUpperCase() : `HV-${year}-${number.padStart(5, '0')}`;
}

type About = { readonly application: Application | null; readonly contested: Contested | null };

/** The case it is about, held until the transaction ends. */
async function findAbout(unit: UnitOfWork, typed: string): Promise<Application | null> {
  const seen = typed.trim() === '' ? null : await findByCaseNumber(unit.tx, readCaseNumber(typed));
  return seen && (await lockApplication(unit.tx, seen.id));
}

/** The decision of the case that it is against, as it was chosen. Refusal: `choice-missing` on field `against` */
async function findContested(
  unit: UnitOfWork,
  application: Application,
  against: string | undefined,
): Promise<Result<Contested | null>> {
  if (against === undefined) return ok(await newestContested(unit.tx, unit.actor, application));
  const choices = await contestedFor(unit.tx, unit.actor, application);
  const chosen = chosenFrom(choices, against);
  if (chosen) return ok(chosen);
  if (choices.length > 1) return refused(contestedMissing);
  return ok(await newestContested(unit.tx, unit.actor, application));
}

export async function timelinessFor(
  unit: UnitOfWork,
  contested: Pick<Contested, 'notifiedOn'> | null,
  received: Pick<Objection, 'receivedOn' | 'postedOn' | 'channel'>,
): Promise<Exclude<Timeliness, 'lateExcused'>> {
  const notifiedOn = parseIsoDate(contested?.notifiedOn ?? '');
  const receivedOn = parseIsoDate(received.receivedOn);
  assert(receivedOn, 'the day of receipt was checked');
  return timelinessOf({
    receivedOn,
    postedOn: parseIsoDate(received.postedOn ?? ''),
    byPost: received.channel === 'post',
    notifiedOn,
    outages: isElectronic(received.channel) ? await outagesOf(unit.tx, contested?.notifiedOn ?? null) : [],
  });
}

async function rowOf(unit: UnitOfWork, input: FileInput, about: About): Promise<NewObjection> {
  const { application, contested } = about;
  const personId = personIdOf(unit.actor);
  const receivedOn = input.own ? isoDate(unit.today) : input.receivedOn;
  const postedOn = input.own || input.postedOn === '' ? null : input.postedOn;
  const channel = input.own ? 'portal' : input.channel;
  const named = application === null && input.caseNumber.trim() !== '' ? `${input.caseNumber.trim()} ` : '';
  const version = application && (await getVersion(unit.tx, application.schemeVersionId));
  return {
    applicationId: application?.id ?? null,
    ...againstColumns(contested),
    about: `${named}${input.about.trim()}`,
    objectorPersonId: input.own ? personId : null,
    objectorName: input.name.trim(),
    objectorAddress: input.address.trim(),
    lang: input.lang,
    channel,
    enteredByPersonId: input.own ? null : personId,
    receivedOn,
    postedOn,
    grounds: input.grounds.trim() === '' ? noGroundsYet[input.lang] : input.grounds.trim(),
    lateReason: input.lateReason.trim() === '' ? null : input.lateReason.trim(),
    committee: version?.rules.terms.objectionCommittee ?? false,
    timeliness: await timelinessFor(unit, contested, { receivedOn, postedOn, channel }),
  };
}

/** Puts it on the time line of the case, where its clocks start; the objector is not named there. */
export async function noteOnCase(
  unit: UnitOfWork,
  objection: Objection,
  application: Application,
): Promise<void> {
  const by = {
    portal: 'electronic',
    email: 'electronic',
    post: 'post',
    desk: 'desk',
    phone: 'desk',
    other: 'desk',
  };
  await addEvent(unit.tx, {
    applicationId: application.id,
    kind: 'objectionReceived',
    onDate: objection.receivedOn,
    at: unit.nowDate,
    actor: unit.actor,
    facts: { by: by[objection.channel], objectionId: objection.id, against: objection.against },
  });
  const version = await getVersion(unit.tx, application.schemeVersionId);
  await refreshClocks(unit.tx, application, version, unit.today);
  await saveRetention(unit.tx, application.id, { legalHold: true });
}

/**
 * What moves the clocks of the case: the one that started with it stands still once nothing is left to decide (Awb 6:21), and
 * none of them heeds an objection that turned out to be against something else.
 */
export async function noteStepOnCase(
  unit: UnitOfWork,
  c: ObjectionCase,
  kind: 'objectionWithdrawn' | 'objectionForwarded' | 'contestedChosen',
): Promise<void> {
  const { application, objection, version } = c;
  if (application === null || version === null) return;
  await addEvent(unit.tx, {
    applicationId: application.id,
    kind,
    onDate: isoDate(unit.today),
    at: unit.nowDate,
    actor: unit.actor,
    facts: { objectionId: objection.id, against: objection.against },
  });
  await refreshClocks(unit.tx, application, version, unit.today);
}

async function sendReceipt(unit: UnitOfWork, objection: Objection): Promise<Objection> {
  const c = await refreshObjection(unit, objection);
  const letter = receiptLetter({ ...letterFactsOf(c, unit.actor), ...answerFacts(c, unit.today) });
  await sendToObjector(unit, c, 'objectionReceived', letter);
  return c.objection;
}

function mayFile(actor: Actor, own: boolean): boolean {
  const personId = personIdOf(actor);
  if (personId === null) return false;
  return own ? true : allowed(actor, 'objection.file', {}) || allowed(actor, 'objection.handle', {});
}

/**
 * Files an objection, with its receipt (6:14). Filing the same twice on one day gives the same objection.
 * @returns the objection; refusals: only what makes an answer impossible (no name, address, subject or reasons)
 */
export function fileObjection(
  deps: DecisionDeps,
  actor: Actor,
  input: FileInput,
): Promise<Result<Objection>> {
  return inTransaction<Objection>(deps, actor, async (unit) => {
    if (!mayFile(actor, input.own)) return refused(notAllowed);
    const today = isoDate(unit.today);
    const asFiled = input.own
      ? { ...input, channel: 'portal' as const, receivedOn: today, postedOn: '' }
      : input;
    const application = await findAbout(unit, input.caseNumber);
    const against = application ? await findContested(unit, application, input.against) : ok(null);
    const [first, ...rest] = [
      ...filingProblems(asFiled, unit.today, input.own),
      ...(against.ok ? [] : against.problems),
    ];
    if (first) return refused(first, ...rest);
    assert(against.ok, 'checked with the other problems');
    const about = { application, contested: against.value };
    const row = await rowOf(unit, input, about);
    const filed = await insertObjection(unit.tx, row, unit.nowDate);
    if (filed === null) {
      const same = await findSameObjection(unit.tx, row);
      assert(same, 'what was filed before is there');
      // A stranger who happens to send the same words learns nothing of the other.
      return same.objectorPersonId === row.objectorPersonId ? ok(same) : refused(notAllowed);
    }
    await note(unit, filed, 'received', filed.receivedOn, {
      channel: filed.channel,
      timeliness: filed.timeliness,
    });
    if (about.application) await noteOnCase(unit, filed, about.application);
    return ok(await sendReceipt(unit, filed));
  });
}
