/**
 * The data dictionary: every field of every open dataset, read from the description of the API itself, so that none can be
 * forgotten. What a name means stands in `words/`. Pure.
 */
import { type Dataset, datasets, type OpenFile } from '../../exchange/index.ts';
import { meaningOf } from './meaning.ts';
import {
  type Description,
  type Field,
  type FieldKind,
  nameOfRef,
  type Operation,
  Reading,
  type Schema,
  unitOf,
} from './schema.ts';

/** A kind of thing in a dataset, as the API names it, or a file of columns. */
export type Shape = {
  readonly name: string;
  readonly paths: readonly string[];
  readonly fields: readonly Field[];
};
export type DictionaryEntry = {
  readonly dataset: Dataset;
  readonly shapes: readonly Shape[];
  /** Files in the shape of a standard, which describes its own fields. */
  readonly byStandard: readonly OpenFile[];
};

/** What a list has around its items. */
const listOnly = ['items', 'page', 'links'];

const isPublic = (operation: Operation | undefined): operation is Operation =>
  operation !== undefined && (operation.security ?? []).length === 0;

function answerOf(operation: Operation): Schema | null {
  return operation.responses['200']?.content?.['application/json']?.schema ?? null;
}

/** Addresses of the API beside the catalogue and its own description, which are no data. */
export const noData = ['/datasets'];

/** `/api/v1/grants?x=y` as the description writes it. */
const apiPath = (path: string): string | null =>
  path.startsWith('/api/v1/') ? (path.slice('/api/v1'.length).split('?')[0] ?? null) : null;

/** Public addresses of the API that belong to no dataset: a test wants none. */
export function outsideDatasets(description: Description): readonly string[] {
  return Object.entries(description.paths)
    .filter(([path, { get }]) => isPublic(get) && !noData.includes(path) && datasetOf(path) === null)
    .map(([path]) => path);
}

const firstPart = (path: string): string => path.split('/')[1] ?? '';

/** By the first part of its address: `/base-funding/scenarios/{token}` belongs with `/base-funding/formulas`. */
function datasetOf(path: string): string | null {
  const found = datasets.find(({ files }) =>
    files.some((file) => firstPart(apiPath(file.path) ?? '') === firstPart(path)),
  );
  return found?.key ?? null;
}

function shapesOf(reading: Reading, path: string, schema: Schema): readonly Shape[] {
  const whole = reading.properties(schema);
  const items = whole.find(([name]) => name === 'items')?.[1].items;
  const named = items ?? schema;
  const name = named.$ref === undefined ? path : nameOfRef(named.$ref);
  const beside = items
    ? whole
        .filter(([field]) => !listOnly.includes(field))
        .flatMap(([field, inner]) => reading.fields(name, { properties: { [field]: inner } }))
    : [];
  return [{ name, paths: [path], fields: [...reading.fields(name, named), ...beside] }];
}

/** The same kind of thing at two addresses is one. */
function joined(shapes: readonly Shape[]): readonly Shape[] {
  return [...Map.groupBy(shapes, ({ name }) => name)].map(([name, same]) => {
    const fields = new Map(
      same.flatMap((shape) => shape.fields.map((field) => [field.path, field] as const)),
    );
    return { name, paths: same.flatMap(({ paths }) => paths), fields: [...fields.values()] };
  });
}

function columnsOf({ path, columns }: OpenFile): readonly Shape[] {
  if (columns === undefined) return [];
  const fields = columns.map((name): Field => {
    const kind: FieldKind = unitOf(name) === null ? 'text' : 'number';
    return {
      path: name,
      kind,
      many: false,
      optional: true,
      unit: unitOf(name),
      values: [],
      example: kind === 'number' ? '1250.00' : '',
      meaning: meaningOf(path, name),
    };
  });
  return [{ name: path, paths: [path], fields }];
}

function isDescribed(description: Description, path: string): boolean {
  const operation = description.paths[apiPath(path) ?? '']?.get;
  return operation !== undefined && answerOf(operation) !== null;
}

/** Every dataset of the catalogue, in its order. @param description of the API, as it is served */
export function dictionaryOf(description: Description): readonly DictionaryEntry[] {
  const reading = new Reading(description);
  return datasets.map((dataset) => {
    const ofApi = Object.entries(description.paths).flatMap(([path, { get }]) => {
      if (!isPublic(get) || noData.includes(path) || datasetOf(path) !== dataset.key) return [];
      const schema = answerOf(get);
      return schema ? shapesOf(reading, path, schema) : [];
    });
    return {
      dataset,
      shapes: joined([...ofApi, ...dataset.files.flatMap(columnsOf)]),
      byStandard: dataset.files.filter(
        ({ path, conformsTo }) => conformsTo !== undefined && !isDescribed(description, path),
      ),
    };
  });
}

/** What every list of the API has around its items. */
export function pageFields(description: Description): readonly Field[] {
  const reading = new Reading(description);
  const list = Object.values(description.paths)
    .map(({ get }) => (isPublic(get) ? answerOf(get) : null))
    .find((schema) => schema !== null && reading.properties(schema).some(([name]) => name === 'links'));
  if (!list) return [];
  return listOnly.flatMap((name) => {
    const found = reading.properties(list).find(([field]) => field === name)?.[1];
    if (found === undefined) return [];
    const shown = name === 'items' ? { type: 'array', items: { type: 'object' } } : found;
    return reading.fields('', { properties: { [name]: shown } });
  });
}
