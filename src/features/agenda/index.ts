/** Front door of the agenda: what is on. */
export {
  cityAgendaBrief,
  networkAgendaBrief,
  venueNearBrief,
  venueWallBrief,
  wijkAgendaBrief,
} from './briefs.tsx';
export { wijkGardenBrief } from './garden/pages.tsx';
export { agendaPages } from './pages.tsx';
export { wijkenOfPostcode } from './postcode/find.ts';
export { readAgendaAhead } from './read-ahead.ts';
export { search } from './search/find.ts';
export { createFinder, type Finder, readVocabulary } from './search/finder.ts';
export { pathOf } from './search/kinds.ts';
export { searchPages } from './search/pages.tsx';
export { isFaded } from './search/things.ts';
export { agendaJobs } from './subscription/jobs.ts';
export { agendasByMail } from './subscription/personal-data.ts';
export { synonymPages } from './synonyms/pages.tsx';
