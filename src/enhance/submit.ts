/** A page that answers with a file stays open; after this long its buttons work again. */
const releaseAfterMs = 10_000;

function setBusy(form: HTMLFormElement, busy: boolean): void {
  form.toggleAttribute('data-busy', busy);
  for (const button of form.querySelectorAll<HTMLButtonElement>('button[type="submit"]')) {
    if (busy) button.setAttribute('aria-busy', 'true');
    else button.removeAttribute('aria-busy');
  }
}

/**
 * The second press of a button does nothing while the first is on its way. The buttons are not disabled: a disabled
 * button loses its name and value, and focus with it. The server refuses doubles by itself too.
 */
export function guardDoubleSubmit(page: Document): void {
  page.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== 'post' || event.defaultPrevented) return;
    if (form.hasAttribute('data-busy')) {
      event.preventDefault();
      return;
    }
    setBusy(form, true);
    setTimeout(() => setBusy(form, false), releaseAfterMs);
  });
  window.addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    for (const form of page.querySelectorAll<HTMLFormElement>('form[data-busy]')) setBusy(form, false);
  });
}

/** After a refusal the summary takes focus, so that a screen reader starts there. */
export function focusProblems(page: Document): void {
  page.querySelector<HTMLElement>('[data-autofocus]')?.focus();
}
