/** The rules of this feature, for other rules: pure, and given today's date. */
export { happenedLabels } from './rules/account.ts';
export * from './rules/clocks.ts';
export * from './rules/completeness.ts';
export * from './rules/rank.ts';
export * from './rules/request.ts';
