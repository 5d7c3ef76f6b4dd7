import type { PlainDate } from '../../../kernel/dates.ts';
import type { PlannedOutcome } from '../types.ts';
import { ideas } from './ideas.ts';
import type { Planned } from './plan.ts';

export type OwnPlan = Planned & {
  readonly persona: 'bewoner' | 'organisatie';
  /** Left out: of residents for residents, of organisations for the Sociale Basis. */
  readonly scheme?: 'bewonersinitiatieven';
};

/** What the personas have of their own, so that each page of an applicant has something to show. */
export function ownPlans(day: PlainDate): readonly OwnPlan[] {
  const own = (
    n: number,
    title: string,
    daysAgo: number,
    outcome: PlannedOutcome,
    persona: 'bewoner' | 'organisatie' = 'bewoner',
  ) => {
    const submittedOn = day.subtract({ days: daysAgo });
    const startsOn = submittedOn.add({ weeks: 10 });
    return {
      n: 500 + n,
      title,
      idea: ideas[n % ideas.length] ?? { title, plan: title, costs: [['Materiaal', 500]] as const },
      wijk: 'Middelland',
      submittedOn,
      startsOn,
      endsOn: startsOn.add({ days: 60 }),
      outcome,
      channel: 'online',
      persona,
    } as const;
  };
  return [
    own(0, 'Moestuin achter de school', 320, 'granted'),
    own(1, 'Lange tafel in onze straat', 150, 'granted'),
    own(2, 'Repaircafé op zaterdag', 95, 'refused'),
    own(3, 'Schaakbord op het plein', 59, 'leave'),
    own(5, 'Wandelclub Middelland', 18, 'incomplete'),
    own(4, 'Burendag met de hele straat', 6, 'waiting'),
    own(9, 'Geveltuinen langs de stoep', 1, 'draft'),
    own(10, 'Samen koken in de wijk', 12, 'leave', 'organisatie'),
    own(11, 'Open huis voor buren', 2, 'draft', 'organisatie'),
  ];
}
