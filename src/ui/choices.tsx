import type { ComponentChildren, VNode } from 'preact';
import { controlClass, controlProps, Field, Fieldset, fieldId, type InputProps } from './field.tsx';
import { words } from './words.ts';
import { writtenOf } from './written.ts';

export type Option = {
  value: string;
  label: string;
  hint?: string | undefined;
  disabled?: boolean | undefined;
};
/** What a line of a list cannot: its label may hold words of people, marked. */
export type RadioOption = Omit<Option, 'label'> & { label: ComponentChildren };
export type OptionGroup = { label: string; options: readonly Option[] };

export type SelectProps = InputProps & {
  options: readonly (Option | OptionGroup)[];
  value?: string | null | undefined;
  /** First, empty line; `null` leaves it out. Without it: 'Maak een keuze'. */
  placeholder?: string | null | undefined;
};

function SelectOption({ option, value }: { option: Option; value: string }): VNode {
  return (
    <option value={option.value} selected={option.value === value} disabled={option.disabled ?? false}>
      {option.label}
    </option>
  );
}

type Lines = Pick<SelectProps, 'options'> & { placeholder: string | null; value: string };

function SelectLines({ options, placeholder, value }: Lines): VNode {
  return (
    <>
      {placeholder !== null && <option value="">{placeholder}</option>}
      {options.map((entry) =>
        'options' in entry ? (
          <optgroup key={entry.label} label={entry.label}>
            {entry.options.map((option) => (
              <SelectOption key={option.value} option={option} value={value} />
            ))}
          </optgroup>
        ) : (
          <SelectOption key={entry.value} option={entry} value={value} />
        ),
      )}
    </>
  );
}

/** A frozen list is one that many pages show: with nothing chosen its lines are written once. */
export function Select(props: SelectProps): VNode {
  const { options } = props;
  const value = props.value ?? '';
  const placeholder = props.placeholder === undefined ? words.choose[props.lang] : props.placeholder;
  const control = {
    class: controlClass('utrecht-select', props, 'hv-input hv-select'),
    ...controlProps(props),
  };
  const lines = <SelectLines options={options} placeholder={placeholder} value={value} />;
  return (
    <Field {...props}>
      {value === '' && Object.isFrozen(options) ? (
        <select
          {...control}
          dangerouslySetInnerHTML={writtenOf(options, JSON.stringify(placeholder), () => lines)}
        />
      ) : (
        <select {...control}>{lines}</select>
      )}
    </Field>
  );
}

type ChoiceProps = {
  type: 'radio' | 'checkbox';
  id: string;
  name: string;
  option: RadioOption;
  checked: boolean;
  required?: boolean | undefined;
};

/** One box or button with its label beside it; the whole line is the target. */
function Choice({ type, id, name, option, checked, required }: ChoiceProps): VNode {
  const kind =
    type === 'radio'
      ? 'utrecht-radio-button utrecht-radio-button--html-input'
      : 'utrecht-checkbox utrecht-checkbox--html-input';
  // Not `-hint` alone: the first choice carries the field's own id, whose hint is called so.
  const hintId = `${id}-choice-hint`;
  return (
    <div class="hv-choice">
      <input
        class={`${kind} hv-choice__input`}
        type={type}
        id={id}
        name={name}
        value={option.value}
        checked={checked}
        disabled={option.disabled ?? false}
        {...(required ? { required: true } : {})}
        {...(option.hint ? { 'aria-describedby': hintId } : {})}
      />
      <label class="hv-choice__label" for={id}>
        {option.label}
      </label>
      {option.hint && (
        <div class="hv-choice__hint" id={hintId}>
          {option.hint}
        </div>
      )}
    </div>
  );
}

/** The first choice carries the field's own id, so that a problem's link lands on it. */
const choiceId = (name: string, index: number): string =>
  index === 0 ? fieldId(name) : `${fieldId(name)}-${index + 1}`;

export type RadiosProps = Omit<InputProps, 'label'> & {
  label: ComponentChildren;
  options: readonly RadioOption[];
  value?: string | null | undefined;
  /** Side by side where they fit; for two or three short answers. */
  inline?: boolean | undefined;
};

export function Radios(props: RadiosProps): VNode {
  return (
    <Fieldset {...props} class={props.inline ? 'hv-fieldset--inline' : undefined}>
      <div class="hv-choices">
        {props.options.map((option, index) => (
          <Choice
            key={option.value}
            type="radio"
            id={choiceId(props.name, index)}
            name={props.name}
            option={option}
            checked={option.value === props.value}
            required={!props.optional}
          />
        ))}
      </div>
    </Fieldset>
  );
}

export type CheckboxesProps = InputProps & {
  options: readonly Option[];
  values?: readonly string[] | undefined;
};

/** Several answers under one name. Never `required` on a box: that would demand every one of them. */
export function Checkboxes(props: CheckboxesProps): VNode {
  return (
    <Fieldset {...props}>
      <div class="hv-choices">
        {props.options.map((option, index) => (
          <Choice
            key={option.value}
            type="checkbox"
            id={choiceId(props.name, index)}
            name={props.name}
            option={option}
            checked={props.values?.includes(option.value) ?? false}
          />
        ))}
      </div>
    </Fieldset>
  );
}
