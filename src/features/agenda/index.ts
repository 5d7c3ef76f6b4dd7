/** Front door of the agenda: what is on. */
export { cityAgendaBrief, networkAgendaBrief, wijkAgendaBrief } from './briefs.tsx';
export { agendaPages } from './pages.tsx';
export { readVocabulary, search } from './search/find.ts';
