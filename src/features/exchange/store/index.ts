export * from './activities.ts';
export * from './organisations.ts';
export * from './places.ts';
