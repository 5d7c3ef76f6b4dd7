/** What goes of the advice on a case when its file is destroyed (features/retention). */
import type { Id } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/index.ts';

/** After the decisions let go of it. @returns how many of each */
export async function destroyAdviceOn(
  tx: Tx,
  applicationId: Id<'application'>,
): Promise<{ readonly advice: number; readonly interests: number }> {
  const gone = async (table: 'advice' | 'interestAnswer' | 'interestDeclaration'): Promise<number> => {
    const { numDeletedRows } = await tx
      .deleteFrom(table)
      .where('applicationId', '=', applicationId)
      .executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  };
  return {
    advice: await gone('advice'),
    interests: (await gone('interestAnswer')) + (await gone('interestDeclaration')),
  };
}
