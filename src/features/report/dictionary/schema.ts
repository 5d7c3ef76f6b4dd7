/** Fields as the description of an API gives them: what each can hold, its unit, an example. Pure. */
import type { Text } from '../../../kernel/messages.ts';
import { assert } from '../../../kernel/result.ts';
import { meaningOf } from './meaning.ts';

/** As much of a schema of OpenAPI 3.0 as our own descriptions use. */
export type Schema = {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly description?: string;
  readonly example?: unknown;
  readonly enum?: readonly unknown[];
  readonly nullable?: boolean;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
};

export type Operation = {
  readonly security?: readonly unknown[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>
  >;
};

/** Of an OpenAPI document what is read here. */
export type Description = {
  readonly paths: Readonly<Record<string, { readonly get?: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

/** What a field can hold. */
export type FieldKind = 'text' | 'number' | 'whole' | 'yesNo' | 'date' | 'moment' | 'address' | 'group';
export type FieldUnit =
  | 'cents'
  | 'euros'
  | 'weeks'
  | 'days'
  | 'squareMetres'
  | 'percent'
  | 'minutes'
  | 'hours';

export type Field = {
  /** With the names of the groups around it: `sources.name`. */
  readonly path: string;
  readonly kind: FieldKind;
  /** A list of these. */
  readonly many: boolean;
  readonly optional: boolean;
  readonly unit: FieldUnit | null;
  /** All that it can be, where that is a closed list. */
  readonly values: readonly string[];
  readonly example: string;
  /** Null: nobody wrote it down yet, which a test does not let pass. */
  readonly meaning: Text | null;
};

export const nameOfRef = (ref: string): string => ref.split('/').at(-1) ?? ref;

export class Reading {
  readonly #schemas: Description['components']['schemas'];

  constructor({ components }: Description) {
    this.#schemas = components.schemas;
  }

  resolved(schema: Schema): Schema {
    if (schema.$ref === undefined) return schema;
    const found = this.#schemas[nameOfRef(schema.$ref)];
    assert(found, `${schema.$ref} is described`);
    return found;
  }

  /** With what it is put together from. */
  properties(schema: Schema): readonly (readonly [string, Schema])[] {
    const own = this.resolved(schema);
    const parts = [...(own.allOf ?? []), ...(own.anyOf ?? []), ...(own.oneOf ?? [])];
    return [...Object.entries(own.properties ?? {}), ...parts.flatMap((part) => this.properties(part))];
  }

  fields(shape: string, schema: Schema, above = ''): readonly Field[] {
    return this.properties(schema).flatMap(([name, asked]) => {
      const path = above === '' ? name : `${above}.${name}`;
      const many = this.resolved(asked).items !== undefined;
      const inner = this.resolved(this.resolved(asked).items ?? asked);
      return [
        fieldOf(shape, path, inner, { many, optional: asked.nullable === true }),
        ...this.fields(shape, inner, path),
      ];
    });
  }
}

function kindOf({ type, format, properties, allOf, anyOf }: Schema): FieldKind {
  if (properties || allOf || anyOf || type === 'object') return 'group';
  if (type === 'boolean') return 'yesNo';
  if (type === 'integer') return 'whole';
  if (type === 'number') return 'number';
  if (format === 'date') return 'date';
  if (format === 'date-time') return 'moment';
  return format === 'uri' ? 'address' : 'text';
}

const units: readonly (readonly [RegExp, FieldUnit])[] = [
  [/cents$/i, 'cents'],
  [/euros?$|^amount(AppliedFor|Awarded|Disbursed)$/i, 'euros'],
  [/priceCentsPerHour$/, 'cents'],
  [/weeks$/i, 'weeks'],
  [/days$/i, 'days'],
  [/M2$/, 'squareMetres'],
  [/percent$/i, 'percent'],
  [/minutes$/i, 'minutes'],
  [/hours$/i, 'hours'],
];

/** By its name, as the names of this platform say it. */
export const unitOf = (name: string): FieldUnit | null =>
  units.find(([pattern]) => pattern.test(name))?.[1] ?? null;

const examples: Readonly<Record<FieldKind, string>> = {
  text: '',
  number: '0.5',
  whole: '12',
  yesNo: 'true',
  date: '2027-03-16',
  moment: '2027-03-16T09:00:00.000Z',
  address: 'https://…',
  group: '',
};

function fieldOf(
  shape: string,
  path: string,
  schema: Schema,
  { many, optional }: Pick<Field, 'many' | 'optional'>,
): Field {
  const name = path.split('.').at(-1) ?? path;
  const kind = kindOf(schema);
  const unit = kind === 'whole' || kind === 'number' ? unitOf(name) : null;
  const values = (schema.enum ?? []).map(String);
  const shown = schema.example ?? values[0] ?? (unit === 'cents' ? 125_000 : examples[kind]);
  return {
    path,
    kind,
    many,
    optional: optional || schema.nullable === true,
    unit,
    values,
    example: String(shown),
    meaning: meaningOf(shape, path),
  };
}
