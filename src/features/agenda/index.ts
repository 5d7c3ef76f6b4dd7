/** Front door of the agenda: what is on. */
export { cityAgendaBrief, networkAgendaBrief, venueWallBrief, wijkAgendaBrief } from './briefs.tsx';
export { wijkGardenBrief } from './garden/pages.tsx';
export { agendaPages } from './pages.tsx';
export { readVocabulary, search } from './search/find.ts';
export { agendaJobs } from './subscription/jobs.ts';
export { agendasByMail } from './subscription/personal-data.ts';
