export * from './costs.ts';
export * from './drafts.ts';
export * from './ideas.ts';
