/** The rules that pure files of other features take; the rest is entered through index.ts. */
export { hasEnded } from './rules/times.ts';
