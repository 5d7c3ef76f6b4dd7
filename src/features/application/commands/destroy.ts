/** The files of a case whose file is destroyed (features/retention). */
import type { Id } from '../../../kernel/ids.ts';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { dropFilesJob } from '../personal-data.ts';
import { deleteFilesOf } from '../store/index.ts';

/** Their bytes go after the commit, when no row names them any more. @returns how many */
export async function destroyAttachments(
  unit: UnitOfWork,
  applicationId: Id<'application'>,
): Promise<number> {
  const { count, hashes } = await deleteFilesOf(unit.tx, applicationId);
  if (hashes.length > 0) await unit.job(dropFilesJob, { hashes });
  return count;
}
