/** A step of the office on an objection: one transaction, the case locked first, the objection after it. */
import type { Actor } from '../../../kernel/actor.ts';
import { isoDate } from '../../../kernel/dates.ts';
import { text } from '../../../kernel/messages.ts';
import { ok, type Problem, problem, type Result } from '../../../kernel/result.ts';
import { inTransaction, type UnitOfWork } from '../../../platform/db/unit-of-work.ts';
import type { DecisionDeps } from '../deps.ts';
import type { Objection } from '../types.ts';
import { type ObjectionCase, type ObjectionStep, openObjection } from './objection-case.ts';

export type Step<I = unknown> = (
  deps: DecisionDeps,
  actor: Actor,
  input: ObjectionStep & I,
) => Promise<Result<Objection>>;

/** One transaction, opened for the office; no page of the public shows any of it. */
export function step<I>(
  action: Parameters<typeof openObjection>[2],
  work: (unit: UnitOfWork, c: ObjectionCase, input: ObjectionStep & I) => Promise<Result<ObjectionCase>>,
): Step<I> {
  return (deps, actor, input) =>
    inTransaction<Objection>(
      deps,
      actor,
      async (unit) => {
        const opened = await openObjection(unit, input, action);
        if (!opened.ok) return opened;
        const done = await work(unit, opened.value, input);
        return done.ok ? ok(done.value.objection) : done;
      },
      { publicFacts: false },
    );
}

export const today = (unit: UnitOfWork): string => isoDate(unit.today);
export const required = (field: string, nl: string, en: string): Problem =>
  problem(field, `${field}-missing`, text(nl, en));
