/** What takes part in the residents' votes of the demo that are counted: in the round of this year, before it closed. All invented. */
import { type PlainDate, Temporal } from '../../../kernel/dates.ts';
import type { CouncilPlan } from './council.ts';

type Written = readonly [title: string, wijk: string, euros: number, plan: string];

const written: readonly Written[] = [
  [
    'Fruitbomen langs het voetpad',
    'Middelland',
    3200,
    'Langs het voetpad planten wij tien fruitbomen. Zes bewoners verzorgen ze, en wie wil mag plukken.',
  ],
  [
    'Een podium voor jong talent',
    'Nieuwe Westen',
    5400,
    'Op vier avonden treden jongeren uit de wijk op in de zaal. Oudere jongeren leren hun hoe licht en geluid werken.',
  ],
  [
    'Samen wandelen op dinsdag',
    'Tarwewijk',
    1800,
    'Elke dinsdag lopen wij een rondje met wie alleen is. Na afloop drinken wij koffie.',
  ],
  [
    'Een dorpspomp op het plein',
    'Tarwewijk',
    4600,
    'Op het plein komt een pomp waar kinderen met water spelen. Bewoners houden hem schoon.',
  ],
];

const earlier = (a: PlainDate, b: PlainDate): PlainDate => (Temporal.PlainDate.compare(a, b) < 0 ? a : b);

/** In fours from here, so that none brings own money. */
const firstN = 920;

/** The round of this year is open until halfway November, and an idea starts in the year of its round. */
export function votedPlans(day: PlainDate): readonly CouncilPlan[] {
  const on = (month: number, date: number): PlainDate =>
    Temporal.PlainDate.from({ year: day.year, month, day: date });
  const submittedOn = earlier(day.subtract({ days: 45 }), on(11, 14));
  const wanted = submittedOn.add({ days: 66 });
  const startsOn = wanted.year < day.year ? on(1, 15) : earlier(wanted, on(12, 27));
  return written.map(([title, wijk, euros, plan], index) => ({
    n: firstN + 4 * index,
    title,
    idea: { title, plan, costs: [['Materiaal', euros]] },
    wijk,
    scheme: 'bewonersinitiatieven',
    organisation: null,
    submittedOn,
    startsOn,
    endsOn: startsOn.add({ days: 3 }),
    outcome: 'leave',
    channel: 'online',
  }));
}
