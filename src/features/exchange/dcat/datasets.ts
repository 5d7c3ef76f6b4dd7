/**
 * Everything that is open data here, as data: the page 'Open data', its dictionary and the description for catalogues (DCAT)
 * are made of it. Datasets of features above this one stand here by their addresses.
 */
import { insightDatasets } from './insight-datasets.ts';
import { mapDatasets } from './map-datasets.ts';
import { moneyDatasets } from './money-datasets.ts';
import type { Dataset } from './open-file.ts';

export const datasets: readonly Dataset[] = [...moneyDatasets, ...mapDatasets, ...insightDatasets];
