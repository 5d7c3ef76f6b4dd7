/** The demo's requests: one of thirteen members, half confirmed, and one whose inhabitants nobody knows. Costs are invented. */
import { type PersonActor, system } from '../../kernel/actor.ts';
import { today } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import { assert, ok, type Result } from '../../kernel/result.ts';
import { type CommandDeps, inTransaction } from '../../platform/db/unit-of-work.ts';
import type { Deps } from '../../platform/deps.ts';
import { findListingBySlug } from '../listing/index.ts';
import { applyForNetwork } from './commands/apply.ts';
import { askQuietMembers } from './commands/during-year.ts';
import { askMembers, beginRequest } from './commands/request.ts';
import { mailing } from './deps.ts';
import { insertAnswers, type NewAnswer } from './store/answers.ts';
import { confirmParts, listParts, movePart } from './store/parts.ts';
import { updateBaseFunding, updateInhabitants } from './store/requests.ts';
import type { AnswerField, Part } from './types.ts';

/** Rent and energy in euros a year, square metres. */
type Costs = readonly [rent: number, energy: number, m2: number];

const costs: Readonly<Record<string, Costs>> = {
  'Stichting Buurtkeuken De Lange Tafel': [24_000, 4_000, 260],
  'Stichting Speelplein Vrolijk': [18_000, 3_500, 220],
  'Inloop De Halte van Middelland': [13_200, 2_800, 150],
  'Taalhuis De Klinker': [11_400, 2_600, 140],
  'Huiswerkhonk De Tweede Bel': [10_200, 2_400, 120],
  'Bewonersgroep Zonnehof': [9_600, 2_000, 110],
  'Ouderkamer De Warme Jas': [8_400, 2_000, 100],
  'Buurttuin Het Wilde Blad': [3_000, 800, 90],
  'Schaakclub Het Witte Paard': [5_400, 1_200, 70],
  'Repaircafé De Losse Draad': [4_200, 1_000, 60],
};

/** They filled it in, and did not say yet that it is right. */
const notConfirmed: readonly string[] = ['Schaakclub Het Witte Paard', 'Ouderkamer De Warme Jas'];

function must<T>(result: Result<T>): T {
  assert(result.ok, 'The demo may ask base funding');
  return result.value;
}

function answersOf(part: Part, year: number, saidAt: Date): NewAnswer[] {
  const known = costs[part.organisationName];
  return known === undefined ? [] : answersFrom(part, known, year, saidAt);
}

function answersFrom(
  { organisationId }: Part,
  [rent, energy, m2]: Costs,
  year: number,
  saidAt: Date,
): NewAnswer[] {
  const values: Readonly<Record<AnswerField, number>> = {
    rentCents: rent * 100,
    energyCents: energy * 100,
    floorAreaM2: m2,
    inclusive: 1,
    mainlyUnpaid: 1,
    noBusinessModel: 1,
  };
  return (Object.keys(values) as AnswerField[]).map((field) => ({
    organisationId,
    year,
    field,
    value: values[field],
    saidBy: 'demo',
    saidAt,
  }));
}

/** A year earlier everything was three per cent cheaper. */
const thenCosts = ([rent, energy, m2]: Costs, yearsAgo: number): Costs => {
  const then = (euros: number): number => Math.round(euros * 0.97 ** yearsAgo);
  return [then(rent), then(energy), m2];
};

/** They let the network only ask: their part goes straight to them. */
const paidStraight: ReadonlySet<string> = new Set([
  'Stichting Speelplein Vrolijk',
  'Inloop De Halte van Middelland',
  'Taalhuis De Klinker',
]);

/**
 * Of a year that was granted: who filled nothing in does not take part, some let the network only ask.
 * @returns the draft
 */
export async function grantedRequest(
  deps: Deps & CommandDeps,
  actor: PersonActor,
  { year, yearsAgo }: { readonly year: number; readonly yearsAgo: number },
): Promise<Id<'application'>> {
  const id = await begin(deps, 'deur-aan-deur-middelland', year);
  await inTransaction(deps, system('demo'), async (unit) => {
    const parts = await listParts(unit.tx, id);
    const taking = parts.filter(({ organisationName: name }) => costs[name] !== undefined);
    await insertAnswers(
      unit.tx,
      taking.flatMap((part) => {
        const known = costs[part.organisationName];
        return known ? answersFrom(part, thenCosts(known, yearsAgo), year, unit.nowDate) : [];
      }),
    );
    const straight = (part: Part): boolean => paidStraight.has(part.organisationName);
    for (const mandate of ['apply', 'receive'] as const)
      await confirmParts(
        unit.tx,
        taking.filter((part) => straight(part) === (mandate === 'apply')).map((part) => part.id),
        { mandate, confirmedAt: unit.nowDate, confirmedVia: 'demo' },
      );
    for (const part of parts) if (!taking.includes(part)) await movePart(unit.tx, part.id, 'setAside');
    const lead = parts.find(({ organisationName: name }) => name === 'Stichting Buurtkeuken De Lange Tafel');
    assert(lead, 'The kitchen leads the network');
    await updateBaseFunding(unit.tx, id, { status: 'confirming', leadOrganisationId: lead.organisationId });
    return ok(null);
  });
  return must(await applyForNetwork(deps, actor, id, 'nl')).id;
}

/** As the nightly job does: so that the mail to who was quiet can be read. */
export const askQuietOnes = async (deps: Deps & CommandDeps): Promise<number> =>
  await askQuietMembers(mailing(deps));

async function begin(deps: Deps & CommandDeps, slug: string, year: number): Promise<Id<'base_funding'>> {
  const listing = await findListingBySlug(deps.db, 'network', slug);
  assert(listing, `There is no network ${slug}`);
  return must(await beginRequest(deps, system('demo'), listing.id as string as Id<'network'>, year));
}

/** Needs networks, places and activities. */
export async function seedRequests(deps: Deps & CommandDeps): Promise<void> {
  const year = today(deps.clock).year + 1;
  const first = await begin(deps, 'deur-aan-deur-middelland', year);
  await begin(deps, 'tafelgenoten-van-west', year);
  await inTransaction(deps, system('demo'), async (unit) => {
    const saidAt = new Date(unit.nowDate.getTime() - 9 * 86_400_000);
    const parts = await listParts(unit.tx, first);
    await insertAnswers(
      unit.tx,
      parts.flatMap((part) => answersOf(part, year, saidAt)),
    );
    const confirmed = parts.filter(
      ({ organisationName: name }) => costs[name] !== undefined && !notConfirmed.includes(name),
    );
    await confirmParts(
      unit.tx,
      confirmed.map(({ id }) => id),
      { mandate: 'apply', confirmedAt: saidAt, confirmedVia: 'demo' },
    );
    return ok(null);
  });
  must(await askMembers(mailing(deps), system('demo'), first));
}

/** What every member of the smaller networks said: invented, and the same for each. */
const usualCosts: Costs = [9_000, 2_200, 110];

/**
 * A request of which all members said that it is right, applied for by who signs for its lead. A member without weekly
 * activities is in it as well: the sum says why it gets nothing.
 * @returns the draft
 */
export async function preparedRequest(
  deps: Deps & CommandDeps,
  actor: PersonActor,
  wanted: { readonly network: string; readonly lead: string },
): Promise<Id<'application'>> {
  const year = today(deps.clock).year + 1;
  const id = await begin(deps, wanted.network, year);
  await inTransaction(deps, system('demo'), async (unit) => {
    const saidAt = new Date(unit.nowDate.getTime() - 9 * 86_400_000);
    const parts = await listParts(unit.tx, id);
    await insertAnswers(
      unit.tx,
      parts.flatMap((part) => answersFrom(part, usualCosts, year, saidAt)),
    );
    await confirmParts(
      unit.tx,
      parts.map((part) => part.id),
      { mandate: 'apply', confirmedAt: saidAt, confirmedVia: 'demo' },
    );
    const lead = parts.find(({ organisationSlug }) => organisationSlug === wanted.lead);
    assert(lead, `${wanted.lead} takes part in ${wanted.network}`);
    await updateBaseFunding(unit.tx, id, { status: 'confirming', leadOrganisationId: lead.organisationId });
    await updateInhabitants(unit.tx, id, { count: 7_000, year: year - 1, source: 'Demo: verzonnen' });
    return ok(null);
  });
  return must(await applyForNetwork(deps, actor, id, 'nl')).id;
}
