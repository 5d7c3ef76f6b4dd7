/** What networks ask for an organisation in the first year of the new schemes: its own part of their sum. Reads only. */
import { today } from '../../../kernel/dates.ts';
import type { Id } from '../../../kernel/ids.ts';
import { sumCents } from '../../../kernel/money.ts';
import type { Deps } from '../../../platform/deps.ts';
import { claimNow, factsOfAll, type RequestFacts } from '../facts.ts';
import { namesOf } from '../rules/parts.ts';
import { partsByRequest } from '../store/parts.ts';
import { listAllBaseFundings } from '../store/requests.ts';
import { requestPath } from '../views/request-parts.tsx';
import type { Asked } from './document.ts';

/** As it was sent, or as it would be now if every member confirms; 0 where it meets not all, or nothing can be computed yet. */
function ownCents(facts: RequestFacts, organisationId: Id<'organisation'>): number {
  const { frozen } = facts;
  const now = facts.parts.find(({ part }) => part.organisationId === organisationId);
  const name = frozen
    ? frozen.members.find((member) => member.organisationId === organisationId)?.name
    : namesOf(facts.parts).get(now?.part.id ?? '');
  const claim = frozen ? frozen.claim : claimNow(facts, 'hoped')?.claim;
  const own = claim?.lines.filter(({ member }) => member !== null && member === name) ?? [];
  return sumCents(own.map(({ amountCents }) => amountCents));
}

/** @returns one for each network that counts this organisation in its request of that year: by its own choice at most one */
export async function askedFor(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  organisationId: Id<'organisation'>,
  year: number,
): Promise<readonly Asked[]> {
  const requests = (await listAllBaseFundings(db)).filter((request) => request.year === year);
  const parts = await partsByRequest(
    db,
    requests.map(({ id }) => id),
  );
  const counting = requests.filter(({ id }) =>
    parts
      .get(id)
      ?.some(
        (part) =>
          part.organisationId === organisationId &&
          part.countsHere &&
          (part.status === 'waiting' || part.status === 'confirmed'),
      ),
  );
  const facts = await factsOfAll(db, counting, today(clock));
  return facts.map((one) => ({
    network: one.request.networkName,
    href: requestPath(one.request),
    amountCents: ownCents(one, organisationId),
    sent: one.frozen !== null,
  }));
}
