/** Front door of impact: the library of unit values, and what organisations showed with it. */
export { statementLinks, statementsBrief } from './brief.tsx';
export { impactPages } from './pages.tsx';
export { publishedStatements } from './published.ts';
export { listPublishedValues as unitValues } from './store/values.ts';
