/** What was learned and stopped in the demo. */
import { type PlainDate, Temporal } from '../../../kernel/dates.ts';
import { daysOfHalf, halfBefore, halfYearOf } from '../../motions/index.ts';
import type { WantedLesson } from '../lessons/wanted.ts';

const none = {
  documentUrl: '',
  proof: '',
  scheme: '',
  reason: '',
  stoppedKind: null,
  unreadable: [],
} as const;

/** A day that the newest report to the council tells of: it comes out some days after a half-year. */
function inLastReport(now: PlainDate): PlainDate {
  const { through } = daysOfHalf(halfBefore(halfYearOf(now.subtract({ days: 10 }))));
  return Temporal.PlainDate.from(through).subtract({ days: 40 });
}

export function seededLessons(now: PlainDate): readonly WantedLesson[] {
  const ago = (days: number): PlainDate => now.subtract({ days });
  return [
    {
      ...none,
      kind: 'learned',
      title: 'Mensen vullen liever samen in dan dat zij bellen',
      body: 'Voorbeeld van de demo. Wie hulp kreeg aan tafel, maakte de aanvraag vaker af dan wie de telefoon pakte.',
      origin: 'Proef met een vast gezicht in de wijk',
      change: 'De servicebalie gaat een middag per week naar het wijkhuis.',
      learnedOn: ago(180),
      proof: 'helpt-een-vast-gezicht-in-de-wijk-bij-het-aanvragen',
    },
    {
      ...none,
      kind: 'learned',
      title: 'Praktijkonderzoek in Bospolder-Tussendijken',
      body: 'Het college schrijft dat lessen uit dit onderzoek vertaald kunnen worden naar beleid, manieren van werken en financiering. Welke lessen dat zijn, moet nog uit het onderzoek worden overgenomen.',
      origin: 'Collegebrief Sociale Basis van 2 december 2025 (M2511-2757); nog te controleren',
      change: 'Nog niet bekend.',
      // The day of the letter.
      learnedOn: Temporal.PlainDate.from('2025-12-02'),
    },
    {
      ...none,
      kind: 'stopped',
      stoppedKind: 'rule',
      title: 'Een offerte vragen bij kleine aankopen',
      body: 'Voorbeeld van de demo. De regel kostte groepen meer tijd dan hij geld bespaarde.',
      origin: 'Gesprekken met twintig bewonersgroepen',
      change: 'Onder 500 euro vragen wij geen offerte meer. Het bedrag is een voorbeeld.',
      learnedOn: inLastReport(now),
      scheme: 'bewonersinitiatieven',
    },
    {
      ...none,
      kind: 'stopped',
      stoppedKind: 'activity',
      title: 'Eén postvak per wijk',
      body: 'Voorbeeld van de demo. Aanvragen lagen er langer dan eerst.',
      origin: 'Proef met één postvak in vier wijken',
      change: 'Bij elke aanvraag staat waar hij is en wanneer er antwoord komt.',
      learnedOn: ago(150),
      proof: 'werkt-een-postvak-per-wijk-voor-alle-aanvragen',
    },
  ];
}
