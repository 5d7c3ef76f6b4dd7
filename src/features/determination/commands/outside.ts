/** The number from outside: one officer enters it, another looks it up as well and confirms. Nobody alone. */
import { type Actor, personIdOf } from '../../../kernel/actor.ts';
import type { Id } from '../../../kernel/ids.ts';
import { text } from '../../../kernel/messages.ts';
import { allowed } from '../../../kernel/permissions.ts';
import { ok, type Problem, problem, type Result, refused } from '../../../kernel/result.ts';
import { type CommandDeps, inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import { isHash } from '../../distribution/index.ts';
import { isKnown } from '../rules/outside.ts';
import { confirmOutside, lockDraw, saveOutside } from '../store/samples.ts';
import type { SampleDraw } from '../types.ts';
import { notAllowed, notFound } from './refusals.ts';

export const numberShape = problem(
  'number',
  'number-shape',
  text(
    'Dit getal heeft 64 tekens: cijfers en de letters a tot en met f. Kopieer het in één keer.',
    'This number has 64 characters: digits and the letters a to f. Copy it in one go.',
  ),
);
const notNow = problem(
  '',
  'wrong-status',
  text(
    'Voor deze loting is nu geen getal nodig. Kijk of de lijst er is, en of het getal er al staat.',
    'This draw needs no number now. See whether the list is there, and whether the number is.',
  ),
);
const tooEarly = problem(
  '',
  'too-early',
  text(
    'Dit getal is er nog niet. Kom na het genoemde moment terug.',
    'This number is not there yet. Come back after the moment named.',
  ),
);
const samePerson = problem(
  '',
  'same-person',
  text(
    'U voerde het getal zelf in. Een ander bevestigt het.',
    'You entered the number yourself. Somebody else confirms it.',
  ),
);
const differs = problem(
  'number',
  'number-differs',
  text(
    'Dit is een ander getal dan uw collega invoerde. Zoek het samen nog eens op.',
    'This is another number than your colleague entered. Look it up once more together.',
  ),
);

type Held = { readonly draw: SampleDraw; readonly personId: Id<'person'> };

async function hold(unit: UnitOfWork, actor: Actor, slug: string): Promise<Result<Held>> {
  const personId = personIdOf(actor);
  if (personId === null || !allowed(actor, 'decision.take', {})) return refused(notAllowed);
  const draw = await lockDraw(unit.tx, slug);
  return draw ? ok({ draw, personId }) : refused(notFound);
}

const needsNumber = ({ list, outside, reveal }: SampleDraw): boolean =>
  list !== null && list.groups.length > 0 && reveal === null && !outside?.confirmedAt;

/** As copied: spaces and capitals do not count. */
export const readNumber = (typed: string): string => typed.replace(/\s/g, '').toLowerCase();

export type NumberInput = { readonly slug: string; readonly number: string };

/** @returns refusals `number-shape`, `too-early`, `wrong-status`, `not-found`, `not-allowed` */
export function enterNumber(deps: CommandDeps, actor: Actor, input: NumberInput): Promise<Result<null>> {
  return inTransaction(deps, actor, async (unit) => {
    const held = await hold(unit, actor, input.slug);
    if (!held.ok) return held;
    const { draw, personId } = held.value;
    const problems: readonly (Problem | null)[] = [
      needsNumber(draw) ? null : notNow,
      draw.list && !isKnown(draw.list.outsideRound, unit.now) ? tooEarly : null,
      isHash(input.number) ? null : numberShape,
    ];
    const [first] = problems.filter((one) => one !== null);
    if (first) return refused(first);
    await saveOutside(unit.tx, {
      drawId: draw.id,
      number: input.number,
      enteredByPersonId: personId,
      enteredAt: unit.nowDate,
    });
    unit.audit('sample.numberEntered', 'sample_draw', draw.id, { number: input.number });
    return ok(null);
  });
}

/** Four eyes: another types it as well. @returns the same refusals, `same-person`, `number-differs` */
export function confirmNumber(deps: CommandDeps, actor: Actor, input: NumberInput): Promise<Result<null>> {
  return inTransaction(deps, actor, async (unit) => {
    const held = await hold(unit, actor, input.slug);
    if (!held.ok) return held;
    const { draw, personId } = held.value;
    if (!needsNumber(draw) || draw.outside === null) return refused(notNow);
    if (draw.outside.enteredByPersonId === personId) return refused(samePerson);
    if (!isHash(input.number)) return refused(numberShape);
    if (draw.outside.number !== input.number) return refused(differs);
    await confirmOutside(unit.tx, draw.id, { confirmedByPersonId: personId, confirmedAt: unit.nowDate });
    unit.audit('sample.numberConfirmed', 'sample_draw', draw.id);
    return ok(null);
  });
}
