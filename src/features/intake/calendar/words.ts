/** What is said per appointment: why it cannot be taken over, or what of it is different here. */
import { dateText, type PlainDate } from '../../../kernel/dates.ts';
import { type Text, text } from '../../../kernel/messages.ts';

const mend = {
  nl: 'Pas de herhaling in uw kalender aan, of voer deze activiteit zelf in.',
  en: 'Change how it repeats in your calendar, or enter this activity yourself.',
};
const notPossible = (nl: string, en: string): Text => text(`${nl} ${mend.nl}`, `${en} ${mend.en}`);

export const calendarWords = {
  noTitle: text('Deze afspraak heeft geen naam.', 'This appointment has no name.'),
  noStart: text(
    'De begindatum ontbreekt of bestaat niet.',
    'The start is missing or is a date that does not exist.',
  ),
  badEnd: text(
    'De eindtijd is niet te lezen of ligt voor het begin.',
    'The end cannot be read or is before the start.',
  ),
  isPrivate: text(
    'Deze afspraak is in uw kalender privé. Daarom blijft hij buiten de agenda.',
    'This appointment is private in your calendar. That is why it stays out of the agenda.',
  ),
  isCancelled: text(
    'Deze afspraak is in uw kalender afgezegd.',
    'This appointment is cancelled in your calendar.',
  ),
  wholeDay: text(
    'Deze afspraak duurt de hele dag. Zonder tijden kan hij niet in de agenda. Vul bij deze kalender tijden in voor hele dagen, of zet er in uw kalender tijden bij.',
    'This appointment lasts the whole day. Without times it cannot be in the agenda. Fill in times for whole days with this calendar, or add times in your calendar.',
  ),
  manyDays: text(
    'Deze afspraak duurt langer dan een dag. Maak er in uw kalender een afspraak per dag van.',
    'This appointment lasts longer than a day. Make it one appointment a day in your calendar.',
  ),
  wholeDayHours: (from: string, until: string): Text =>
    text(
      `Duurt in uw kalender de hele dag. In de agenda staat ${from} tot ${until}.`,
      `Lasts the whole day in your calendar. The agenda says ${from} to ${until}.`,
    ),
  noEnd: text(
    'Heeft in uw kalender geen eindtijd. In de agenda duurt het een uur.',
    'Has no end in your calendar. In the agenda it lasts an hour.',
  ),
  unknownZone: (name: string): Text =>
    text(
      `De tijdzone '${name}' kennen wij niet. De tijden zijn gelezen als Nederlandse tijd.`,
      `We do not know the time zone '${name}'. The times were read as Dutch time.`,
    ),
  otherClock: (zone: string): Text =>
    text(
      `Deze reeks volgt de klok van ${zone}. Na het verzetten van de klok zou hij hier op een andere tijd zijn. Kies in uw kalender de tijdzone Europe/Amsterdam.`,
      `This series follows the clock of ${zone}. When the clocks change it would be at another time here. Choose the time zone Europe/Amsterdam in your calendar.`,
    ),
  tooOften: notPossible(
    'Dit herhaalt zich vaker dan één keer per dag. Dat kan hier niet.',
    'This repeats more than once a day. That is not possible here.',
  ),
  twoRules: notPossible(
    'Deze afspraak heeft meer dan één regel voor de herhaling. Dat kan hier niet.',
    'This appointment has more than one rule for how it repeats. That is not possible here.',
  ),
  byDate: notPossible(
    'Dit is elk jaar op een vaste datum. Dat kan hier niet.',
    'This is on a fixed date each year. That is not possible here.',
  ),
  everyDays: notPossible(
    'Dit is om een aantal dagen, dus telkens op een andere dag van de week. Dat kan hier niet.',
    'This is every so many days, so each time on another weekday. That is not possible here.',
  ),
  tooSeldom: notPossible(
    'Dit herhaalt zich minder vaak dan hier kan: tot om de 8 weken, of om de 12 maanden.',
    'This repeats less often than is possible here: up to every 8 weeks or every 12 months.',
  ),
  fifth: notPossible(
    'Dit is op de vijfde van de maand, die niet elke maand bestaat. Hier kan de laatste van de maand.',
    'This is on the fifth of the month, which not every month has. Here the last of the month is possible.',
  ),
  weekdaysOfMonth: notPossible(
    'Dit is op verschillende dagen van de week binnen een maand. Hier kan per reeks één dag van de week.',
    'This is on several weekdays within a month. Here it can be one weekday in each series.',
  ),
  weekStart: notPossible(
    'De weken van deze reeks beginnen op zondag en dat verschuift de dagen. Hier beginnen weken op maandag.',
    'The weeks of this series begin on Sunday, which shifts the days. Here weeks begin on Monday.',
  ),
  otherRule: (part: string): Text =>
    notPossible(
      `De regel voor de herhaling bevat ${part}. Dat kan hier niet.`,
      `The rule for how it repeats holds ${part}. That is not possible here.`,
    ),
  fromThenOn: notPossible(
    'Deze reeks verandert vanaf een bepaalde dag (THISANDFUTURE). Dat kan hier niet.',
    'This series changes from some day on (THISANDFUTURE). That is not possible here.',
  ),
  countEndless: text(
    'Heeft in uw kalender zoveel keren dat wij hem zonder einde overnemen.',
    'Repeats so often in your calendar that we take it over without an end.',
  ),
  tooManyDates: (count: number, max: number): Text =>
    text(
      `Deze afspraak noemt ${count} losse data. Het maximum is ${max}. Maak er in uw kalender een reeks van.`,
      `This appointment names ${count} single dates. The most is ${max}. Make it a series in your calendar.`,
    ),
  otherTitle: (on: PlainDate, title: string): Text => {
    const date = dateText(on);
    return text(
      `Op ${date.nl} heet het in uw kalender '${title}'. Dat staat er hier bij als opmerking.`,
      `On ${date.en} it is called '${title}' in your calendar. Here that is a note.`,
    );
  },
  longDay: (on: PlainDate): Text => {
    const date = dateText(on);
    return text(
      `De keer van ${date.nl} is niet te lezen of duurt langer dan een dag.`,
      `The time of ${date.en} cannot be read or lasts longer than a day.`,
    );
  },
  cut: (what: Text, max: number): Text =>
    text(
      `${what.nl} is langer dan ${max} tekens en is hier ingekort.`,
      `${what.en} is longer than ${max} characters and was shortened here.`,
    ),
  title: text('De naam', 'The name'),
  description: text('De uitleg', 'The explanation'),
  location: text('De plaats', 'The place'),
  twice: text(
    'Deze afspraak staat er twee keer in. De nieuwste telt.',
    'This appointment is in there twice. The newest counts.',
  ),
} as const;
