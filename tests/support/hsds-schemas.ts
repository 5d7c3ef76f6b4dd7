/** The schemas of HSDS and its British profile, kept beside the checkout: they are not ours to hand on. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { TestContext } from 'vitest';

const standards = resolve(import.meta.dirname, '../../../shared/standards');

export type HsdsEdition = 'hsds-3.0' | 'hsds-uk-3.0';
export const hsdsSchemaNames = [
  'service',
  'service_list',
  'service_at_location',
  'service_at_location_list',
  'organization',
  'organization_list',
] as const;
export type HsdsSchemaName = (typeof hsdsSchemaNames)[number];

type Schema = {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
};

/** Skips a test where the schemas are not, and says so. */
export function skipWithoutHsds(context: TestContext): void {
  if (existsSync(join(standards, 'hsds-3.0'))) return;
  const reason = `The schemas of HSDS are NOT checked: ${standards} does not exist`;
  console.warn(reason);
  context.skip(reason);
}

export const hsdsSchema = (edition: HsdsEdition, name: HsdsSchemaName): Schema =>
  JSON.parse(readFileSync(join(standards, edition, `${name}.json`), 'utf8')) as Schema;

/** The schema of a part: `hsdsPart(service, 'attributes', 'taxonomy_term')`. */
export function hsdsPart(schema: Schema, ...names: readonly string[]): Schema {
  return names.reduce((at, name) => {
    const part = at.properties?.[name];
    if (part === undefined) throw new Error(`The schema has no ${name}`);
    return part.items ?? part;
  }, schema);
}

/** Fields that a value has and its schema has no name for: allowed by the schema, not by us. */
function strangers(value: unknown, schema: Schema, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => strangers(one, schema.items ?? {}, `${path}[]`));
  if (typeof value !== 'object' || value === null || schema.properties === undefined) return [];
  const { properties } = schema;
  return Object.entries(value).flatMap(([field, own]) => {
    const part = properties[field];
    return part ? strangers(own, part, `${path}.${field}`) : [`${path}.${field} is no field of the standard`];
  });
}

export type Check = (value: unknown) => string[];

/** @returns a check that gives one line per fault, none for a value that conforms */
export function hsdsCheck(schema: Schema): Check {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const validate: ValidateFunction = ajv.compile(schema);
  return (value) => {
    validate(value);
    const faults = (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
    return [...new Set([...faults, ...strangers(value, schema, '')])];
  };
}
