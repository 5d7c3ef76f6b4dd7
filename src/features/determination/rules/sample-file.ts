/** The file of a draw of a sample. Apart, so that no browser has to load what reads it. */
import { z } from 'zod';
import { readJson } from '../../../kernel/json-input.ts';
import { text } from '../../../kernel/messages.ts';
import { problem, type Result, refused } from '../../../kernel/result.ts';
import type { SampleFile } from '../types.ts';

export const sampleFormat = 'hoofdveld-sample/1';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const caseNumbers = z.array(z.string().min(1).max(40)).max(10_000);

const schema = z.strictObject({
  format: z.literal(sampleFormat),
  draw: z.string().min(1).max(40),
  commitment: hash,
  groups: z.array(z.strictObject({ percent: z.number().int().min(1).max(100), caseNumbers })).max(100),
  listHash: hash,
  outside: z.strictObject({
    source: z.string().min(1).max(200),
    round: z.number().int().min(1),
    number: hash,
  }),
  seed: hash,
  drawn: caseNumbers,
});

/** @returns the draw, or every problem with its JSON pointer */
export function readSampleFile(content: string): Result<SampleFile> {
  let json: unknown;
  try {
    json = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    return refused(problem('', 'json', text('Dit is geen geldige JSON.', 'This is no valid JSON.')));
  }
  return readJson(schema, json, {});
}
