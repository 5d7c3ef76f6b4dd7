import type { Typed } from './drafts.ts';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Files cannot be put back, passwords and codes must not be kept, hidden fields belong to the server. */
function isKept(element: Element): element is Control {
  if (element instanceof HTMLInputElement) {
    return (
      !['hidden', 'file', 'password', 'submit', 'button'].includes(element.type) &&
      element.autocomplete !== 'one-time-code'
    );
  }
  return element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
}

const isTick = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox');

/** Everything a person can type or choose in the form, in page order. */
export function readForm(form: HTMLFormElement): Typed {
  return [...form.elements]
    .filter(isKept)
    .filter((control) => control.name !== '' && !control.disabled && (!isTick(control) || control.checked))
    .map((control) => [control.name, control.value] as const);
}

export const sameValues = (a: Typed, b: Typed): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Puts values back. Each change is announced as typing, so that rows of money grow before the next value looks for
 * its place.
 */
export function fillForm(form: HTMLFormElement, typed: Typed): void {
  const ticked = new Set(typed.map((entry) => JSON.stringify(entry)));
  for (const control of [...form.elements].filter(isKept).filter(isTick)) {
    control.checked = ticked.has(JSON.stringify([control.name, control.value]));
  }
  for (const [name, value] of typed) {
    const control = [...form.elements].filter(isKept).find((candidate) => candidate.name === name);
    if (!control || isTick(control)) continue;
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** What is posted to keep a draft: all fields as a browser would send them, files excepted. */
export function encodeForm(form: HTMLFormElement): URLSearchParams {
  const fields = [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return new URLSearchParams(fields);
}
