/** The file of a draw: what the page gives, and what the command line reads. Apart, so that no browser has to load it. */
import { z } from 'zod';
import { readJson } from '../../../kernel/json-input.ts';
import { text } from '../../../kernel/messages.ts';
import { problem, type Result, refused } from '../../../kernel/result.ts';
import type { DrawFile } from '../types.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const caseNumbers = z.array(z.string().min(1).max(100)).max(10_000);

const schema = z.strictObject({
  format: z.literal('hoofdveld-lots/1'),
  round: z.string().min(1).max(200),
  commitment: hash,
  caseNumbers,
  listHash: hash,
  seed: hash,
  order: caseNumbers,
});

/** @returns the draw, or every problem with its JSON pointer */
export function readDrawFile(content: string): Result<DrawFile> {
  let json: unknown;
  try {
    json = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    return refused(problem('', 'json', text('Dit is geen geldige JSON.', 'This is no valid JSON.')));
  }
  return readJson(schema, json, {});
}
