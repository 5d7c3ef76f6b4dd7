import type { ComponentChildren, VNode } from 'preact';
import type { Lang } from '../kernel/messages.ts';
import type { Problem } from '../kernel/result.ts';
import type { ContentLang } from '../kernel/words.ts';
import { words } from './words.ts';

/** What every input takes. `name` is the form field; the element's id follows from it. */
export type InputProps = {
  lang: Lang;
  name: string;
  label: string;
  hint?: string | undefined;
  /** Shows '(hoeft niet)'. `'unmarked'` is for filters, where nothing is ever required and saying so is noise. */
  optional?: boolean | 'unmarked' | undefined;
  /** Every problem of the form; the input picks its own. */
  problems?: readonly Problem[] | undefined;
  autocomplete?: string | undefined;
  /** Language of what is typed when it is not the page's; it runs the way its letters do. */
  written?: ContentLang | 'any' | undefined;
};

/** `budget.0.amount`, `budget[0][amount]` and `/budget/0/amountCents` are one and the same field. */
function fieldKey(field: string): string {
  return field
    .replace(/Cents$/, '')
    .replace(/[^A-Za-z0-9_]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** The id of the element that a problem with this field points to. */
export function fieldId(name: string): string {
  return `f-${fieldKey(name)}`;
}

export function problemsOf(name: string, problems: readonly Problem[] = []): readonly Problem[] {
  const key = fieldKey(name);
  return problems.filter((found) => found.field !== '' && fieldKey(found.field) === key);
}

/** Utrecht's class with its state. Its `--html-*` forms also colour empty required fields, before anyone typed. */
export function controlClass(block: string, props: InputProps, own: string): string {
  const invalid = problemsOf(props.name, props.problems).length > 0;
  return `${block}${invalid ? ` ${block}--invalid` : ''} ${own}`;
}

/** Attributes that tie a control to its label, hint and problems. `extraId` is one more describing element. */
export function controlProps(props: InputProps, extraId?: string) {
  const id = fieldId(props.name);
  const invalid = problemsOf(props.name, props.problems).length > 0;
  const described = [
    ...(invalid ? [`${id}-problem`] : []),
    ...(props.hint ? [`${id}-hint`] : []),
    ...(extraId ? [extraId] : []),
  ];
  return {
    id,
    name: props.name,
    // An empty required field counts as invalid for browsers; said aloud before anyone typed, that only scares.
    ...(invalid || !props.optional ? { 'aria-invalid': invalid } : {}),
    ...(described.length > 0 ? { 'aria-describedby': described.join(' ') } : {}),
    ...(props.optional ? {} : { required: true }),
    ...(props.autocomplete === undefined ? {} : { autocomplete: props.autocomplete }),
    ...(props.written === undefined ? {} : { dir: 'auto' as const }),
    ...(props.written === undefined || props.written === 'any' ? {} : { lang: props.written }),
  };
}

export function OptionalMark({
  lang,
  optional,
}: {
  lang: Lang;
  optional: boolean | 'unmarked' | undefined;
}): VNode | null {
  return optional === true ? <span class="hv-optional"> {words.optional[lang]}</span> : null;
}

/** The sentences beside a field. `id` is the field's id. */
export function FieldProblems({
  id,
  lang,
  problems,
}: {
  id: string;
  lang: Lang;
  problems: readonly Problem[];
}): VNode | null {
  if (problems.length === 0) return null;
  return (
    <div class="utrecht-form-field-error-message hv-problem" id={`${id}-problem`}>
      {problems.map((found) => (
        <p key={found.code}>
          <span class="hv-visually-hidden">{words.problem[lang]} </span>
          {found.text[lang]}
        </p>
      ))}
    </div>
  );
}

/** Hint of a field or a group. `id` is the field's id. */
export function FieldHint({ id, hint }: { id: string; hint: string | undefined }): VNode | null {
  return hint ? (
    <div class="utrecht-form-field-description hv-hint" id={`${id}-hint`}>
      {hint}
    </div>
  ) : null;
}

export type FieldProps = Omit<InputProps, 'autocomplete'> & { children: ComponentChildren };

/**
 * Label, hint and problems around one control. The control inside must spread `controlProps(props)`; the ready-made
 * inputs already bring their own Field.
 */
export function Field({ lang, name, label, hint, optional, problems, children }: FieldProps): VNode {
  const id = fieldId(name);
  const own = problemsOf(name, problems);
  return (
    <div class={`utrecht-form-field hv-field${own.length > 0 ? ' utrecht-form-field--invalid' : ''}`}>
      <label class="utrecht-form-label hv-label" for={id}>
        {label}
        <OptionalMark lang={lang} optional={optional} />
      </label>
      <FieldHint id={id} hint={hint} />
      <FieldProblems id={id} lang={lang} problems={own} />
      {children}
    </div>
  );
}

export type FieldsetProps = Omit<InputProps, 'autocomplete' | 'label'> & {
  /** May hold words of people, marked. */
  label: ComponentChildren;
  children: ComponentChildren;
  class?: string | undefined;
  /** Set where no control inside carries the field's own id, so that a problem can be jumped to. */
  focusTarget?: boolean | undefined;
};

/** A group with one question as its legend: radios, checkboxes, rows of money. */
export function Fieldset(props: FieldsetProps): VNode {
  const { lang, name, label, hint, optional, problems, children, focusTarget } = props;
  const id = fieldId(name);
  const own = problemsOf(name, problems);
  const described = [...(own.length > 0 ? [`${id}-problem`] : []), ...(hint ? [`${id}-hint`] : [])].join(' ');
  const invalid = own.length > 0 ? ' utrecht-form-field--invalid' : '';
  return (
    <fieldset
      class={`hv-field hv-fieldset ${props.class ?? ''}${invalid}`}
      {...(focusTarget ? { id, tabIndex: -1 } : {})}
      {...(described === '' ? {} : { 'aria-describedby': described })}
    >
      <legend class="utrecht-form-label hv-label">
        {label}
        <OptionalMark lang={lang} optional={optional} />
      </legend>
      <FieldHint id={id} hint={hint} />
      <FieldProblems id={id} lang={lang} problems={own} />
      {children}
    </fieldset>
  );
}
