/** Files with an application. The bytes stand on disk before the row is committed; a refused file leaves nothing. */
import { createHash } from 'node:crypto';
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { ok, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import { inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { checkFile, type IncomingFile } from '../../../platform/files/incoming.ts';
import { checkSound } from '../../../platform/files/sound/index.ts';
import { dropBytes, holdBytes } from '../../../platform/files/stored.ts';
import type { Question } from '../../scheme/types.ts';
import type { ApplicationDeps } from '../deps.ts';
import { deleteAttachment, findAttachment, insertAttachment } from '../store/index.ts';
import type { Application, Attachment } from '../types.ts';
import { lockCase, notFoundProblem } from './context.ts';
import { formClosed, openStatuses } from './save.ts';

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
type FilesQuestion = Extract<Question, { kind: 'files' }>;
/** Where files hang, and how much may; `sound`: a recording, instead of papers and photos. */
export type FileRoom = Pick<FilesQuestion, 'key' | 'maxFiles' | 'maxBytes'> & { readonly kinds?: 'sound' };

const tooMany = (question: FileRoom): Problem =>
  problem(
    question.key,
    'too-many-files',
    text(
      `U kunt hier ${question.maxFiles} ${question.maxFiles === 1 ? 'bestand' : 'bestanden'} toevoegen. Haal eerst een bestand weg.`,
      `You can add ${question.maxFiles} ${question.maxFiles === 1 ? 'file' : 'files'} here. Remove a file first.`,
    ),
  );

export type AttachOutcome = { readonly added: number; readonly problems: readonly Problem[] };

/**
 * Adds files to a question. Each file stands for itself: good ones are kept, each bad one has a sentence of its own.
 * Refusals: `not-found`, `not-allowed`, `form-closed`
 */
export async function addAttachments(
  deps: ApplicationDeps,
  actor: Actor,
  input: {
    readonly id: Id<'application'>;
    readonly question: string;
    readonly files: readonly IncomingFile[];
  },
): Promise<Result<AttachOutcome>> {
  return await inTransaction<AttachOutcome>(
    deps,
    actor,
    async (unit) => {
      const locked = await lockCase(unit.tx, actor, input.id, 'application.edit');
      if (!locked.ok) return locked;
      const { application, version, attachments } = locked.value;
      if (!openStatuses.includes(application.status)) return refused(formClosed);
      const question = version.rules.form
        .flatMap((page) => page.questions)
        .find((one): one is FilesQuestion => one.kind === 'files' && one.key === input.question);
      if (!question) return refused(notFoundProblem);
      const present = attachments.filter((file) => file.question === question.key);
      const kept = await keepFiles(unit, deps, { application, present }, question, input.files);
      if (kept.added > 0)
        unit.audit('application.filesAdded', 'application', application.id, {
          question: question.key,
          added: kept.added,
        });
      return ok(kept);
    },
    { publicFacts: false },
  );
}

/**
 * Checks each file and keeps the good ones with the case; the caller has checked who sends them and holds the case.
 * @param on.present files that hang under this key already
 */
export async function keepFiles(
  unit: UnitOfWork,
  deps: Pick<ApplicationDeps, 'files'>,
  on: { readonly application: Pick<Application, 'id'>; readonly present: readonly Attachment[] },
  room: FileRoom,
  files: readonly IncomingFile[],
): Promise<AttachOutcome> {
  const known = new Set(on.present.map((file) => `${file.sha256} ${file.name}`));
  const problems: Problem[] = [];
  let added = 0;
  for (const file of files) {
    if (on.present.length + added >= room.maxFiles) {
      problems.push(tooMany(room));
      break;
    }
    const check = room.kinds === 'sound' ? checkSound : checkFile;
    const checked = await check(room.key, file, room.maxBytes);
    if (!checked.ok) {
      problems.push(...checked.problems);
      continue;
    }
    const { name, mediaType, bytes } = checked.value;
    const sha256 = hashOf(bytes);
    // Held until the commit, so that nobody removes these bytes as unused in between.
    await holdBytes(unit.tx, sha256);
    await deps.files.put(bytes);
    // The same file sent twice (a double press) stands there once.
    if (known.has(`${sha256} ${name}`)) continue;
    known.add(`${sha256} ${name}`);
    await insertAttachment(unit.tx, {
      applicationId: on.application.id,
      question: room.key,
      name,
      mediaType,
      sizeBytes: bytes.length,
      sha256,
      addedByPersonId: personIdOf(unit.actor),
      at: unit.nowDate,
    });
    added += 1;
  }
  return { added, problems };
}

const keptFile = problem(
  '',
  'file-kept',
  text(
    'Dit bestand hoort bij een ingediende aanvraag. U kunt het niet meer weghalen.',
    'This file belongs to an application that was submitted. It can no longer be removed.',
  ),
);

/** Takes a file away while the application is a draft; the bytes go when nobody else uses them. */
export async function removeAttachment(
  deps: ApplicationDeps,
  actor: Actor,
  input: { readonly id: Id<'application'>; readonly attachmentId: Id<'attachment'> },
): Promise<Result<Attachment | null>> {
  const result = await inTransaction<Attachment | null>(
    deps,
    actor,
    async (unit) => {
      const locked = await lockCase(unit.tx, actor, input.id, 'application.edit');
      if (!locked.ok) return locked;
      if (locked.value.application.status !== 'draft') return refused(keptFile);
      const attachment = await findAttachment(unit.tx, input.attachmentId);
      if (!attachment || attachment.applicationId !== input.id) return ok(null);
      await deleteAttachment(unit.tx, attachment);
      unit.audit('application.fileRemoved', 'application', input.id, { question: attachment.question });
      return ok(attachment);
    },
    { publicFacts: false },
  );
  if (result.ok && result.value) await dropBytes(deps, result.value.sha256);
  return result;
}
