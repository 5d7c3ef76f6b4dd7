/** Front door: what the office does after the activities of a grant. */
export { determinationPrefill, proposalOnCase } from './case-sections.tsx';
export { determinationPages } from './pages.tsx';
