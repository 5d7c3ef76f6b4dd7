/** The rules of this feature, for other rules: pure, and given today's date. */
export * from './rules/ceiling.ts';
export * from './rules/change-checks.ts';
export * from './rules/continuity.ts';
export * from './rules/decision-checks.ts';
export * from './rules/decline.ts';
export * from './rules/departure.ts';
export * from './rules/determination.ts';
export * from './rules/findings.ts';
export * from './rules/grounds.ts';
export * from './rules/hearing-checks.ts';
export * from './rules/objection.ts';
export * from './rules/objection-answer.ts';
export * from './rules/objection-filing.ts';
export * from './rules/proposal.ts';
export * from './rules/retention.ts';
export * from './rules/revision.ts';
export * from './rules/state-aid.ts';
