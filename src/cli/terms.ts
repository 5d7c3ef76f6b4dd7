/** `hoofdveld terms FILE.json`: the legal clocks of one case, from a file, as JSON. */
import { clocks, parseTermsInput, reportJson } from '../kernel/terms/index.ts';

export type TermsIo = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly readFile: (path: string) => Promise<string>;
};

const usage = `Usage: hoofdveld terms FILE.json

Reads one case and writes its legal terms as JSON:
  {"term":{"decisionWeeks":13,"extensionWeeks":null,"generalTermsActApplies":true},
   "events":[{"type":"received","on":"2027-01-04"}],"today":"2027-06-01"}
`;

async function readJson(path: string, io: TermsIo): Promise<{ readonly value: unknown } | null> {
  let content: string;
  try {
    content = await io.readFile(path);
  } catch {
    io.err(`${path}: this file cannot be read.\n`);
    return null;
  }
  try {
    // Editors on Windows put a byte order mark first; JSON.parse does not take it.
    return { value: JSON.parse(content.replace(/^\uFEFF/, '')) as unknown };
  } catch (error) {
    io.err(`${path}: this is no valid JSON (${error instanceof Error ? error.message : 'unreadable'}).\n`);
    return null;
  }
}

/**
 * @param args what follows `terms` on the command line: one path
 * @returns exit code 0, or 2 after writing every problem to `err`, one per line with its JSON pointer
 */
export async function termsCommand(args: readonly string[], io: TermsIo): Promise<number> {
  const [path, ...rest] = args;
  if (path === '--help' || path === '-h') {
    io.out(usage);
    return 0;
  }
  if (path === undefined || rest.length > 0) {
    io.err(usage);
    return 2;
  }
  const json = await readJson(path, io);
  if (json === null) return 2;
  const input = parseTermsInput(json.value);
  if (!input.ok) {
    for (const { field, text } of input.problems) io.err(`${field === '' ? '/' : field}: ${text.en}\n`);
    return 2;
  }
  io.out(`${JSON.stringify(reportJson(clocks(input.value)), null, 2)}\n`);
  return 0;
}
