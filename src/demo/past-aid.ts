/** Aid went into the central register in time, as the law asks; what is due from today on is left for the officer. */
import type { AppDeps } from '../app/deps.ts';
import { listAidGrants, markAidRegistered, setUndertaking } from '../features/decision/index.ts';
import { personaOrganisation } from '../features/party/index.ts';
import { isoDate, parseIsoDate, Temporal, today } from '../kernel/dates.ts';
import { assert } from '../kernel/result.ts';
import { done, persona } from './past.ts';
import { pastOn } from './past-objections.ts';

/** Days before the last day of the term of twenty working days. */
const daysAhead = 6;

/** Invented organisations, by address. */
const oneBoard = [personaOrganisation.slug, 'muziekhuis-de-vonk'] as const;

export async function seedAidRegister(deps: AppDeps): Promise<void> {
  for (const { id, registerDueOn } of await listAidGrants(deps.db, { open: true, limit: 100 })) {
    const due = parseIsoDate(registerDueOn);
    assert(due, 'the database holds dates');
    if (Temporal.PlainDate.compare(due, today(deps.clock)) >= 0) continue;
    const past = pastOn(deps, due.subtract({ days: daysAhead }));
    const input = { aidGrantId: id, on: isoDate(today(past.clock)) };
    done(await markAidRegistered(past, await persona(past, 'behandelaar'), input), 'aid in the register');
  }
}

/** Two that have one board count as one for state aid. */
export async function seedUndertaking(deps: AppDeps): Promise<void> {
  const officer = await persona(deps, 'behandelaar');
  for (const slug of oneBoard) {
    const input = {
      slug,
      group: 'De Lange Tafel en De Vonk',
      reason: 'Statuten artikel 5: hetzelfde bestuur.',
    };
    done(await setUndertaking(deps, officer, input), 'undertaking');
  }
}
