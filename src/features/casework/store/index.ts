/** All SQL of this feature, by what it is about. */
export * from './count-work.ts';
export * from './destroy.ts';
export * from './handlers.ts';
export * from './messages.ts';
export type { Asker } from './narrow-work.ts';
export * from './outages.ts';
export * from './penalties.ts';
export * from './warnings.ts';
export * from './work-list.ts';
