/**
 * Two networks of whose request more came: one lies as a draft with its lead organisation, one was handed in. So that the pages
 * of a computed draft and of a case with its sum can be seen. People and costs are invented.
 */
import type { AppDeps } from '../app/deps.ts';
import { submitPrepared } from '../features/application/seed.ts';
import { preparedRequest } from '../features/basefunding/seed.ts';
import type { PersonActor } from '../kernel/actor.ts';
import { isoDate, today } from '../kernel/dates.ts';
import type { Id } from '../kernel/ids.ts';
import { assert } from '../kernel/result.ts';
import { persona } from './past.ts';
import { insertSigner, insertSomebody } from './store.ts';

const signer = {
  name: 'Bo Denkbeeldig',
  email: 'bo.denkbeeldig@example.org',
  street: 'Voorbeeldkade 8',
  postcode: '3181 XX',
  town: 'Rozenburg',
  lang: 'nl',
} as const;

/** Signs for the lead organisation, and is told so to the program as who logs in is. */
async function signs({ db, clock }: AppDeps, personId: Id<'person'>, slug: string): Promise<PersonActor> {
  const since = isoDate(today(clock).subtract({ years: 1 }));
  const organisationId = await insertSigner(db, { personId, slug, since });
  const grant = {
    role: 'organisationMember',
    scope: 'organisation',
    organisationId,
    right: 'sign',
    known: true,
  } as const;
  return { kind: 'person', personId, displayName: '', grants: [grant] };
}

/** Needs the map and the money: networks with their evidence, and a round of base funding. */
export async function seedBaseFunding(deps: AppDeps): Promise<void> {
  const { personId } = await persona(deps, 'wijkbeheer');
  // The other member is a company, which may not apply for base funding.
  const club = await signs(deps, personId, 'bospolderse-leesclub-ezelsoor');
  await preparedRequest(deps, club, {
    network: 'bospolder-samen-sterk',
    lead: 'bospolderse-leesclub-ezelsoor',
  });
  const id = await insertSomebody(deps.db, signer);
  const village = await signs(deps, id, 'dorpshuis-de-dijkwacht');
  const draft = await preparedRequest(deps, village, {
    network: 'dorpskring-rozenburg',
    lead: 'dorpshuis-de-dijkwacht',
  });
  const submitted = await submitPrepared(deps, village, draft);
  assert(submitted.caseNumber, 'what was handed in has a number');
}
