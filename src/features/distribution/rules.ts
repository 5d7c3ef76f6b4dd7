/** The rules of this feature, for other rules: pure. */
export * from './rules/draw.ts';
