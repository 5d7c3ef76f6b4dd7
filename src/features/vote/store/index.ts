export * from './counted.ts';
export * from './projects.ts';
export * from './told.ts';
export * from './votes.ts';
