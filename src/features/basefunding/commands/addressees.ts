import type { Lang } from '../../../kernel/messages.ts';
import type { UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { getPerson, listMembers } from '../../party/index.ts';
import type { Part } from '../types.ts';

/** Everybody who may sign for it, in her own language; the address in public view where nobody is known. */
export async function addresseesOf(
  unit: UnitOfWork,
  { organisationId }: Pick<Part, 'organisationId'>,
  publicEmail: string | undefined,
): Promise<readonly { readonly email: string; readonly lang: Lang }[]> {
  const signers = (await listMembers(unit.tx, organisationId, unit.today)).flatMap(
    ({ email, right, personId }) => (email !== null && right === 'sign' ? [{ email, personId }] : []),
  );
  if (signers.length === 0) return publicEmail === undefined ? [] : [{ email: publicEmail, lang: 'nl' }];
  return await Promise.all(
    signers.map(async ({ email, personId }) => ({ email, lang: (await getPerson(unit.tx, personId)).lang })),
  );
}
