/** The de minimis declaration, grants of before this system, and the way into the central register. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import { isoDate, type PlainDate, parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import { type Id, newId } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import { inTransaction } from '../../../platform/db/unit-of-work.ts';
import { addEvent, lockApplication } from '../../application/index.ts';
import { getVersion, listPredecessors } from '../../scheme/index.ts';
import type { DecisionDeps } from '../deps.ts';
import {
  insertDeclaration,
  insertEarlierGrant,
  lockAidGrant,
  markRegistered as saveRegistered,
} from '../store/index.ts';
import type { AidDeclaration } from '../types.ts';
import { notAllowed, notFound } from './refusals.ts';

const futureDate = (field: string): Problem =>
  problem(field, 'date-in-future', text('Deze dag moet nog komen.', 'This day is still to come.'));

const isAfter = (iso: string, day: PlainDate): boolean => {
  const date = parseIsoDate(iso);
  return date !== null && Temporal.PlainDate.compare(date, day) > 0;
};

function declarationProblems(declaration: AidDeclaration, today: PlainDate): readonly Problem[] {
  const problems = declaration.otherAid.flatMap((aid, index) =>
    isAfter(aid.grantedOn, today) ? [futureDate(`aid.${index}.grantedOn`)] : [],
  );
  return isAfter(declaration.signedOn, today) ? [futureDate('signedOn'), ...problems] : problems;
}

export type DeclarationInput = AidDeclaration & { readonly applicationId: Id<'application'> };

/** Records what an organisation declared; a later declaration counts instead of an earlier one. */
export function recordAidDeclaration(
  deps: DecisionDeps,
  actor: Actor,
  input: DeclarationInput,
): Promise<Result<void>> {
  return inTransaction(
    deps,
    actor,
    async (unit) => {
      const personId = personIdOf(actor);
      if (personId === null || !allowed(actor, 'case.handle', {})) return refused(notAllowed);
      const application = await lockApplication(unit.tx, input.applicationId);
      if (!application || application.organisationId === null) return refused(notFound);
      const { applicationId, ...declaration } = input;
      const [first, ...rest] = declarationProblems(declaration, unit.today);
      if (first) return refused(first, ...rest);
      await insertDeclaration(unit.tx, { ...declaration, applicationId, declaredByPersonId: personId });
      unit.audit('aid.declared', 'application', applicationId, {
        economicActivity: declaration.economicActivity,
        otherAid: declaration.otherAid.length,
      });
      return ok(undefined);
    },
    { publicFacts: false },
  );
}

export type EarlierGrantInput = {
  readonly applicationId: Id<'application'>;
  readonly predecessorName: string;
  readonly year: number;
  readonly activity: string;
  readonly amountCents: number;
  readonly source: string;
};

/** Records a grant of a scheme that is not in this system, so that the three years of Awb 4:51 count on. */
export function recordEarlierGrant(
  deps: DecisionDeps,
  actor: Actor,
  input: EarlierGrantInput,
): Promise<Result<void>> {
  return inTransaction(
    deps,
    actor,
    async (unit) => {
      if (!allowed(actor, 'case.handle', {})) return refused(notAllowed);
      const { applicationId, ...grant } = input;
      const application = await lockApplication(unit.tx, applicationId);
      if (!application || application.organisationId === null) return refused(notFound);
      const { schemeId } = await getVersion(unit.tx, application.schemeVersionId);
      const known = await listPredecessors(unit.tx, schemeId);
      if (!known.some((one) => one.name === grant.predecessorName))
        return refused(
          problem(
            'predecessorName',
            'choice-unknown',
            text('Kies een regeling uit de lijst.', 'Choose a scheme from the list.'),
          ),
        );
      const added = await insertEarlierGrant(unit.tx, {
        ...grant,
        id: newId<'earlier_grant'>(),
        organisationId: application.organisationId,
        schemeId,
        recordedByPersonId: personIdOf(actor),
        recordedAt: unit.nowDate,
      });
      if (!added)
        return refused(
          problem('year', 'already-recorded', text('Dit stond er al.', 'This was recorded already.')),
        );
      unit.audit('earlierGrant.recorded', 'organisation', application.organisationId, {
        year: grant.year,
        amountCents: grant.amountCents,
      });
      return ok(undefined);
    },
    { publicFacts: false },
  );
}

/** Notes on which day a grant was put in the central register ((EU) 2023/2831 art. 6). */
export function markAidRegistered(
  deps: DecisionDeps,
  actor: Actor,
  input: { readonly aidGrantId: Id<'aid_grant'>; readonly on: string },
): Promise<Result<void>> {
  return inTransaction(
    deps,
    actor,
    async (unit) => {
      if (!allowed(actor, 'aid.register', {})) return refused(notAllowed);
      const grant = await lockAidGrant(unit.tx, input.aidGrantId);
      if (!grant) return refused(notFound);
      // Pressed twice: it stays as it was first noted.
      if (grant.registeredOn !== null) return ok(undefined);
      const day = parseIsoDate(input.on);
      if (day === null || isAfter(input.on, unit.today) || input.on < grant.grantedOn)
        return refused(
          problem(
            'on',
            'date-shape',
            text(
              'Vul de dag in waarop het in het register kwam: niet vóór de toekenning en niet na vandaag.',
              'Enter the day on which it came into the register: not before the grant and not after today.',
            ),
          ),
        );
      await saveRegistered(unit.tx, grant.id, isoDate(day));
      if (grant.applicationId !== null)
        await addEvent(unit.tx, {
          applicationId: grant.applicationId,
          kind: 'aidRegistered',
          onDate: isoDate(day),
          at: unit.nowDate,
          actor,
          audience: 'office',
          facts: { aidGrantId: grant.id, amountCents: grant.amountCents },
        });
      unit.audit('aid.registered', 'aid_grant', grant.id, { on: isoDate(day) });
      return ok(undefined);
    },
    { publicFacts: false },
  );
}
