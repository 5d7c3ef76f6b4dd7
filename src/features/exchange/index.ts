/** Front door of the exchange: the social map in the formats that other programs read. */
export { socialMapPaths, socialMapRoutes } from './api.ts';
export { licence } from './dcat/catalogue.ts';
export { type Dataset, datasets, formats } from './dcat/datasets.ts';
export { exchangePages } from './pages.ts';
export { structuredDataOf, structuredDataOfTime } from './schema-org/load.tsx';
