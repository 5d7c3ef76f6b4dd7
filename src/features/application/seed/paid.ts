/** Grants of the personas whose money is on its way, and larger ones that are accounted for afterwards. All invented. */
import type { PlainDate } from '../../../kernel/dates.ts';
import type { PlannedOutcome } from '../types.ts';
import type { OwnPlan } from './own.ts';

/** Days between an application and the decision on it; everything that is decided takes this long. */
export const daysToDecision = 35;

type Paid = {
  readonly title: string;
  readonly euros: number;
  /** Days since the decision. */
  readonly daysAgo: number;
  readonly persona: OwnPlan['persona'];
  readonly iban: string;
};

/** Of a bank that does not exist. */
const ibans = [
  'NL73DEMO0000000011',
  'NL67DEMO0000000022',
  'NL61DEMO0000000033',
  'NL55DEMO0000000044',
  'NL49DEMO0000000055',
] as const;

const paid = (
  place: number,
  title: string,
  euros: number,
  daysAgo: number,
  persona: OwnPlan['persona'] = 'bewoner',
): Paid => ({ title, euros, daysAgo, persona, iban: ibans[place % ibans.length] ?? ibans[0] });

/** What becomes of the payment of each, the payments' own seed tells by its title. */
const smallOnes: readonly Paid[] = [
  paid(0, 'Zomeravond op het plein', 1800, 40),
  paid(1, 'Plantenbakken in de straat', 950, 12, 'organisatie'),
  paid(2, 'Voorleesuur in de speeltuin', 640, 9),
  paid(3, 'Reparatiecafé in de kelder', 2100, 8),
  paid(4, 'Buurtkoor oefent samen', 1200, 20),
  paid(0, 'Soep op woensdag', 2400, 20, 'organisatie'),
  paid(1, 'Wandelclub voor starters', 450, 20),
  paid(2, 'Schaken in het park', 520, 20),
  paid(3, 'Straatfeest met muziek', 1500, 15, 'organisatie'),
  paid(4, 'Muurschildering in de poort', 880, 10),
  paid(0, 'Taalles aan de keukentafel', 1320, 6),
  { ...paid(0, 'Kerstboom voor iedereen', 600, 5), iban: 'unreadable' },
];

/** Above the amount that is final at once: an officer determines them after the last day. */
const largerOnes: readonly (Paid & { readonly outcome: PlannedOutcome; readonly days: number })[] = [
  { ...paid(1, 'Zomerkamp in het park', 8200, 300, 'organisatie'), outcome: 'determined', days: 40 },
  { ...paid(2, 'Buurtmoestuin met schuur', 6800, 200), outcome: 'granted', days: 80 },
  { ...paid(3, 'Een jaar samen eten', 7400, 90, 'organisatie'), outcome: 'granted', days: 250 },
];

/** Over, and its recipient has told how it went: an officer determines it. */
const accountedOne = {
  ...paid(3, 'Lichtjes in de binnentuin', 6200, 115, 'organisatie'),
  outcome: 'accounted',
  days: 40,
} as const;

/** Where the council advises and the college decides: once otherwise than advised, once after a hearing. */
const advisedOnes = [
  { ...paid(4, 'Straatconcert in het Noorden', 1400, 70), outcome: 'partlyGranted', days: 30 },
  { ...paid(0, 'Zomerbios in het Noorden', 2300, 110), outcome: 'refused', days: 30 },
] as const;

/** In the smallest envelope: refused, and won on objection when nothing was left there any more (Awb 4:25 lid 3). */
const wonOne = { ...paid(1, 'Haringfeest op de dijk', 2600, 80), outcome: 'objection', days: 30 } as const;

/** Days from the application to a decision that came after a notice of default: the penalty ran for ten days or more by then. */
const daysToLateDecision = 90;

/** Decided too late: of the first the penalty is still to be fixed, of the second it is fixed and waits for its payment. */
const lateOnes: readonly Paid[] = [
  paid(2, 'Lichtjes langs de kade', 900, 6),
  paid(3, 'Verhalen op de trap', 750, 34),
];

type Over = Paid & {
  readonly outcome: 'granted';
  readonly days: number;
  readonly weeksAhead: number;
  readonly wijk: string;
};
/** Granted so long ago that the activities, of sixty days, were over this many days ago. */
const over = (place: number, title: string, euros: number, endedAgo: number, wijk: string): Over => ({
  ...paid(place, title, euros, endedAgo + 60 + daysToDecision, place % 2 === 0 ? 'organisatie' : 'bewoner'),
  outcome: 'granted',
  days: 60,
  weeksAhead: 10,
  wijk,
});

/** After their activities, one for each thing that can be proposed then (src/demo/past-determination.ts says how they go on). */
const overOnes: readonly Over[] = [
  over(0, 'Koffie en kaarten in de hal', 5600, 50, 'Tarwewijk'),
  over(1, 'Dansmiddag in de gymzaal', 5900, 48, 'Heijplaat'),
  over(2, 'Fietsles voor beginners', 6400, 46, 'Noordereiland'),
  over(3, 'Buurtlunch op het schoolplein', 5800, 75, 'Feijenoord'),
  over(1, 'Schilderclub op zolder', 5500, 50, 'Katendrecht'),
  over(3, 'Huiswerk aan de lange tafel', 6100, 20, 'Lombardijen'),
  over(2, 'Muziek in het portiek', 6300, 76, 'Nesselande'),
  over(1, 'Verhalenavond aan de haven', 5700, 44, 'Oosterflank'),
  over(2, 'Wandelen langs de plas', 5200, 76, 'Hoogvliet-Noord'),
  over(3, 'Plantjesmarkt voor de buurt', 5400, 74, 'Zevenkamp'),
];

/** Over the city, where the demo's own council has no say and each council has room for one or two. */
const spreadOver = [
  'Vreewijk',
  'Delfshaven',
  'Bloemhof',
  'Kralingen-West',
  'Ommoord',
  'Spangen',
  'Hillesluis',
  'Schiebroek',
  'Bospolder',
  'Rubroek',
  'Carnisse',
  'Overschie',
  'Cool',
  'Nieuw Crooswijk',
  'Afrikaanderwijk',
  'Zuidwijk',
  'Beverwaard',
  'Cool',
] as const;

/** Days since the newest budget of the city: a proviso of before it can be invoked for four weeks (Awb 4:34). */
export const daysSinceBudget = 12;
export const provisoTitle = 'Winterlicht in de binnenstad';
/** Granted with a proviso ten days before the budget of its year. */
const provisoOne = {
  ...paid(4, provisoTitle, 6900, daysSinceBudget + 10),
  days: 40,
  weeksAhead: 15,
} as const;

/**
 * The subsidy year of that grant: its round is that of the next year from October on. Its activities lie so far ahead that
 * they are in that year too.
 */
export function yearOfProviso(day: PlainDate): number {
  const submittedOn = day.subtract({ days: provisoOne.daysAgo + daysToDecision });
  return submittedOn.month >= 10 ? submittedOn.year + 1 : submittedOn.year;
}

export function paidPlans(day: PlainDate): readonly OwnPlan[] {
  const small = smallOnes.map((one) => ({ ...one, outcome: 'granted' as const, days: 60 }));
  const late = lateOnes.map((one) => ({
    ...one,
    outcome: 'granted' as const,
    days: 60,
    lateAfterDays: daysToLateDecision,
  }));
  const spread = [...small, ...largerOnes, ...late, accountedOne].map((one, index) => ({
    ...one,
    wijk: spreadOver[index % spreadOver.length] ?? spreadOver[0],
  }));
  const advised = advisedOnes.map((one) => ({ ...one, wijk: 'Oude Noorden' }));
  const won = { ...wonOne, wijk: 'Pernis' };
  const proviso = { ...provisoOne, outcome: 'granted' as const, wijk: 'Stadsdriehoek' };
  return [...spread, ...advised, won, proviso, ...overOnes].map((one, index) => {
    const lateAfterDays: number | null = 'lateAfterDays' in one ? daysToLateDecision : null;
    const submittedOn = day.subtract({ days: one.daysAgo + (lateAfterDays ?? daysToDecision) });
    const startsOn = submittedOn.add({ weeks: 'weeksAhead' in one ? one.weeksAhead : 10 });
    return {
      // In fours, so that none brings own money.
      n: 700 + index * 4,
      title: one.title,
      idea: {
        title: one.title,
        plan: 'Wij doen dit met buren uit de straat. Iedereen kan komen en meedoen, ook wie nog niemand kent.',
        costs: [['Materiaal en huur', one.euros]] as const,
      },
      wijk: one.wijk,
      submittedOn,
      startsOn,
      endsOn: startsOn.add({ days: one.days }),
      outcome: one.outcome,
      channel: 'online',
      persona: one.persona,
      scheme: 'bewonersinitiatieven',
      iban: one.iban,
      ...(lateAfterDays === null ? {} : { lateAfterDays }),
    } as const;
  });
}
