/**
 * Envelopes for every round of the published schemes. The sources give no ceilings, so every amount is an example and
 * marked as one on each page.
 */

import { system } from '../../kernel/actor.ts';
import { type Clock, parseIsoDate, startOfDay, Temporal, today } from '../../kernel/dates.ts';
import { newId } from '../../kernel/ids.ts';
import { ok } from '../../kernel/result.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../platform/db/unit-of-work.ts';
import {
  councilName,
  type Gebied,
  listGebieden,
  listWijken,
  listWijkraden,
  type Wijk,
  type Wijkraad,
} from '../place/index.ts';
import {
  type Domain,
  domainLabels,
  listRoundsOf,
  listVersionsByStatus,
  type Round,
  type SchemeVersion,
} from '../scheme/index.ts';
import { publishCeilings } from './movements.ts';
import { insertEnvelopes, type NewEnvelope } from './store/index.ts';
import type { Envelope } from './types.ts';

const basis = 'Voorbeeldbedrag van de demo';

const perWijkCents = 25_000_00;
const perGebiedCents = 15_000_00;
const perGebiedDomainCents = 90_000_00;
/** So small that the demo can show what happens when a ceiling is reached. */
const smallCouncil = { slug: 'pernis', amountCents: 5_000_00 } as const;

const perDomainCents: Readonly<Record<Domain, number>> = {
  cohesion: 1_800_000_00,
  livelihood: 1_200_000_00,
  opportunity: 900_000_00,
  pedagogy: 700_000_00,
  health: 600_000_00,
};

type Scope = Pick<Envelope, 'wijkId' | 'wijkraadId' | 'gebiedId' | 'domain'> & {
  readonly name: string;
  readonly amountCents: number;
};
const nowhere = { wijkId: null, wijkraadId: null, gebiedId: null, domain: null } as const;

function councilScopes(councils: readonly Wijkraad[], wijken: readonly Wijk[]): Scope[] {
  const ofCouncils = councils.map((council) => ({
    ...nowhere,
    wijkraadId: council.id,
    name: councilName(council),
    amountCents:
      council.slug === smallCouncil.slug
        ? smallCouncil.amountCents
        : perWijkCents * wijken.filter((wijk) => wijk.wijkraadId === council.id).length,
  }));
  const withoutCouncil = wijken
    .filter((wijk) => wijk.wijkraadId === null)
    .map((wijk) => ({ ...nowhere, wijkId: wijk.id, name: wijk.name, amountCents: perWijkCents }));
  return [...ofCouncils, ...withoutCouncil];
}

type City = {
  readonly councils: readonly Wijkraad[];
  readonly wijken: readonly Wijk[];
  readonly gebieden: readonly Gebied[];
  readonly thisYear: number;
};

/** Source 002 reckons with some 15 million a year; the networks of the city share it. */
const baseFundingCents = 15_000_000_00;
/** In the years before there was a trial, with one network. */
const trialCents = 400_000_00;

function scopesOf(version: SchemeVersion, round: Round, city: City): Scope[] {
  if (version.rules.applyAt !== undefined)
    return [
      round.year > city.thisYear
        ? { ...nowhere, name: 'alle netwerken', amountCents: baseFundingCents }
        : { ...nowhere, name: 'proef', amountCents: trialCents },
    ];
  // A scheme that asks for the domain divides its money by domain, any other by council.
  const asksDomain = version.rules.form.some((page) => page.questions.some(({ kind }) => kind === 'domain'));
  if (asksDomain)
    return version.rules.domains.map((domain) => ({
      ...nowhere,
      gebiedId: round.gebiedId,
      domain,
      name: domainLabels[domain].nl,
      amountCents: round.gebiedId === null ? perDomainCents[domain] : perGebiedDomainCents,
    }));
  const scopes = councilScopes(city.councils, city.wijken);
  if (round.wijkraadId !== null) return scopes.filter((scope) => scope.wijkraadId === round.wijkraadId);
  const gebied = city.gebieden.find(({ id }) => id === round.gebiedId);
  // The councils of a gebied share what it has.
  return gebied
    ? [{ ...nowhere, gebiedId: gebied.id, name: gebied.name, amountCents: perGebiedCents }]
    : scopes;
}

/** Four weeks before the round opens, as Awb 4:27 wants it before the period; never in the future. */
function publishedAt(round: Round, clock: Clock): Date {
  const opens = parseIsoDate(round.opensOn);
  const wanted = opens && startOfDay(opens.subtract({ weeks: 4 })).add({ hours: 10 });
  const now = clock.now();
  const at = wanted && Temporal.Instant.compare(wanted, now) < 0 ? wanted : now;
  return new Date(at.epochMilliseconds);
}

type Published = { readonly envelope: NewEnvelope; readonly amountCents: number; readonly at: Date };

function published(round: Round, { amountCents, name, ...place }: Scope, at: Date): Published {
  const envelope = {
    ...place,
    id: newId<'envelope'>(),
    schemeVersionId: round.schemeVersionId,
    roundId: round.id,
    name: `${round.name.nl} – ${name}`,
    example: true,
  };
  return { envelope, amountCents, at };
}

async function write(unit: UnitOfWork, all: readonly Published[]): Promise<void> {
  await insertEnvelopes(
    unit.tx,
    all.map(({ envelope }) => envelope),
  );
  await publishCeilings(
    unit.tx,
    all.map(({ envelope, amountCents, at }) => ({ envelopeId: envelope.id, amountCents, basis, at })),
  );
  for (const { envelope, amountCents } of all)
    unit.audit('ceiling.raised', 'envelope', envelope.id, { amountCents, beforeCents: 0 });
}

/** @returns how many envelopes were made */
export async function seedEnvelopes(deps: CommandDeps): Promise<{ envelopes: number }> {
  const [councils, wijken, gebieden, versions] = await Promise.all([
    listWijkraden(deps.db),
    listWijken(deps.db),
    listGebieden(deps.db),
    listVersionsByStatus(deps.db, 'published'),
  ]);
  const city = { councils, wijken, gebieden, thisYear: today(deps.clock).year };
  const all: Published[] = [];
  await inTransaction(deps, system('demo'), async (unit) => {
    for (const version of versions)
      for (const round of await listRoundsOf(unit.tx, version.id)) {
        const at = publishedAt(round, deps.clock);
        all.push(...scopesOf(version, round, city).map((scope) => published(round, scope, at)));
      }
    await write(unit, all);
    return ok(null);
  });
  return { envelopes: all.length };
}
