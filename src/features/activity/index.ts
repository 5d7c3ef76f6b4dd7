/** Activities: front door. */
export { activitiesBrief } from './briefs.tsx';
export { askHosts } from './commands/ask-hosts.ts';
export { answerByPerson, askedTimes } from './commands/confirm.ts';
export { forgetHosts } from './commands/forget-hosts.ts';
export { activitySlug, saveHost, stopListed } from './commands/save.ts';
export { confirmedOccurrences, evidenceCounts, evidenceCountsOfEach } from './evidence.ts';
export { costOf } from './facts.ts';
export { type FormContext, readActivity } from './forms/activity.ts';
export { activityJobs } from './jobs.ts';
export { organisationsKept } from './kept-organisations.ts';
export { activityKind } from './kind.ts';
export {
  audienceLabels,
  bandLabels,
  domainOfType,
  signupLabels,
  typeLabels,
  wheelchairLabels,
} from './messages.ts';
export { activityPages } from './pages.tsx';
export { hostedActivities } from './personal-data.ts';
export { activityFacts } from './place-facts.ts';
export { hostPolicy } from './policy.ts';
export { rewriteSeries } from './rules/change.ts';
export { usualBand } from './rules/evidence.ts';
export { currentSeries, firstDate, lastNamedOn, nextTimes, occurrencesOf } from './rules/times.ts';
export { endsAt, occurrences, startsAt } from './series/expand.ts';
export { holidayCalendar } from './series/holidays.ts';
export { type IcalActivity, type IcalFeed, icalFeed } from './series/ical.ts';
export { daysNotByRhythm, holidayHorizon, lastKnownDay, spokenOf } from './series/ical-plan.ts';
export { type ParsedSentence, parseSentence } from './series/parse-sentence.ts';
export type { SchoolYear } from './series/school-holidays.ts';
export { type SentenceOptions, seriesSentence } from './series/sentence.ts';
export {
  type Exception,
  type HolidayCalendar,
  type Nth,
  type Occurrence,
  type OccurrenceState,
  type Pause,
  type Rhythm,
  type Series,
  type SeriesDraft,
  schoolHolidayKinds,
  type Weekday,
} from './series/types.ts';
export { seriesProblems } from './series/validate.ts';
export {
  findActivityBySlug,
  findHost,
  listVenues,
  type Named,
  readContent,
  type VenueChoice,
} from './store/activities.ts';
export { listEvidence } from './store/evidence.ts';
export { loadCalendar } from './store/holidays.ts';
export { loadSeries, seriesOfRow } from './store/series.ts';
export { timePath } from './time-address.ts';
export * from './types.ts';
export { dayWords, timeWords } from './views/times.tsx';
