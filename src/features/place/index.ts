/** Front door of the geography: gebied, wijkraad, wijk. */
export { type Called, findWijkCalled } from './called.ts';
export { loadPlaces } from './commands.ts';
export { placeColumns, readPlaces, type TypedPlace } from './load.ts';
export {
  type AreaMap,
  drawnCityWijken,
  drawnGebieden,
  loadAreaMap,
  type MapMark,
  type MapPlace,
  mapDataOf,
  shortOf,
} from './map/areas.ts';
export { CityMap, MapFigure, MapKey, MapNote, OnlyInGebied, ViewTabs } from './map/drawing.tsx';
export { type MapLayout, middleOf } from './map/layout.ts';
export { type PlacePagesDeps, placePages } from './pages.tsx';
export { councilName, distinctNames, groupByGebied, slugOf } from './rules.ts';
export { type LevelReport, loadShapes, type ShapesReport } from './shapes/commands.ts';
export { listWijkShapes } from './shapes/store.ts';
export type { Outline } from './shapes/types.ts';
export * from './store.ts';
export type {
  Gebied,
  Geography,
  InhabitantsOfYear,
  LatLon,
  Origin,
  Wijk,
  WijkProfile,
  Wijkraad,
} from './types.ts';
export { walkingPolicy, walkingRule, walkMinutes, walkWords } from './walking.ts';
