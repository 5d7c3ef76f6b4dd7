/** Organisations that form one undertaking count together for state aid ((EU) 2023/2831 art. 2 lid 2). */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { text } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import { inTransaction } from '../../../platform/db/unit-of-work.ts';
import {
  changeUndertaking,
  findOrganisationBySlug,
  listGroupedOrganisations,
  lockOrganisation,
} from '../../party/index.ts';
import type { DecisionDeps } from '../deps.ts';
import { lockUndertaking } from '../store/index.ts';
import { undertakingOf } from './load-case.ts';
import { notAllowed, notFound } from './refusals.ts';

export type UndertakingInput = {
  readonly slug: string;
  /** Name of the undertaking; empty for an organisation on its own. */
  readonly group: string;
  readonly reason: string;
};

function inputProblems({ group, reason }: UndertakingInput): readonly Problem[] {
  const problems = [
    tooLong('group', group, 200),
    reason === ''
      ? problem('reason', 'reason-needed', text('Schrijf op waaruit dit blijkt.', 'Say what shows this.'))
      : null,
    tooLong('reason', reason, 1000),
  ];
  return problems.filter((one) => one !== null);
}

/** Written a little differently it is the same undertaking. */
const sameName = (one: string, other: string): boolean =>
  one.localeCompare(other, 'nl', { sensitivity: 'base' }) === 0;

/**
 * Says to which undertaking an organisation belongs, with reason and history. What the organisations got before counts
 * together from now on.
 * @returns refusals `not-found`, `not-allowed`, `undertaking-same`, and every problem with its field
 */
export function setUndertaking(
  deps: DecisionDeps,
  actor: Actor,
  input: UndertakingInput,
): Promise<Result<void>> {
  return inTransaction(
    deps,
    actor,
    async (unit) => {
      const byPersonId = personIdOf(actor);
      if (byPersonId === null || !allowed(actor, 'aid.register', {})) return refused(notAllowed);
      const found = await findOrganisationBySlug(unit.tx, input.slug);
      if (!found || found.legalForm === 'informal') return refused(notFound);
      await lockOrganisation(unit.tx, found.id);
      const organisation = (await findOrganisationBySlug(unit.tx, input.slug)) ?? found;
      const typed = { ...input, group: input.group.trim().replace(/\s+/g, ' '), reason: input.reason.trim() };
      const [first, ...rest] = inputProblems(typed);
      if (first) return refused(first, ...rest);
      const known = (await listGroupedOrganisations(unit.tx)).map(({ undertakingGroup }) => undertakingGroup);
      const groupAfter =
        typed.group === '' ? null : (known.find((one) => sameName(one, typed.group)) ?? typed.group);
      if (groupAfter === organisation.undertakingGroup)
        return refused(
          problem(
            'group',
            'undertaking-same',
            text('Zo staat het er al.', 'That is what stands there already.'),
          ),
        );
      // A grant that is being decided on waits, so that it counts the aid of all.
      const keys = [undertakingOf(organisation), groupAfter ?? organisation.id];
      for (const key of keys.toSorted()) await lockUndertaking(unit.tx, key);
      await changeUndertaking(unit.tx, {
        organisationId: organisation.id,
        groupBefore: organisation.undertakingGroup,
        groupAfter,
        reason: typed.reason,
        byPersonId,
        at: unit.nowDate,
      });
      unit.audit('organisation.undertakingChanged', 'organisation', organisation.id, {
        before: organisation.undertakingGroup,
        after: groupAfter,
      });
      return ok(undefined);
    },
    { publicFacts: false },
  );
}
