export * from './activities.ts';
export * from './feed.ts';
export * from './organisations.ts';
export * from './places.ts';
