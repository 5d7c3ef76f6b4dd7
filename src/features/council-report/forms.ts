/** What the office types: the period of an edition, and why a figure was wrong. */
import { isoDate } from '../../kernel/dates.ts';
import { text } from '../../kernel/messages.ts';
import { ok, type Problem, problem, type Result } from '../../kernel/result.ts';
import { tooLong } from '../../kernel/too-long.ts';
import { readDate } from '../../ui/index.ts';
import type { Asked } from './commands/make.ts';

export type Typed = { readonly fromOn: string; readonly lastOn: string; readonly note: string };

/** Characters. */
export const longest = { note: 2000, reason: 1000 } as const;

/** What stands above the figures. @returns problem `too-long` */
export const noteTooLong = (typed: string): Problem | null => tooLong('note', typed, longest.note);

/** @returns every problem at once, each with its field: `date-shape`, `too-long` */
export function readEdition(typed: Typed): Result<Asked> {
  const from = readDate('fromOn', typed.fromOn);
  const last = readDate('lastOn', typed.lastOn);
  const long = noteTooLong(typed.note);
  const problems: Problem[] = [
    ...(from.ok ? [] : from.problems),
    ...(last.ok ? [] : last.problems),
    ...(long ? [long] : []),
  ];
  if (!from.ok || !last.ok || long) return { ok: false, problems };
  return ok({ fromOn: isoDate(from.value), lastOn: isoDate(last.value), note: typed.note });
}

/** @returns problems `missing`, `too-long` */
export function readReason(typed: string): Result<string> {
  const long = tooLong('reason', typed, longest.reason);
  if (long) return { ok: false, problems: [long] };
  if (typed === '')
    return {
      ok: false,
      problems: [
        problem(
          'reason',
          'missing',
          text('Schrijf op waarom het cijfer niet klopt.', 'Write down why the figure is wrong.'),
        ),
      ],
    };
  return ok(typed);
}
