/** What was meant for another goes there as soon as can be, and whoever wrote is told (Awb 6:15). */
import { parseIsoDate, Temporal } from '../../../kernel/dates.ts';
import { text } from '../../../kernel/messages.ts';
import { ok, problem, refused } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import { forwardLetter } from '../letters/forward-letter.ts';
import { noteStepOnCase } from './file-objection.ts';
import { takeStep } from './objection-case.ts';
import { required, step } from './objection-step.ts';
import { letterFactsOf, sendToObjector } from './to-objector.ts';

const maxForwardedTo = 300;

/** Refusals: `forwardedTo-missing`, `too-long`, `date-shape` on field `forwardedOn`, and those of every step. */
export const forwardObjection = step<{ readonly to: string; readonly on: string }>(
  'forward',
  async (unit, c, input) => {
    const to = input.to.trim().replace(/\s+/g, ' ');
    const on = parseIsoDate(input.on);
    const received = Temporal.PlainDate.from(c.objection.receivedOn);
    const outside =
      on === null ||
      Temporal.PlainDate.compare(on, unit.today) > 0 ||
      Temporal.PlainDate.compare(on, received) < 0;
    const problems = [
      to === ''
        ? required('forwardedTo', 'Vul in naar wie de brief gaat.', 'Enter to whom the letter goes.')
        : null,
      tooLong('forwardedTo', to, maxForwardedTo),
      outside
        ? problem(
            'forwardedOn',
            'date-shape',
            text(
              'Kies een dag vanaf de ontvangst, tot en met vandaag.',
              'Choose a day from the receipt up to today.',
            ),
          )
        : null,
    ].filter((one) => one !== null);
    const [first, ...rest] = problems;
    if (first) return refused(first, ...rest);
    const sent = { forwardedTo: to, forwardedOn: input.on };
    const forwarded = await takeStep(unit, c, 'forward', sent, { kind: 'forwarded', onDate: input.on });
    await noteStepOnCase(unit, forwarded, 'objectionForwarded');
    const letter = forwardLetter({ ...letterFactsOf(forwarded, unit.actor), to, on: input.on });
    await sendToObjector(unit, forwarded, 'other', letter);
    return ok(forwarded);
  },
);
