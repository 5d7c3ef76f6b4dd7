import type { VNode } from 'preact';
import { controlProps, FieldProblems, fieldId, type InputProps, OptionalMark, problemsOf } from './field.tsx';

export type CheckboxProps = InputProps & {
  checked?: boolean | undefined;
  /** What is posted when ticked. */
  value?: string | undefined;
};

/** One statement to agree with. */
export function Checkbox(props: CheckboxProps): VNode {
  const id = fieldId(props.name);
  const own = problemsOf(props.name, props.problems);
  return (
    <div class={`hv-field${own.length > 0 ? ' utrecht-form-field--invalid' : ''}`}>
      <FieldProblems id={id} lang={props.lang} problems={own} />
      <div class="hv-choice">
        <input
          class="utrecht-checkbox utrecht-checkbox--html-input hv-choice__input"
          type="checkbox"
          value={props.value ?? 'yes'}
          checked={props.checked ?? false}
          {...controlProps(props)}
        />
        <label class="hv-choice__label" for={id}>
          {props.label}
          <OptionalMark lang={props.lang} optional={props.optional} />
        </label>
        {props.hint && (
          <div class="hv-choice__hint" id={`${id}-hint`}>
            {props.hint}
          </div>
        )}
      </div>
    </div>
  );
}
