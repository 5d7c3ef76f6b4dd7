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
import { type ShippedValue, shippedValues } from './shipped.ts';
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

const figure = (
  name: string,
  [least, most]: readonly [number, number | null],
  reason: string,
  source: string,
): WantedFigure => ({ name, least, most, reason, source, toVerify: true, unreadable: [] });

const hourSlug = 'een-vrijwilliger-geeft-een-uur';
const ours = 'Eigen keuze van dit programma, geen bron gevonden';
const note7 = 'Bron 002, eindnoot 7';
const cbs = 'CBS, consumentenprijsindex, jaarmutatie';
const rose = 'Gemiddelde stijging van de prijzen voor consumenten in dit jaar.';

const figures: readonly WantedFigure[] = [
  figure(
    'deadweight',
    [10, 40],
    'Een deel van de mensen verandert ook zonder hulp. Hoeveel is zelden gemeten.',
    ours,
  ),
  figure('attribution', [20, 60], 'Familie, school, zorg en andere plekken helpen meestal mee.', ours),
  figure('displacement', [0, 10], 'Soms gaat een vrijwilliger of bezoeker elders weg.', ours),
  figure('dropOff', [20, 50], 'Zonder nieuwe inzet verdwijnt een effect weer.', ours),
  figure(
    'volunteersEach',
    [2, null],
    'Gemiddeld zijn er bij een activiteit twee bewoners onbetaald actief.',
    note7,
  ),
  figure('hoursEach', [3, null], 'Voorbereiden, doen en opruimen.', note7),
  figure('price-2023', [3.8, null], rose, cbs),
  figure('price-2024', [3.3, null], rose, cbs),
  figure('price-2025', [3.3, null], rose, cbs),
];

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
  for (const one of figures) {
    const id = done(await draftFigure(deps, proposer, one), one.name ?? '');
    done(await publishFigure(deps, second, id), one.name ?? '');
  }
  await seedNewer(deps, proposer, second, validFrom);
  const newer = figure('deadweight', [15, 45], 'Voorbeeld van de demo: wacht op een tweede persoon.', ours);
  done(await draftFigure(deps, second, newer), 'waiting figure');
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
