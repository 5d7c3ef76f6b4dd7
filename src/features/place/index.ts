/** Front door of the geography: gebied, wijkraad, wijk. */
export { type PlacePagesDeps, placePages } from './pages.tsx';
export { councilName, groupByGebied, slugOf } from './rules.ts';
export * from './store.ts';
export type { Gebied, Geography, InhabitantsOfYear, Wijk, WijkProfile, Wijkraad } from './types.ts';
