/** All SQL of this feature, by what it is about. */
export * from './aid.ts';
export * from './decisions.ts';
export * from './destroy.ts';
export * from './facts.ts';
export * from './objection-events.ts';
export * from './objection-lists.ts';
export * from './objections.ts';
export * from './provisos.ts';
