/** Front door of the exchange: the social map in the formats that other programs read. */
export { socialMapPaths, socialMapRoutes } from './api.ts';
export { licence } from './dcat/catalogue.ts';
export { datasets } from './dcat/datasets.ts';
export { type Dataset, formats, type OpenFile } from './dcat/open-file.ts';
export { exchangePages } from './pages.ts';
export { structuredDataOf, structuredDataOfTime } from './schema-org/load.tsx';
