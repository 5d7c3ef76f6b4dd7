/** Files with a request for recognition. The bytes stand on disk before the row is committed; a refused file leaves nothing. */
import { createHash } from 'node:crypto';
import { type Actor, system } from '../../../kernel/actor.ts';
import { startOfDay } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { assert, ok, type Result, refused } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction } from '../../../platform/db/unit-of-work.ts';
import type { Deps } from '../../../platform/deps.ts';
import { checkFile, type IncomingFile } from '../../../platform/files/incoming.ts';
import { dropBytes, holdBytes, insertStoredFile } from '../../../platform/files/stored.ts';
import type { Listing } from '../../listing/index.ts';
import { refusals } from '../messages.ts';
import { findChecklist } from '../rules/criteria.ts';
import { filePolicy, mayAsk } from '../rules/recognition.ts';
import {
  deleteRecognitionFile,
  insertRecognitionFile,
  listForgettableFiles,
  listRecognitionFiles,
} from '../store/recognition-files.ts';
import type { RecognitionFile, RecognitionKind } from '../types.ts';
import { openFor } from './recognition.ts';

type FileDeps = CommandDeps & Pick<Deps, 'files'>;
type Place = Pick<Listing, 'id'>;

/** To a draft alone: what was asked stays as it was asked. The same file sent twice stands there once. */
export async function addEvidenceFile(
  deps: FileDeps,
  actor: Actor,
  place: Place,
  kind: RecognitionKind,
  { criterion, file }: { readonly criterion: string; readonly file: IncomingFile },
): Promise<Result<null>> {
  const checked = await checkFile('bestand', file, filePolicy.maxBytes);
  return await inTransaction(
    deps,
    actor,
    async (unit) => {
      const open = await openFor(unit, place, kind, 'ask', mayAsk);
      if (!open.ok) return open;
      const known = findChecklist(open.value.criteriaVersion)?.criteria.some(({ key }) => key === criterion);
      const problems = [
        ...(known ? [] : [refusals.criterionNeeded]),
        ...(checked.ok ? [] : checked.problems),
      ];
      if (!checked.ok || problems[0])
        return refused(problems[0] ?? refusals.criterionNeeded, ...problems.slice(1));
      const { name, mediaType, bytes } = checked.value;
      const present = await listRecognitionFiles(unit.tx, open.value.id);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      if (present.some((one) => one.sha256 === sha256 && one.criterion === criterion)) return ok(null);
      if (present.length >= filePolicy.most) return refused(refusals.tooManyFiles);
      // Held until the commit, so that nobody removes these bytes as unused in between.
      await holdBytes(unit.tx, sha256);
      await deps.files.put(bytes);
      const stored = { name, mediaType, sizeBytes: bytes.length, sha256, at: unit.nowDate };
      const fileId = await insertStoredFile(unit.tx, stored);
      const recognitionId = open.value.id;
      await insertRecognitionFile(unit.tx, { recognitionId, fileId, criterion, addedAt: unit.nowDate });
      unit.audit('recognition.fileAdded', 'recognition', recognitionId, { criterion });
      return ok(null);
    },
    { publicFacts: false },
  );
}

export async function removeEvidenceFile(
  deps: FileDeps,
  actor: Actor,
  place: Place,
  kind: RecognitionKind,
  id: Id<'recognition_file'>,
): Promise<Result<RecognitionFile | null>> {
  const removed = await inTransaction<RecognitionFile | null>(
    deps,
    actor,
    async (unit) => {
      const open = await openFor(unit, place, kind, 'ask', mayAsk);
      if (!open.ok) return open;
      const files = await listRecognitionFiles(unit.tx, open.value.id);
      const file = files.find((one) => one.id === id);
      if (file === undefined) return ok(null);
      await deleteRecognitionFile(unit.tx, file);
      unit.audit('recognition.fileRemoved', 'recognition', open.value.id, { criterion: file.criterion });
      return ok(file);
    },
    { publicFacts: false },
  );
  if (removed.ok && removed.value !== null) await dropBytes(deps, removed.value.sha256);
  return removed;
}

/** Nightly. @returns how many went */
export async function forgetEvidenceFiles(deps: FileDeps): Promise<number> {
  const gone = await inTransaction(
    deps,
    system('nightly'),
    async (unit) => {
      const before = startOfDay(unit.today.subtract({ days: filePolicy.forgetAfterDays }));
      const files = await listForgettableFiles(unit.tx, new Date(before.epochMilliseconds));
      for (const file of files) {
        await deleteRecognitionFile(unit.tx, file);
        unit.audit('recognition.fileForgotten', 'recognition', file.recognitionId);
      }
      return ok(files);
    },
    { publicFacts: false },
  );
  assert(gone.ok, 'Forgetting never refuses');
  for (const { sha256 } of gone.value) await dropBytes(deps, sha256);
  return gone.value.length;
}
