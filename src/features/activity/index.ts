/** Activities: front door. */
export { endsAt, occurrences, startsAt } from './series/expand.ts';
export { holidayCalendar, holidayOn } from './series/holidays.ts';
export { type IcalActivity, type IcalFeed, icalFeed } from './series/ical.ts';
export { type ParsedSentence, parseSentence } from './series/parse-sentence.ts';
export { type SchoolYear, schoolYearsMidden } from './series/school-holidays.ts';
export { type SentenceOptions, seriesSentence } from './series/sentence.ts';
export type {
  Exception,
  HolidayCalendar,
  Nth,
  Occurrence,
  OccurrenceState,
  Pause,
  Rhythm,
  Series,
  SeriesDraft,
  Weekday,
} from './series/types.ts';
export { seriesProblems } from './series/validate.ts';
