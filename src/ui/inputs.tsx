import type { VNode } from 'preact';
import { formatCents } from '../kernel/money.ts';
import './elements.ts';
import { controlClass, controlProps, Field, fieldId, type InputProps } from './field.tsx';
import { fill, words } from './words.ts';

export type TextInputProps = InputProps & {
  value?: string | null | undefined;
  /** Width follows what is asked for: a postcode is short, a title is long. */
  width?: 'full' | 'medium' | 'short' | undefined;
  type?: 'text' | 'search' | 'tel' | 'url' | undefined;
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'search' | undefined;
  spellcheck?: boolean | undefined;
  /** What the browser may offer while one types; anything else may be typed as well. */
  offered?: readonly string[] | undefined;
};

/** No input has `maxlength`: it cuts off what people paste without a word. The server says beside the field what is too long. */
export function TextInput(props: TextInputProps): VNode {
  const { offered = [] } = props;
  const listId = `${fieldId(props.name)}-list`;
  const attributes = {
    ...(offered.length === 0 ? {} : { list: listId }),
    class: controlClass('utrecht-textbox', props, `hv-input hv-input--${props.width ?? 'full'}`),
    value: props.value ?? '',
    ...(props.inputmode === undefined ? {} : { inputmode: props.inputmode }),
    ...(props.spellcheck === undefined ? {} : { spellcheck: props.spellcheck }),
    ...controlProps(props),
  };
  const typed = {
    text: <input type="text" {...attributes} />,
    search: <input type="search" {...attributes} />,
    tel: <input type="tel" {...attributes} />,
    url: <input type="url" {...attributes} />,
  };
  return (
    <Field {...props}>
      {typed[props.type ?? 'text']}
      {offered.length > 0 && (
        <datalist id={listId}>
          {offered.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </Field>
  );
}

export function EmailInput(props: InputProps & { value?: string | null | undefined }): VNode {
  return (
    <Field {...props}>
      <input
        class={controlClass('utrecht-textbox', props, 'hv-input hv-input--full')}
        type="email"
        spellcheck={false}
        value={props.value ?? ''}
        {...controlProps({ autocomplete: 'email', ...props })}
      />
    </Field>
  );
}

/** The code from a login e-mail. Text, not number: a code may start with 0. The server passes over the spaces in it. */
export function CodeInput(props: InputProps & { value?: string | null | undefined }): VNode {
  const asked = { autocomplete: 'one-time-code', ...props, hint: props.hint ?? words.codeHint[props.lang] };
  return (
    <Field {...asked}>
      <input
        class={controlClass('utrecht-textbox', props, 'hv-input hv-input--code')}
        type="text"
        inputmode="numeric"
        spellcheck={false}
        value={props.value ?? ''}
        {...controlProps(asked)}
      />
    </Field>
  );
}

export type TextAreaProps = InputProps & {
  value?: string | null | undefined;
  /** Longest text in characters; shown, counted down by script, and to be checked on the server. */
  maxLength?: number | undefined;
  rows?: number | undefined;
};

export function TextArea(props: TextAreaProps): VNode {
  const { lang, maxLength } = props;
  const countId = maxLength === undefined ? undefined : `${fieldId(props.name)}-count`;
  return (
    <Field {...props}>
      <textarea
        class={controlClass('utrecht-textbox', props, 'hv-input')}
        rows={props.rows ?? 5}
        {...controlProps(props, countId)}
      >
        {props.value ?? ''}
      </textarea>
      {countId !== undefined && maxLength !== undefined && (
        <hv-char-count
          data-for={fieldId(props.name)}
          data-max={maxLength}
          data-left={words.charactersLeft[lang]}
          data-over={words.charactersOver[lang]}
        >
          <p class="hv-count" id={countId}>
            {fill(words.maxCharacters, lang, { max: maxLength })}
          </p>
        </hv-char-count>
      )}
    </Field>
  );
}

export type MoneyInputProps = InputProps & {
  /** What was typed. Wins over `amountCents`, so that a refused amount comes back as it was. */
  value?: string | null | undefined;
  amountCents?: number | null | undefined;
};

/** `1.250,50` or `1250`: an amount as people type it, without the sign. */
export function amountAsTyped(amountCents: number | null | undefined, lang: InputProps['lang']): string {
  return amountCents === null || amountCents === undefined
    ? ''
    : formatCents(amountCents, lang).replace(/€\s?/, '');
}

/** Plain text field: `type=number` drops '1.250,50' and scrolls amounts away. Read it with `parseCents`. */
export function MoneyInput(props: MoneyInputProps): VNode {
  return (
    <Field {...props}>
      <span class="hv-money">
        <span class="hv-money__sign" aria-hidden="true">
          €
        </span>
        <input
          class={controlClass('utrecht-textbox', props, 'hv-input hv-input--money')}
          type="text"
          inputmode="decimal"
          value={props.value ?? amountAsTyped(props.amountCents, props.lang)}
          {...controlProps({ autocomplete: 'off', ...props })}
        />
      </span>
    </Field>
  );
}

export type DateInputProps = InputProps & {
  /** ISO date, or whatever was typed. */
  value?: string | null | undefined;
  min?: string | undefined;
  max?: string | undefined;
};

/**
 * The browser's own date field: every phone has a good one and it posts an ISO date. What is not a date cannot be shown in
 * it, so then the field comes back as text with what was typed. Read both with `readDate` (read-form.ts).
 */
export function DateInput(props: DateInputProps): VNode {
  const value = props.value ?? '';
  const asText = value !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(value);
  const asked = asText && !props.hint ? { ...props, hint: words.dateHint[props.lang] } : props;
  const attributes = {
    class: controlClass('utrecht-textbox', props, 'hv-input hv-input--date'),
    value,
    ...controlProps(asked),
  };
  const bounds = {
    ...(props.min === undefined ? {} : { min: props.min }),
    ...(props.max === undefined ? {} : { max: props.max }),
  };
  return (
    <Field {...asked}>
      {asText ? <input type="text" {...attributes} /> : <input type="date" {...bounds} {...attributes} />}
    </Field>
  );
}

export type FileInputProps = InputProps & {
  accept?: string | undefined;
  multiple?: boolean | undefined;
  /** Opens the camera or the microphone of a phone at once; other machines let choose a file. */
  capture?: 'user' | 'environment' | undefined;
};

/** The form around it needs `enctype="multipart/form-data"`. `accept` only helps choosing; the server checks. */
export function FileInput(props: FileInputProps): VNode {
  return (
    <Field {...props}>
      <input
        class="hv-file"
        type="file"
        {...(props.accept === undefined ? {} : { accept: props.accept })}
        {...(props.multiple ? { multiple: true } : {})}
        {...(props.capture === undefined ? {} : { capture: props.capture })}
        {...controlProps(props)}
      />
    </Field>
  );
}
