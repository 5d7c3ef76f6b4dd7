/** The service desk says for which organisation someone came by paper, phone or desk. */
import type { Actor } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { ok, problem, type Result, refused } from '../../../kernel/result.ts';
import { isSqlError } from '../../../platform/db/index.ts';
import { inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { addOrganisationForOther, findOrganisation } from '../../party/index.ts';
import type { Organisation, OrganisationDetails } from '../../party/types.ts';
import type { FormPage } from '../../scheme/types.ts';
import type { ApplicationDeps } from '../deps.ts';
import { valuesOf } from '../forms/show.ts';
import { stateOf } from '../rules/state.ts';
import {
  type Case,
  contactOf,
  fillsInForOther,
  lockCase,
  notAllowed,
  organisationQuestion,
} from './context.ts';
import { formClosed, keepPage, openStatuses } from './save.ts';

const kvkKnown = problem(
  'kvkNumber',
  'kvk-known',
  text(
    'Deze organisatie staat er al. Zoek hierboven op dit nummer.',
    'This organisation is here already. Search for this number above.',
  ),
);
const organisationUnknown = problem(
  'organisation',
  'organisation-unknown',
  text('Deze organisatie is er niet meer. Zoek opnieuw.', 'This organisation is gone. Search again.'),
);
const notAsked = problem(
  '',
  'organisation-not-asked',
  text('Deze regeling vraagt niet naar een organisatie.', 'This scheme does not ask about an organisation.'),
);

type Held = { readonly found: Case; readonly page: FormPage; readonly key: string };

async function hold(unit: UnitOfWork, id: Id<'application'>): Promise<Result<Held>> {
  const locked = await lockCase(unit.tx, unit.actor, id, 'application.edit');
  if (!locked.ok) return locked;
  const found = locked.value;
  if (!fillsInForOther(unit.actor, found.application)) return refused(notAllowed);
  if (!openStatuses.includes(found.application.status)) return refused(formClosed);
  const page = found.version.rules.form.find((one) => organisationQuestion(one) !== null);
  const key = page && organisationQuestion(page)?.key;
  return page && key ? ok({ found, page, key }) : refused(notAsked);
}

/** As if it had been typed on the form: on a draft it counts at once, on a case when the change is sent. */
async function choose(
  unit: UnitOfWork,
  { found, page, key }: Held,
  organisation: Organisation,
): Promise<Result<{ readonly page: string }>> {
  const typed =
    found.typed[page.slug]?.values ??
    valuesOf(page, stateOf(found.application), {
      lang: found.application.lang,
      wijken: found.wijken,
      contact: contactOf(found.applicant),
    });
  const values = { ...typed, [key]: [organisation.id] };
  const kept = await keepPage(unit, { ...found, chosenOrganisation: organisation }, page, {
    values,
    window: 'desk',
  });
  if (!kept.ok) return kept;
  unit.audit('application.organisationChosen', 'application', found.application.id, {
    organisationId: organisation.id,
    by: 'desk',
  });
  return ok({ page: page.slug });
}

/**
 * Names an organisation that is known.
 * @returns the page of the form that asks it; refusals `organisation-unknown`, `organisation-not-asked`, `form-closed`,
 *   `not-found`, `not-allowed`
 */
export function chooseOrganisation(
  deps: ApplicationDeps,
  actor: Actor,
  input: { readonly id: Id<'application'>; readonly organisationId: Id<'organisation'> },
): Promise<Result<{ readonly page: string }>> {
  return inTransaction(
    deps,
    actor,
    async (unit) => {
      const held = await hold(unit, input.id);
      if (!held.ok) return held;
      const organisation = await findOrganisation(unit.tx, input.organisationId);
      return organisation ? await choose(unit, held.value, organisation) : refused(organisationUnknown);
    },
    { publicFacts: false },
  );
}

/** Adds the applicant's organisation and names it. Refusals as above, and `kvk-known`. */
export async function addApplicantOrganisation(
  deps: ApplicationDeps,
  actor: Actor,
  input: { readonly id: Id<'application'>; readonly details: OrganisationDetails },
): Promise<Result<{ readonly page: string }>> {
  try {
    return await inTransaction(deps, actor, async (unit) => {
      const held = await hold(unit, input.id);
      if (!held.ok) return held;
      return await choose(unit, held.value, await addOrganisationForOther(unit, input.details));
    });
  } catch (error) {
    if (isSqlError(error, 'uniqueViolation', 'organisation_kvk_number_key')) return refused(kvkKnown);
    throw error;
  }
}
