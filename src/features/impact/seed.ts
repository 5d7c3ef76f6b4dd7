/** The library of the demo city: the values of source 002, and the figures beside them. All of it is marked to be verified. */
import type { Actor } from '../../kernel/actor.ts';
import { fixedClock, Temporal, today } from '../../kernel/dates.ts';
import { assert, type Result } from '../../kernel/result.ts';
import type { CommandDeps } from '../../platform/db/unit-of-work.ts';
import { draftFigure, publishFigure } from './commands/figures.ts';
import { publishStatement, saveStatement, startStatement } from './commands/statements.ts';
import { draftValue, publishValue } from './commands/values.ts';
import { ownersOf } from './counts.ts';
import type { WantedFigure } from './forms/figure.ts';
import type { WantedValue } from './rules/values.ts';
import { type ShippedFigure, type ShippedValue, shippedFigures, shippedValues } from './shipped.ts';
import { findStatement } from './store/statements.ts';
import type { StatementContent } from './types.ts';

function done<T>(result: Result<T>, what: string): T {
  assert(result.ok, what);
  return result.value;
}

const wanted = ({ effect, unit, key: _key, ...rest }: ShippedValue): Omit<WantedValue, 'validFrom'> => ({
  ...rest,
  effect: effect.nl ?? '',
  effectEn: effect.en ?? '',
  unit: unit.nl ?? '',
  unitEn: unit.en ?? '',
  reason: '',
  unreadable: [],
});

const wantedFigure = (shipped: ShippedFigure): WantedFigure => ({ ...shipped, unreadable: [] });
const hourSlug = 'een-vrijwilliger-geeft-een-uur';

/**
 * @param proposer an officer of the demo city
 * @param second another
 */
export async function seedLibrary(deps: CommandDeps, proposer: Actor, second: Actor): Promise<void> {
  const validFrom = Temporal.PlainDate.from({ year: today(deps.clock).year - 1, month: 1, day: 1 });
  for (const value of shippedValues) {
    const id = done(await draftValue(deps, proposer, null, { ...wanted(value), validFrom }), value.key);
    done(await publishValue(deps, second, { id }), value.key);
  }
  for (const one of shippedFigures) {
    const id = done(await draftFigure(deps, proposer, wantedFigure(one)), one.name);
    done(await publishFigure(deps, second, id), one.name);
  }
  await seedNewer(deps, proposer, second, validFrom);
  const [deadweight] = shippedFigures;
  assert(deadweight, 'something goes off');
  const newer = {
    ...deadweight,
    least: 15,
    most: 45,
    reason: 'Voorbeeld van de demo: wacht op een tweede persoon.',
  };
  done(await draftFigure(deps, second, wantedFigure(newer)), 'waiting figure');
}

/** The hour was first taken at one rate; a newer version waits, so that both states can be seen. */
async function seedNewer(
  deps: CommandDeps,
  proposer: Actor,
  second: Actor,
  first: Temporal.PlainDate,
): Promise<void> {
  const [loneliness, hour] = [shippedValues[0], shippedValues.at(-1)];
  assert(loneliness && hour, 'the library is not empty');
  const newer = {
    ...wanted(hour),
    reason: 'Een uur kreeg een bandbreedte tot en met het minimumloon van dit jaar. Voorbeeld van de demo.',
    validFrom: first.add({ years: 1 }),
    highCents: 15_00,
  };
  const id = done(await draftValue(deps, proposer, hourSlug, newer), 'hour');
  done(await publishValue(deps, second, { id }), 'hour');
  const waiting = {
    ...wanted(loneliness),
    lowCents: 2_000_00,
    highCents: 3_200_00,
    reason: 'Voorbeeld van de demo: een tweede bron geeft een bandbreedte.',
    validFrom: first.add({ years: 2 }),
  };
  done(await draftValue(deps, proposer, 'iemand-komt-uit-eenzaamheid', waiting), 'loneliness');
}

const ofOrganisation: StatementContent = {
  about: 'Wij koken en eten vier dagen per week samen met buren. Voorbeeld van de demo.',
  effects: [
    {
      slug: 'iemand-komt-uit-eenzaamheid',
      least: 4,
      most: 9,
      years: 1,
      method: 'asked',
      how: 'In december vroegen wij aan alle vaste gasten of zij nu vaker mensen zien dan een jaar geleden.',
    },
    {
      slug: 'iemand-gaat-van-een-uitkering-naar-werk',
      least: 1,
      most: 1,
      years: 2,
      method: 'told',
      how: 'Een vrijwilliger vond werk in een restaurant en vertelde dat aan tafel.',
    },
  ],
  chosen: { attribution: { least: 30, most: 50, why: 'Het wijkteam hielp bij de meeste mensen mee.' } },
  hourSlug,
};
const ofNetwork: StatementContent = {
  about: '',
  effects: [
    {
      slug: 'iemand-haalt-de-beweegnorm',
      least: 10,
      most: 25,
      years: 1,
      method: 'estimated',
      how: 'Geschat door de begeleiders van de wandelgroepen.',
    },
  ],
  chosen: {},
  hourSlug,
};

/**
 * One statement that everybody reads, with the library as it was last year, and one that only its network sees.
 * @param member signs for an organisation and co-ordinates a network
 */
export async function seedStatements(deps: CommandDeps, member: Actor): Promise<void> {
  const { year } = today(deps.clock);
  const then = { ...deps, clock: fixedClock(`${year - 1}-12-20T12:00:00Z`) };
  const owners = await ownersOf(deps.db, member, today(deps.clock));
  const organisation = owners.find(({ owner }) => owner.kind === 'organisation');
  const network = owners.find(({ owner }) => owner.kind === 'network');
  assert(organisation && network, 'the member has an organisation and a network');
  const first = done(await startStatement(then, member, organisation, year - 1), 'statement');
  const made = await findStatement(deps.db, first);
  assert(made, first);
  done(await saveStatement(then, member, made, { content: ofOrganisation, revision: 1 }), first);
  done(await publishStatement(then, member, made, 2), first);
  const second = done(await startStatement(deps, member, network, year), 'statement');
  const draft = await findStatement(deps.db, second);
  assert(draft, second);
  done(await saveStatement(deps, member, draft, { content: ofNetwork, revision: 1 }), second);
}
