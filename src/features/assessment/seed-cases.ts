/** What the demo council said, by title of the application. All invented. */
import type { AdviceOutcome } from './types.ts';

type DemoAdvice = {
  readonly outcome: AdviceOutcome;
  /** Whole euros of a part. */
  readonly amountEuros: number | null;
  readonly reasons: string;
};

/** In the round of residents' initiatives this is the council's own decision. */
export const demoAdvice: Readonly<Record<string, DemoAdvice>> = {
  'Winterlichtjes in het hofje': {
    outcome: 'yes',
    amountEuros: null,
    reasons:
      'Klein, warm en voor iedereen. Het hofje is in de winter donker en de buren doen het helemaal zelf.',
  },
  'Open eettafel, het hele jaar': {
    outcome: 'part',
    amountEuros: 20_000,
    reasons:
      'De eettafel is belangrijk voor de wijk. De huur kan lager als de keuken overdag wordt gedeeld met het speelplein.',
  },
  'Buurtconciërges op de stoep': {
    outcome: 'yes',
    amountEuros: null,
    reasons:
      'Dit missen wij al jaren. De acht bewoners kennen de straten en zijn ook buiten kantooruren te vinden.',
  },
  'Nieuwe lichtinstallatie voor de zaal': {
    outcome: 'no',
    amountEuros: null,
    reasons:
      'Het plan is er vooral voor bezoek van buiten. Wij zien niet wat bewoners hiervan merken, en er is weinig geld.',
  },
};

/** The office has not begun with this one yet. */
export const notInTreatment: readonly string[] = ['Repareren bij de koffie'];
