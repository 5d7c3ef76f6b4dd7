/**
 * Ceilings are published, raised and lowered by an officer, with the publication that makes it law (Awb 4:25, 4:27) and
 * the reason. Both are shown to everybody.
 */
import type { Actor } from '../../kernel/actor.ts';
import { type Id, newId } from '../../kernel/ids.ts';
import { allowed } from '../../kernel/permissions.ts';
import { assert, ok, type Result, refused } from '../../kernel/result.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../platform/db/unit-of-work.ts';
import { domainLabels } from '../scheme/index.ts';
import type { Domain, Round } from '../scheme/types.ts';
import { lowerTooFar, refusals } from './messages.ts';
import { lowerCeiling, publishCeiling } from './movements.ts';
import { insertEnvelope, listEnvelopesOfRound, lockEnvelope } from './store/index.ts';
import type { Envelope } from './types.ts';

export type Publication = {
  /** Where it was published, for example `Gemeenteblad 2027, 123`. */
  readonly publication: string;
  readonly reason: string;
};

export type CeilingChange = Publication & {
  readonly kind: 'raise' | 'lower';
  readonly amountCents: number;
  /** The ceiling that the officer saw: two officers, or one who posts twice, change it once. */
  readonly seenCents: number;
};

const basisOf = ({ publication, reason }: Publication): string =>
  reason === '' ? publication : `${publication}: ${reason}`;

/**
 * Raises or lowers a ceiling. Lowering takes free money only: what is reserved or granted keeps its room (Awb 4:27.2).
 * @returns problems `not-allowed`, `changed-meanwhile`, `amount-missing`, `only-free-money`
 */
export async function changeCeiling(
  deps: CommandDeps,
  actor: Actor,
  envelope: Envelope,
  change: CeilingChange,
): Promise<Result<null>> {
  if (!allowed(actor, 'budget.publish', {})) return refused(refusals.notAllowed);
  if (change.amountCents === 0) return refused(refusals.amountMissing);
  return await inTransaction(deps, actor, async (unit) => {
    const locked = await lockEnvelope(unit.tx, envelope.id);
    if (locked.balances.publishedCents !== change.seenCents) return refused(refusals.changedMeanwhile);
    const move = {
      envelopeId: envelope.id,
      amountCents: change.amountCents,
      basis: basisOf(change),
      at: unit.nowDate,
    };
    if (change.kind === 'raise') await publishCeiling(unit.tx, move);
    else if (!(await lowerCeiling(unit.tx, move)).ok) return refused(lowerTooFar(locked.balances.freeCents));
    unit.audit(change.kind === 'raise' ? 'ceiling.raised' : 'ceiling.lowered', 'envelope', envelope.id, {
      amountCents: change.amountCents,
      beforeCents: change.seenCents,
    });
    return ok(null);
  });
}

export type Area = Pick<Envelope, 'wijkId' | 'wijkraadId' | 'gebiedId'> & { readonly name: string };

export type NewEnvelopes = Publication & {
  readonly round: Round;
  /** One envelope for each area and each domain. */
  readonly areas: readonly Area[];
  /** `null` stands for one envelope for all domains together. */
  readonly domains: readonly (Domain | null)[];
  /** Ceiling of each; 0 to publish later. */
  readonly amountCents: number;
};

/**
 * Makes the envelopes of a round and publishes the same ceiling for each. Those that exist already stay as they are.
 * @returns how many were made; problems `not-allowed`, `envelopes-exist`
 */
export async function createEnvelopes(
  deps: CommandDeps,
  actor: Actor,
  wanted: NewEnvelopes,
): Promise<Result<{ created: number }>> {
  if (!allowed(actor, 'budget.publish', {})) return refused(refusals.notAllowed);
  assert(wanted.areas.length > 0 && wanted.domains.length > 0, 'a round has an area and a domain');
  return await inTransaction(deps, actor, async (unit) => {
    const existing = await listEnvelopesOfRound(unit.tx, wanted.round.id);
    const taken = new Set(existing.map(scopeOf));
    let created = 0;
    for (const area of wanted.areas) {
      for (const domain of wanted.domains) {
        if (taken.has(scopeOf({ ...area, domain }))) continue;
        await createOne(unit, wanted, area, domain);
        created += 1;
      }
    }
    return created === 0 ? refused(refusals.nothingNew) : ok({ created });
  });
}

const scopeOf = (scope: Pick<Envelope, 'wijkId' | 'wijkraadId' | 'gebiedId' | 'domain'>): string =>
  [scope.wijkId ?? scope.wijkraadId ?? scope.gebiedId ?? 'city', scope.domain ?? ''].join(' ');

async function createOne(
  unit: UnitOfWork,
  wanted: NewEnvelopes,
  area: Area,
  domain: Domain | null,
): Promise<void> {
  const id: Id<'envelope'> = newId<'envelope'>(unit.now.epochMilliseconds);
  const { name, ...scope } = area;
  await insertEnvelope(unit.tx, {
    ...scope,
    id,
    schemeVersionId: wanted.round.schemeVersionId,
    roundId: wanted.round.id,
    domain,
    name: [wanted.round.name.nl, name, ...(domain === null ? [] : [domainLabels[domain].nl])].join(' – '),
    example: false,
  });
  unit.audit('envelope.created', 'envelope', id, { roundId: wanted.round.id, domain });
  if (wanted.amountCents === 0) return;
  await publishCeiling(unit.tx, {
    envelopeId: id,
    amountCents: wanted.amountCents,
    basis: basisOf(wanted),
    at: unit.nowDate,
  });
  unit.audit('ceiling.raised', 'envelope', id, { amountCents: wanted.amountCents, beforeCents: 0 });
}
