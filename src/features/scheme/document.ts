/** A scheme as a YAML document: what is shipped, exported and imported. Every problem names its line. */
import {
  type Document,
  isCollection,
  LineCounter,
  parseDocument,
  stringify,
  type YAMLError,
  type YAMLWarning,
} from 'yaml';
import { z } from 'zod';
import { parseIsoDate } from '../../kernel/dates.ts';
import { ok, type Problem, problem, type Result, refused } from '../../kernel/result.ts';
import { readShape } from './rules/shape.ts';
import { type Predecessor, type SchemeVersion, schemeRulesSchema, textSchema } from './types.ts';

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);
const date = z.string().refine((value) => parseIsoDate(value) !== null);

const documentSchema = z.object({
  format: z.literal('hoofdveld-scheme/1'),
  scheme: z.object({
    slug,
    name: textSchema,
    predecessors: z
      .array(
        z.object({
          name: z.string().min(1).max(200),
          source: z.string().min(1).max(500),
          slug: slug.optional(),
        }),
      )
      .max(50),
  }),
  /** The period that the version subsidises, half-open; left out where it still has to be chosen. */
  window: z.object({ from: date, until: date.nullable() }).optional(),
  rules: schemeRulesSchema,
});
export type SchemeDocument = z.infer<typeof documentSchema>;

/** Longest text that is read, in characters. */
export const maxYamlLength = 200_000;

/** Reads YAML text as a scheme; problems as those of `readYaml`. */
export const readSchemeDocument = (yaml: string): Result<SchemeDocument> => readYaml(documentSchema, yaml);

/**
 * Reads YAML text as what a schema describes.
 * @returns every problem at once; field is a JSON pointer into the document, the text starts with its line
 */
export function readYaml<Schema extends z.ZodType>(schema: Schema, yaml: string): Result<z.output<Schema>> {
  if (yaml.trim() === '')
    return refused(
      problem('', 'yaml-empty', { nl: 'Er staat nog niets in.', en: 'There is nothing in it yet.' }),
    );
  if (yaml.length > maxYamlLength)
    return refused(
      problem('', 'yaml-too-long', {
        nl: `De tekst is te lang: hoogstens ${maxYamlLength} tekens.`,
        en: `The text is too long: at most ${maxYamlLength} characters.`,
      }),
    );
  const lines = new LineCounter();
  const parsed = parse(yaml, lines);
  if (!parsed.ok) return parsed;
  const read = readShape(schema, parsed.value.data);
  if (read.ok) return read;
  return {
    ok: false,
    problems: read.problems
      .map((found) => ({ line: lineOf(parsed.value.tree, lines, found.field), found }))
      .toSorted((a, b) => a.line - b.line)
      .map(({ line, found }) => atLine(line, found.field, found.code, found.text)),
  };
}

function parse(
  yaml: string,
  lines: LineCounter,
): Result<{ readonly tree: Document; readonly data: unknown }> {
  try {
    const tree = parseDocument(yaml, {
      lineCounter: lines,
      version: '1.2',
      schema: 'core',
      uniqueKeys: true,
    });
    const faults = [...tree.errors, ...tree.warnings];
    if (faults.length > 0) return { ok: false, problems: yamlProblems(faults, lines) };
    // Aliases are refused rather than followed: a few lines of them can stand for gigabytes.
    return ok({ tree, data: tree.toJS({ maxAliasCount: 0 }) });
  } catch (error) {
    const alias = error instanceof ReferenceError;
    return refused(
      alias
        ? problem('', 'yaml-alias', {
            nl: 'Verwijzingen (& en *) mogen hier niet. Schrijf alles voluit.',
            en: 'References (& and *) are not allowed here. Write everything out.',
          })
        : atLine(1, '', 'yaml', notYaml),
    );
  }
}

/** One problem a line, the first ones: a single forgotten quote makes faults on every line after it. */
function yamlProblems(faults: readonly (YAMLError | YAMLWarning)[], lines: LineCounter): Problem[] {
  const byLine = new Map<number, Problem>();
  for (const fault of faults) {
    const { line } = lines.linePos(fault.pos[0]);
    if (byLine.has(line)) continue;
    const text = fault.code === 'DUPLICATE_KEY' ? twice : notYaml;
    byLine.set(line, atLine(line, '', `yaml-${line}`, text));
  }
  return [...byLine.values()].slice(0, 10);
}

const twice = { nl: 'Deze naam staat er twee keer.', en: 'This name occurs twice.' };
const notYaml = {
  nl: 'Dit is geen geldige YAML. Kijk naar de inspringing en de aanhalingstekens.',
  en: 'This is not valid YAML. Look at the indentation and the quotes.',
};

/** Line of the value at a pointer, or of the nearest thing around it that exists. */
function lineOf(parsed: Document, lines: LineCounter, pointer: string): number {
  const path = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  for (let length = path.length; length > 0; length -= 1) {
    const parent = length === 1 ? parsed.contents : parsed.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1] ?? '';
    if (!isCollection(parent)) continue;
    for (const item of parent.items as readonly {
      key?: { value?: unknown; range?: number[] } | null;
      range?: number[];
    }[]) {
      // A pair says its line by its key; an item of a list by itself.
      if (item.key?.range && String(item.key.value) === key)
        return lines.linePos(item.key.range[0] ?? 0).line;
    }
    const range = (parent.get(key, true) as { range?: number[] | null } | undefined)?.range;
    if (range) return lines.linePos(range[0] ?? 0).line;
  }
  return 1;
}

function atLine(line: number, field: string, code: string, text: Problem['text']): Problem {
  const where = field === '' ? '' : ` (${field.slice(1).replaceAll('/', '.')})`;
  return problem(field, code, {
    nl: `Regel ${line}${where}: ${text.nl}`,
    en: `Line ${line}${where}: ${text.en}`,
  });
}

/** The document as YAML that `readSchemeDocument` reads back to the same. */
export const writeSchemeDocument = (document: SchemeDocument): string => writeYaml(document);

/** As YAML that `readYaml` reads back to the same. */
export function writeYaml(document: Readonly<Record<string, unknown>>): string {
  return stringify(document, {
    lineWidth: 110,
    version: '1.2',
    schema: 'core',
    aliasDuplicateObjects: false,
  });
}

/** A stored version as a document, with its period. */
export function documentOf(version: SchemeVersion, predecessors: readonly Predecessor[]): SchemeDocument {
  return {
    format: 'hoofdveld-scheme/1',
    scheme: {
      slug: version.schemeSlug,
      name: { ...version.name },
      predecessors: predecessors.map(({ name, source }) => ({ name, source })),
    },
    window: { from: version.validFrom, until: version.validUntil },
    // The database forgets the order of keys; the schema gives it back.
    rules: schemeRulesSchema.parse(version.rules),
  };
}
