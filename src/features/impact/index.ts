/** Front door of impact: the library of unit values, and what organisations showed with it. */
export { impactPages } from './pages.tsx';
export { listPublishedValues as unitValues } from './store/values.ts';
