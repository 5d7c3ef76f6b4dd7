/** Front door of the reports: the public register of grants, open data, the API. */
export { wijkGrantsBrief } from './briefs.tsx';
export { reportPages } from './pages.tsx';
export { registerCsv, registerJson } from './register-files.ts';
