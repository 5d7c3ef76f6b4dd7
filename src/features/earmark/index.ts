/** Front door of the earmarks: what the council sets aside for local effort, followed live. */
export { earmarkRows } from './files.ts';
export { earmarkOverview } from './overview.ts';
export { earmarkPages } from './pages.tsx';
