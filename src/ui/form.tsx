import type { ComponentChildren, VNode } from 'preact';
import type { Lang } from '../kernel/messages.ts';
import type { Problem } from '../kernel/result.ts';
import './elements.ts';
import { fieldId } from './field.tsx';
import { Icon, type IconName } from './icon.tsx';
import { words } from './words.ts';

export type FormProps = {
  action: string;
  children: ComponentChildren;
  /** Hidden token, where the route asks for one. */
  csrf?: string | null | undefined;
  /** `get` is for filters and searches; everything else posts. */
  method?: 'post' | 'get' | undefined;
  enctype?: 'multipart/form-data' | undefined;
  /** Address that accepts the form's fields (urlencoded POST, 2xx = kept) a second after each change. Needs `lang`. */
  autosave?: string | undefined;
  lang?: Lang | undefined;
  class?: string | undefined;
  /** Fields and button side by side: a filter or a search. */
  inline?: boolean | undefined;
  /** Names the form for people who jump between landmarks; for pages with more than one form. */
  label?: string | undefined;
};

/** `novalidate`: the server says what is wrong, all of it, in one summary and beside each field. */
export function Form(props: FormProps): VNode {
  const lang = props.lang ?? 'nl';
  return (
    <form
      class={`hv-form ${props.inline ? 'hv-form--inline ' : ''}${props.class ?? ''}`.trim()}
      method={props.method ?? 'post'}
      action={props.action}
      novalidate
      {...(props.enctype === undefined ? {} : { enctype: props.enctype })}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
    >
      {props.csrf ? <input type="hidden" name="csrf" value={props.csrf} /> : null}
      {props.children}
      {props.autosave !== undefined && (
        <hv-autosave
          data-autosave-url={props.autosave}
          data-saved={words.savedAt[lang]}
          data-failed={words.saveFailed[lang]}
          data-logged-out={words.saveLoggedOut[lang]}
          data-restored={words.draftRestored[lang]}
          data-lang={lang}
        >
          <p class="hv-autosave" aria-live="polite"></p>
        </hv-autosave>
      )}
    </form>
  );
}

/** The place of a field in the form: by its whole name, or by what stands before the first dot. */
function placeIn(order: readonly string[], field: string): number {
  return order.findIndex((name) => field === name || field.startsWith(`${name}.`));
}

export type ErrorSummaryProps = {
  readonly problems: readonly Problem[];
  readonly lang: Lang;
  /** Fields from top to bottom, where the rules find problems in another order; what is not in it stands first. */
  readonly order?: readonly string[];
  /**
   * What fields are called, by name or by what their names begin with: where several can say the same sentence, the
   * summary puts it before.
   */
  readonly labels?: ReadonlyMap<string, string>;
};

/** A sentence with the name of its field before it, unless it says that already. */
function named({ field, text }: Problem, lang: Lang, labels: ReadonlyMap<string, string>): string {
  // A problem with data names its place by a JSON pointer.
  const steps = field.replace(/^\//, '').split(/[./]/);
  const label = steps
    .map((_, index) => labels.get(steps.slice(0, steps.length - index).join('.')))
    .find((one) => one !== undefined);
  if (label === undefined || text[lang].includes(label)) return text[lang];
  return `${label}${label.endsWith('?') ? '' : ':'} ${text[lang]}`;
}

/** Every problem in one box right under the h1, each a link to its field. Takes focus when script runs. */
export function ErrorSummary(props: ErrorSummaryProps): VNode | null {
  const { problems, lang, order = [], labels = new Map<string, string>() } = props;
  if (problems.length === 0) return null;
  const sorted = problems.toSorted((a, b) => placeIn(order, a.field) - placeIn(order, b.field));
  return (
    <section
      class="hv-error-summary"
      aria-labelledby="problemen-titel"
      tabIndex={-1}
      id="problemen"
      data-autofocus=""
    >
      <h2 class="hv-error-summary__title" id="problemen-titel">
        <Icon name="triangle-alert" />
        {words.problemsTitle[lang]}
      </h2>
      <p>{words.problemsHint[lang]}</p>
      <ul class="hv-error-summary__list">
        {sorted.map((found) => (
          <li key={`${found.field}:${found.code}`}>
            {found.field === '' ? (
              found.text[lang]
            ) : (
              <a href={`#${fieldId(found.field)}`}>{named(found, lang, labels)}</a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

const buttonClass = (variant: ButtonVariant): string => {
  const utrecht = {
    primary: 'utrecht-button--primary-action',
    secondary: 'utrecht-button--secondary-action',
    quiet: 'utrecht-button--subtle',
    danger: 'utrecht-button--primary-action utrecht-button--danger',
  }[variant];
  return `utrecht-button ${utrecht} hv-button hv-button--${variant}`;
};

/** Drawings that point onward stand after the words. */
function ButtonText({ icon, children }: { icon: IconName | undefined; children: ComponentChildren }): VNode {
  const onward = icon === 'arrow-right' || icon === 'chevron-right' || icon === 'external-link';
  return (
    <>
      {icon && !onward && <Icon name={icon} />}
      <span>{children}</span>
      {icon && onward && <Icon name={icon} />}
    </>
  );
}

export type ButtonProps = {
  children: ComponentChildren;
  variant?: ButtonVariant | undefined;
  name?: string | undefined;
  value?: string | undefined;
  icon?: IconName | undefined;
  disabled?: boolean | undefined;
  /** Sends the form elsewhere: 'save and go back' beside 'next'. */
  formaction?: string | undefined;
};

/** A submit button. One primary on a page. */
export function Button(props: ButtonProps): VNode {
  return (
    <button
      type="submit"
      class={buttonClass(props.variant ?? 'primary')}
      {...(props.name === undefined ? {} : { name: props.name })}
      {...(props.value === undefined ? {} : { value: props.value })}
      {...(props.disabled ? { disabled: true } : {})}
      {...(props.formaction === undefined ? {} : { formaction: props.formaction })}
    >
      <ButtonText icon={props.icon}>{props.children}</ButtonText>
    </button>
  );
}

export type LinkButtonProps = {
  href: string;
  children: ComponentChildren;
  variant?: Exclude<ButtonVariant, 'danger'> | undefined;
  icon?: IconName | undefined;
  download?: boolean | undefined;
};

/** Looks like a button, goes somewhere, changes nothing. */
export function LinkButton({ href, children, variant, icon, download }: LinkButtonProps): VNode {
  return (
    <a
      href={href}
      class={`${buttonClass(variant ?? 'primary')} hv-link-button`}
      {...(download ? { download: '' } : {})}
    >
      <ButtonText icon={icon}>{children}</ButtonText>
    </a>
  );
}

/** Buttons side by side, below each other on a phone. */
export function ButtonGroup({ children }: { children: ComponentChildren }): VNode {
  return <div class="hv-button-group">{children}</div>;
}
