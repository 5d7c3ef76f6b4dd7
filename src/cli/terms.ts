/** `hoofdveld terms FILE.json`: the legal clocks of one case, from a file, as JSON. */
import { ok } from '../kernel/result.ts';
import { clocks, parseTermsInput, reportJson } from '../kernel/terms/index.ts';
import { answerFile, type JsonIo } from './json-file.ts';

const usage = `Usage: hoofdveld terms FILE.json

Reads one case and writes its legal terms as JSON:
  {"term":{"decisionWeeks":13,"extensionWeeks":null,"generalTermsActApplies":true},
   "events":[{"type":"received","on":"2027-01-04"}],"today":"2027-06-01"}
`;

/**
 * @param args what follows `terms` on the command line: one path
 * @returns exit code 0, or 2 after writing every problem to `err`, one per line with its JSON pointer
 */
export const termsCommand = (args: readonly string[], io: JsonIo): Promise<number> =>
  answerFile(args, io, usage, (json) => {
    const input = parseTermsInput(json);
    return input.ok ? ok(reportJson(clocks(input.value))) : input;
  });
