/** What people asked in the three rounds of the seasons fund: each time more together than there is. All invented. */
import type { PlainDate } from '../../../kernel/dates.ts';
import type { CouncilPlan } from './council.ts';

type Written = readonly [title: string, wijk: string, euros: number, daysAgo: number];

const lots: readonly Written[] = [
  ['Winterbuffet in de buurtkamer', 'Oude Noorden', 3200, 60],
  ['Lichtjesroute langs de ramen', 'Agniesebuurt', 2400, 58],
  ['Soepfiets op koude dagen', 'Oude Noorden', 4100, 57],
  ['Muziek bij de bushalte', 'Agniesebuurt', 1900, 54],
  ['Breien voor de straat', 'Oude Noorden', 2600, 50],
  ['Verhalen bij het vuur', 'Agniesebuurt', 3700, 47],
  ['Schaatsen leren op het plein', 'Oude Noorden', 3900, 45],
];
const scored: readonly Written[] = [
  ['Zaaidag voor de hele buurt', 'Middelland', 3600, 40],
  ['Geveltuinen in drie straten', 'Nieuwe Westen', 4800, 38],
  ['Voorjaarsmarkt zonder geld', 'Bospolder', 2900, 35],
  ['Fietsles voor vrouwen', 'Middelland', 4200, 33],
  ['Buurtlunch op zondag', 'Nieuwe Westen', 3100, 29],
  ['Poppenkast in het park', 'Bospolder', 2200, 26],
];
const shared: readonly Written[] = [
  ['Openluchtbios op het dakterras', 'Oude Noorden', 5200, 21],
  ['Waterdag voor kinderen', 'Agniesebuurt', 3400, 19],
  ['Buurtolympiade', 'Oude Noorden', 4600, 17],
  ['Zomerkoor op straat', 'Agniesebuurt', 1200, 15],
  ['Picknick van alle straten', 'Oude Noorden', 6100, 12],
  ['IJs van eigen fruit', 'Agniesebuurt', 2800, 11],
];

const words = (title: string): string =>
  `${title}: wij organiseren dit met buren uit de straat. Iedereen kan meedoen, ook wie hier pas woont.`;

/** @param startsIn days from today to the first day of the plans, within the period of their round */
function plansOf(
  day: PlainDate,
  written: readonly Written[],
  firstN: number,
  startsIn: number,
): readonly CouncilPlan[] {
  const startsOn = day.add({ days: startsIn });
  return written.map(([title, wijk, euros, daysAgo], index) => ({
    // In fours, so that none brings own money.
    n: firstN + 4 * index,
    title,
    idea: { title, plan: words(title), costs: [['Materiaal en eten', euros]] },
    wijk,
    scheme: 'seizoensfonds',
    organisation: null,
    submittedOn: day.subtract({ days: daysAgo }),
    startsOn,
    endsOn: startsOn.add({ days: 14 }),
    outcome: 'leave',
    channel: 'online',
    forGebied: true,
  }));
}

export const seasonPlans = (day: PlainDate): readonly CouncilPlan[] => [
  ...plansOf(day, lots, 800, 48),
  ...plansOf(day, scored, 840, 78),
  ...plansOf(day, shared, 880, 108),
];
