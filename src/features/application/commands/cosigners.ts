/** Who supports the plan: naming, inviting, sending again, replacing, and signatures on paper. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { isoDate } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import { inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import type { ApplicationDeps } from '../deps.ts';
import {
  askedOften,
  type CosignerEntry,
  cosignerProblems,
  mailboxOf,
  normalEmail,
} from '../rules/cosigners.ts';
import { addEvent, deleteCosigner, insertCosigner, listCosigners, lockCosigner } from '../store/index.ts';
import type { Cosigner } from '../types.ts';
import { completeAfterSignature } from './complete.ts';
import { type Case, lockCase, notAllowed, notFoundProblem } from './context.ts';
import { inviteAll, isAskedOften, sendInvitation } from './invite.ts';
import { formClosed, openStatuses } from './save.ts';

type Input = { readonly id: Id<'application'> };

async function lockOpenCase(unit: UnitOfWork, id: Id<'application'>): Promise<Result<Case>> {
  const locked = await lockCase(unit.tx, unit.actor, id, 'application.edit');
  if (!locked.ok) return locked;
  return openStatuses.includes(locked.value.application.status) ? locked : refused(formClosed);
}

const personal = { publicFacts: false } as const;

/** Places 1 to `count` that nobody asked or confirmed holds. */
export function openPlaces(cosigners: readonly Cosigner[], count: number): readonly number[] {
  const taken = new Set(cosigners.filter((one) => one.status !== 'named').map((one) => one.place));
  return Array.from({ length: count }, (_, index) => index + 1).filter((place) => !taken.has(place));
}

/**
 * Writes down who will be asked, in the open places of the form. Blank entries leave their place open. Saves nothing when an
 * entry has a problem: what was typed is kept by `savePage`'s sibling, the page itself.
 * @returns all co-signers; problems `cosigners.<n>.name`, `cosigners.<n>.email` by index of the entry
 */
export function nameCosigners(
  deps: ApplicationDeps,
  actor: Actor,
  input: Input & { readonly entries: readonly CosignerEntry[]; readonly invite: boolean },
): Promise<Result<readonly Cosigner[]>> {
  return inTransaction<readonly Cosigner[]>(
    deps,
    actor,
    async (unit) => {
      const locked = await lockOpenCase(unit, input.id);
      if (!locked.ok) return locked;
      const found = locked.value;
      const written = await writeNamed(unit, found, input.entries);
      if (!written.ok) return written;
      const [often, ...more] = input.invite ? await oftenProblems(unit, input.entries) : [];
      if (often) return refused(often, ...more);
      if (input.invite) await inviteAll(unit, deps, found, written.value);
      unit.audit('cosigners.named', 'application', input.id, { count: written.value.length });
      return ok(await listCosigners(unit.tx, input.id));
    },
    personal,
  );
}

/** Asked for at once, so told at once. */
async function oftenProblems(
  unit: UnitOfWork,
  entries: readonly CosignerEntry[],
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const [index, { email }] of entries.entries())
    if (email.trim() !== '' && (await isAskedOften(unit, email)))
      problems.push(askedOften(`cosigners.${index}.email`));
  return problems;
}

async function writeNamed(
  unit: UnitOfWork,
  found: Case,
  entries: readonly CosignerEntry[],
): Promise<Result<Cosigner[]>> {
  const { application, applicant, cosigners, version } = found;
  const kept = cosigners.filter((cosigner) => cosigner.status !== 'named');
  const places = openPlaces(cosigners, version.rules.cosigners.count);
  const problems = cosignerProblems(entries.slice(0, places.length), {
    applicant: { name: applicant?.name ?? '', email: applicant?.email ?? null },
    others: kept,
  });
  const [first, ...rest] = problems;
  if (first) return refused(first, ...rest);
  for (const cosigner of cosigners)
    if (cosigner.status === 'named') await deleteCosigner(unit.tx, cosigner.id);
  for (const [index, place] of places.entries()) {
    const entry = entries[index];
    if (!entry || entry.name.trim() === '') continue;
    const email = normalEmail(entry.email);
    await insertCosigner(unit.tx, {
      applicationId: application.id,
      place,
      name: entry.name.replace(/\s+/g, ' ').trim(),
      channel: 'email',
      email,
      mailbox: mailboxOf(email),
    });
  }
  return ok(await listCosigners(unit.tx, application.id));
}

/** Nobody is mailed again within this time, however often the button is pressed. */
const minutesBetweenMails = 10;

async function lockOne(unit: UnitOfWork, found: Case, cosignerId: Id<'cosigner'>): Promise<Cosigner | null> {
  const cosigner = await lockCosigner(unit.tx, cosignerId);
  return cosigner?.applicationId === found.application.id ? cosigner : null;
}

const alreadyConfirmed = problem(
  'cosigners',
  'cosigner-confirmed',
  text('Deze mede-ondertekenaar heeft al bevestigd.', 'This co-signer has already confirmed.'),
);

/** A new link to someone who was asked before; the old one stops working. Refusals `cosigner-confirmed`, `mailed-just-now`. */
export function resendInvitation(
  deps: ApplicationDeps,
  actor: Actor,
  input: Input & { readonly cosignerId: Id<'cosigner'> },
): Promise<Result<Cosigner>> {
  return inTransaction<Cosigner>(
    deps,
    actor,
    async (unit) => {
      const locked = await lockOpenCase(unit, input.id);
      if (!locked.ok) return locked;
      const cosigner = await lockOne(unit, locked.value, input.cosignerId);
      if (!cosigner || cosigner.channel === 'paper') return refused(notFoundProblem);
      if (cosigner.status === 'confirmed') return refused(alreadyConfirmed);
      const since = cosigner.invitedAt ? unit.nowDate.getTime() - cosigner.invitedAt.getTime() : null;
      if (since !== null && since < minutesBetweenMails * 60_000) {
        return refused(
          problem(
            'cosigners',
            'mailed-just-now',
            text(
              `Wij hebben net een e-mail gestuurd. Wacht ${minutesBetweenMails} minuten. Vraag of de e-mail bij de ongewenste post staat.`,
              `We have just sent an e-mail. Wait ${minutesBetweenMails} minutes. Ask whether it is among the unwanted mail.`,
            ),
          ),
        );
      }
      if (cosigner.email && (await isAskedOften(unit, cosigner.email)))
        return refused(askedOften('cosigners'));
      await sendInvitation(unit, deps, locked.value, cosigner);
      return ok(cosigner);
    },
    personal,
  );
}

/** Takes away someone who has not confirmed, so that the place is free for another. */
export function removeCosigner(
  deps: ApplicationDeps,
  actor: Actor,
  input: Input & { readonly cosignerId: Id<'cosigner'> },
): Promise<Result<null>> {
  return inTransaction<null>(
    deps,
    actor,
    async (unit) => {
      const locked = await lockOpenCase(unit, input.id);
      if (!locked.ok) return locked;
      const cosigner = await lockOne(unit, locked.value, input.cosignerId);
      // A second press of the button finds nobody: that is what was asked for.
      if (!cosigner) return ok(null);
      if (cosigner.status === 'confirmed') return refused(alreadyConfirmed);
      await deleteCosigner(unit.tx, cosigner.id);
      if (locked.value.application.caseNumber !== null) {
        await addEvent(unit.tx, {
          applicationId: input.id,
          kind: 'cosignerReplaced',
          onDate: isoDate(unit.today),
          at: unit.nowDate,
          actor,
        });
      }
      unit.audit('cosigner.removed', 'application', input.id, { cosignerId: cosigner.id });
      return ok(null);
    },
    personal,
  );
}

/** The service desk has seen a signature on paper: counts as confirmed, with who saw it. */
export function recordPaperCosigner(
  deps: ApplicationDeps,
  actor: Actor,
  input: Input & { readonly name: string },
): Promise<Result<Cosigner>> {
  return inTransaction<Cosigner>(deps, actor, async (unit) => {
    const seenByPersonId = personIdOf(actor);
    if (!allowed(actor, 'application.enterForOther') || seenByPersonId === null) return refused(notAllowed);
    const locked = await lockOpenCase(unit, input.id);
    if (!locked.ok) return locked;
    const found = locked.value;
    const { application, cosigners, version, applicant } = found;
    const [place] = openPlaces(cosigners, version.rules.cosigners.count);
    const name = input.name.replace(/\s+/g, ' ').trim();
    const [wrong] = cosignerProblems([{ name, email: 'seen@paper.example' }], {
      applicant: { name: applicant?.name ?? '', email: null },
      others: cosigners
        .filter((one) => one.status !== 'named')
        .map((one) => ({ name: one.name, email: null })),
    });
    if (wrong || place === undefined || name === '')
      return refused(problem('paperName', wrong?.code ?? 'no-place', wrong?.text ?? noPlace));
    for (const named of cosigners)
      if (named.status === 'named' && named.place === place) await deleteCosigner(unit.tx, named.id);
    const cosigner = await insertCosigner(unit.tx, {
      applicationId: application.id,
      place,
      name,
      channel: 'paper',
      seenByPersonId,
      at: unit.nowDate,
    });
    unit.audit('cosigner.seenOnPaper', 'application', application.id, { cosignerId: cosigner.id });
    if (application.caseNumber !== null) {
      await confirmedEvent(unit, application.id, 'paper');
      const completed = await completeAfterSignature(unit, application, version);
      if (!completed.ok) return completed;
    }
    return ok(cosigner);
  });
}

const noPlace = text(
  'Vul een naam in. Er is plaats voor zoveel mede-ondertekenaars als de regeling vraagt.',
  'Enter a name. There is room for as many co-signers as the scheme asks.',
);

export async function confirmedEvent(
  unit: UnitOfWork,
  applicationId: Id<'application'>,
  by: 'link' | 'paper',
): Promise<void> {
  await addEvent(unit.tx, {
    applicationId,
    kind: 'cosignerConfirmed',
    onDate: isoDate(unit.today),
    at: unit.nowDate,
    actor: unit.actor,
    facts: { by },
  });
}
