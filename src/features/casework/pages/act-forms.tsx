/** Each act: how its form is read, what it proposes, which command it runs and what is said when it is done. */

import type { ComponentChildren } from 'preact';
import type { Actor } from '../../../kernel/actor.ts';
import { isoDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Result } from '../../../kernel/result.ts';
import { actWords as words } from '../act-words.ts';
import type { ActKey } from '../acts.ts';
import { recordCompletion, requestCompletion } from '../commands/completion.ts';
import { announceDelay } from '../commands/delay.ts';
import { recordNoticeOfDefault, withdrawForOther } from '../commands/incoming.ts';
import type { OnCase } from '../commands/on-case.ts';
import { fixPenalty } from '../commands/penalty.ts';
import { extendTerm, reasonLength, reasonProblems, resumeTerm, suspendTerm } from '../commands/terms.ts';
import { startTreatment } from '../commands/treatment.ts';
import type { CaseDeps } from '../deps.ts';
import { readCompletion, readDay, readPaperCompletion, readSuspension, type Typed } from '../forms.ts';
import { type CaseFacts, decisionClockOf, supposing } from '../rules/case-facts.ts';
import { completionChoices, labelOfItem, openRequest, proposedLastDay } from '../rules/completion.ts';
import { penaltyToFix } from '../rules/penalty.ts';
import { mayExtend } from '../rules/term-changes.ts';
import {
  AskFields,
  DayField,
  type FieldsProps,
  type ItemChoice,
  PaperFields,
  ReasonField,
  SuspendFields,
} from '../views/act-fields.tsx';

/** What an act is shown with: the case, and the fields of the form that still lack an answer. */
export type ActContext = {
  readonly facts: CaseFacts;
  readonly lacking: ReadonlySet<string>;
  readonly lang: Lang;
};

export type ActForm = {
  readonly lead: (context: ActContext) => string;
  /** Values of the fields before anything was typed; a box is ticked when its field is in here. */
  readonly proposed: (context: ActContext) => Readonly<Record<string, string>>;
  readonly fields: (props: FieldsProps, context: ActContext) => ComponentChildren;
  /** What happens to the last day when the form is sent as proposed. */
  readonly dueAfter?: (context: ActContext) => PlainDate | null;
  readonly danger?: true;
  /** @returns code of what is said afterwards */
  readonly run: (
    deps: CaseDeps,
    actor: Actor,
    on: OnCase,
    form: Typed,
    context: ActContext,
  ) => Promise<Result<string>>;
};

async function after<T>(
  result: Promise<Result<T>>,
  code: string | ((value: T) => string),
): Promise<Result<string>> {
  const done = await result;
  if (!done.ok) return done;
  return { ok: true, value: typeof code === 'string' ? code : code(done.value) };
}

/** What lacks belongs to fields of the application's form, not of this one. */
function ofWhole<T>(result: Result<T>): Result<T> {
  return result.ok ? result : { ok: false, problems: result.problems.map((one) => ({ ...one, field: '' })) };
}

function itemsOf({ facts, lacking, lang }: ActContext): readonly ItemChoice[] {
  return completionChoices(facts.version)
    .map(({ key, label }) => ({ key, label: label[lang], missing: lacking.has(key) }))
    .sort((a, b) => Number(b.missing) - Number(a.missing));
}

/** What was asked and can lie in a file: signatures are recorded with the co-signer, words are no paper. */
function paperItems({ facts, lang }: ActContext): readonly ItemChoice[] {
  const questions = new Set(facts.version.rules.form.flatMap((page) => page.questions.map(({ key }) => key)));
  return (openRequest(facts)?.items ?? [])
    .filter(({ key }) => questions.has(key))
    .map(({ key }) => ({ key, label: labelOfItem(facts.version, key)[lang], missing: true }));
}

const ticked = (prefix: string, items: readonly ItemChoice[]): Readonly<Record<string, string>> =>
  Object.fromEntries(items.filter((item) => item.missing).map(({ key }) => [`${prefix}.${key}`, 'yes']));

const ofToday = ({ facts }: ActContext): Readonly<Record<string, string>> => ({ on: isoDate(facts.today) });

export const actForms: Readonly<Record<ActKey, ActForm>> = {
  startTreatment: {
    lead: ({ lang }) => words.start.lead[lang],
    proposed: () => ({}),
    fields: () => null,
    run: async (deps, actor, on) =>
      ofWhole(
        await after(startTreatment(deps, actor, on), (value) =>
          value.ceilingReached ? 'plafond' : 'behandeling',
        ),
      ),
  },
  requestCompletion: {
    lead: ({ lang }) => words.ask.lead[lang],
    proposed: (context) => ({
      ...ticked('item', itemsOf(context)),
      completeBefore: isoDate(proposedLastDay(context.facts.version, context.facts.today)),
    }),
    fields: (props, context) => (
      <AskFields
        {...props}
        items={itemsOf(context)}
        days={context.facts.version.rules.terms.completionDays}
      />
    ),
    dueAfter: ({ facts }) => {
      const completeBefore = isoDate(proposedLastDay(facts.version, facts.today));
      const asked = supposing(facts, 'completionRequested', facts.today, { completeBefore });
      return decisionClockOf(asked)?.due ?? null;
    },
    run: async (deps, actor, on, form, context) => {
      const keys = completionChoices(context.facts.version).map(({ key }) => key);
      const request = readCompletion(form, keys);
      if (!request.ok) return request;
      return await after(requestCompletion(deps, actor, { ...on, request: request.value }), 'gevraagd');
    },
  },
  recordCompletion: {
    lead: ({ lang }) => words.paper.lead[lang],
    proposed: (context) => ({ ...ofToday(context), ...ticked('paper', paperItems(context)) }),
    fields: (props, context) => <PaperFields {...props} items={paperItems(context)} />,
    run: async (deps, actor, on, form, context) => {
      const completion = readPaperCompletion(
        form,
        paperItems(context).map(({ key }) => key),
      );
      if (!completion.ok) return completion;
      return await after(recordCompletion(deps, actor, { ...on, completion: completion.value }), 'ontvangen');
    },
  },
  extend: {
    lead: ({ facts, lang }) => words.extend.lead(facts.version.rules.terms.extensionWeeks ?? 0)[lang],
    proposed: () => ({}),
    fields: (props) => <ReasonField {...props} maxLength={reasonLength} />,
    dueAfter: ({ facts }) => decisionClockOf(supposing(facts, 'extended', facts.today))?.due ?? null,
    run: (deps, actor, on, form) =>
      after(extendTerm(deps, actor, { ...on, reason: form.text('reason') }), 'verlengd'),
  },
  announceDelay: {
    lead: ({ facts, lang }) => words.delay.lead(mayExtend(facts).ok)[lang],
    proposed: () => ({}),
    fields: (props) => (
      <>
        <DayField {...props} label={words.delay.on[props.lang]} />
        <ReasonField {...props} maxLength={reasonLength} />
      </>
    ),
    run: async (deps, actor, on, form) => {
      const [day, reason] = [readDay(form), form.text('reason')];
      if (!day.ok)
        return { ok: false, problems: [...day.problems, ...reasonProblems('reason', reason, true)] };
      const input = { ...on, expectedOn: day.value, reason };
      return await after(announceDelay(deps, actor, input), 'later');
    },
  },
  suspend: {
    lead: ({ lang }) => words.suspend.lead[lang],
    proposed: ({ facts }) => ({ from: isoDate(facts.today) }),
    fields: (props) => <SuspendFields {...props} maxLength={reasonLength} />,
    run: async (deps, actor, on, form) => {
      const read = readSuspension(form);
      if (!read.ok) return read;
      return await after(suspendTerm(deps, actor, { ...on, ...read.value }), 'opgeschort');
    },
  },
  resume: {
    lead: ({ lang }) => words.resume.lead[lang],
    proposed: ofToday,
    fields: (props) => <DayField {...props} label={words.resume.on[props.lang]} />,
    dueAfter: ({ facts }) => decisionClockOf(supposing(facts, 'resumed', facts.today))?.due ?? null,
    run: async (deps, actor, on, form) => {
      const day = readDay(form);
      return day.ok ? await after(resumeTerm(deps, actor, { ...on, on: day.value }), 'hervat') : day;
    },
  },
  noticeOfDefault: {
    lead: ({ lang }) => words.default.lead[lang],
    proposed: ofToday,
    fields: (props) => <DayField {...props} label={words.default.on[props.lang]} />,
    run: async (deps, actor, on, form) => {
      const day = readDay(form);
      if (!day.ok) return day;
      return await after(recordNoticeOfDefault(deps, actor, { ...on, on: day.value }), 'ingebreke');
    },
  },
  fixPenalty: {
    lead: ({ facts, lang }) => {
      const owed = penaltyToFix(facts);
      return owed === null ? '' : words.penalty.lead(owed)[lang];
    },
    proposed: () => ({}),
    fields: () => null,
    run: (deps, actor, on) => after(fixPenalty(deps, actor, on), 'dwangsom'),
  },
  withdrawForOther: {
    lead: ({ lang }) => words.withdraw.lead[lang],
    proposed: ofToday,
    danger: true,
    fields: (props) => <DayField {...props} label={words.withdraw.on[props.lang]} />,
    run: async (deps, actor, on, form) => {
      const day = readDay(form);
      if (!day.ok) return day;
      return await after(withdrawForOther(deps, actor, { ...on, on: day.value }), 'ingetrokken');
    },
  },
};
