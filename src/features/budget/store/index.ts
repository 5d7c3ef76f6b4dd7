export * from './entries.ts';
export * from './envelopes.ts';
