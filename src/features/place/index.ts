/** Front door of the geography: gebied, wijkraad, wijk. */
export { loadPlaces } from './commands.ts';
export { placeColumns, readPlaces, type TypedPlace } from './load.ts';
export { type PlacePagesDeps, placePages } from './pages.tsx';
export { councilName, groupByGebied, slugOf } from './rules.ts';
export * from './store.ts';
export type { Gebied, Geography, InhabitantsOfYear, Wijk, WijkProfile, Wijkraad } from './types.ts';
