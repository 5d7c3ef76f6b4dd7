/** The rules of this feature: pure, and given today's date. */
export * from './rules/advice.ts';
export * from './rules/agenda.ts';
export * from './rules/full-text.ts';
export * from './rules/interests.ts';
export * from './rules/people.ts';
export * from './rules/quorum.ts';
export * from './rules/standing.ts';
export * from './rules/trial.ts';
