/** All SQL of this feature, by what it is about. */
export * from './advice.ts';
export * from './combinations.ts';
export * from './council.ts';
export * from './destroy.ts';
export * from './interests.ts';
export * from './pack.ts';
