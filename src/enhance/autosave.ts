import { dropDraft, readDraft, type Typed, writeDraft } from './drafts.ts';
import { encodeForm, fillForm, readForm, sameValues } from './form-values.ts';

const waitMs = 1_000;
const retryMs = 15_000;
/** Browsers refuse larger bodies of requests that outlive the page. */
const keepaliveMaxBytes = 60_000;

/**
 * Posts the form around it to `data-autosave-url` a second after a change, and when the page is left. Until the server
 * has answered, what was typed stays in this tab's storage; it comes back when the page is opened again and the
 * server turns out not to have it.
 */
export class HvAutosave extends HTMLElement {
  private form: HTMLFormElement | null = null;
  private sent: Typed = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private busy = false;
  private leaving = false;

  connectedCallback(): void {
    this.form = this.closest('form');
    if (!this.form) return;
    this.sent = readForm(this.form);
    this.restore(this.form);
    this.form.addEventListener('input', () => this.changed());
    this.form.addEventListener('change', () => this.changed());
    this.form.addEventListener('submit', () => {
      this.leaving = true;
      clearTimeout(this.timer);
    });
    window.addEventListener('pagehide', () => {
      if (!this.leaving && this.isDirty()) void this.post();
    });
    window.addEventListener('pageshow', () => {
      this.leaving = false;
    });
  }

  private get url(): string {
    return this.dataset.autosaveUrl ?? '';
  }

  private restore(form: HTMLFormElement): void {
    const draft = readDraft(this.url);
    if (!draft) return;
    if (sameValues(draft.sent, this.sent) && !sameValues(draft.typed, this.sent)) {
      fillForm(form, draft.typed);
      this.say('restored');
      this.changed();
    } else {
      dropDraft(this.url);
    }
  }

  private isDirty(): boolean {
    return this.form !== null && !sameValues(readForm(this.form), this.sent);
  }

  private changed(): void {
    if (!this.form || !this.isDirty()) return;
    writeDraft(this.url, { sent: this.sent, typed: readForm(this.form) });
    this.schedule(waitMs);
  }

  private schedule(afterMs: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), afterMs);
  }

  private async save(): Promise<void> {
    if (this.leaving || !this.isDirty()) return;
    if (this.busy) return this.schedule(waitMs);
    this.busy = true;
    await this.post();
    this.busy = false;
  }

  private async post(): Promise<void> {
    if (!this.form) return;
    const typed = readForm(this.form);
    const body = encodeForm(this.form);
    try {
      const response = await fetch(this.url, {
        method: 'POST',
        body,
        headers: { accept: 'application/json' },
        // A redirect here is one to the login page: following it would look like success.
        redirect: 'manual',
        keepalive: body.toString().length < keepaliveMaxBytes,
      });
      if (response.ok) this.kept(typed);
      else if (response.type === 'opaqueredirect' || response.status === 401) this.say('loggedOut');
      else this.failed();
    } catch {
      this.failed();
    }
  }

  private kept(typed: Typed): void {
    this.sent = typed;
    if (this.isDirty()) this.changed();
    else dropDraft(this.url);
    this.say('saved');
  }

  private failed(): void {
    this.say('failed');
    if (!this.leaving) this.schedule(retryMs);
  }

  private say(what: 'saved' | 'failed' | 'loggedOut' | 'restored'): void {
    const line = this.querySelector('p');
    if (!line) return;
    const inEnglish = this.dataset.lang === 'en';
    const time = new Date().toLocaleTimeString(inEnglish ? 'en-GB' : 'nl-NL', {
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'Europe/Amsterdam', // as every other time on the page, wherever the device is
    });
    line.textContent = (this.dataset[what] ?? '').replace(
      '{time}',
      inEnglish ? time : time.replace(':', '.'),
    );
    line.classList.toggle('hv-autosave--attention', what === 'failed' || what === 'loggedOut');
  }
}
