import {
  dialNames,
  figuresIn,
  readDial,
  type Said,
  type Settings,
  settingsNow,
  simulated,
} from '../features/basefunding/rules/simulate.ts';
import type { Network, Parameters } from '../features/basefunding/types.ts';

type Facts = { readonly network: Network; readonly parameters: Parameters };

/** The simulator of a claim: each number that is typed moves the outcome at once, by the rules that the server has. */
export class HvClaim extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('form')?.addEventListener('input', () => this.update());
  }

  private update(): void {
    const { network, parameters } = JSON.parse(this.dataset.facts ?? '') as Facts;
    const said = JSON.parse(this.dataset.said ?? '') as Said;
    const settings: Record<string, number | null> = { ...settingsNow(network, parameters) };
    let unread = false;
    for (const dial of dialNames) {
      const input = this.querySelector<HTMLInputElement>(`input[name="${dial}"]`);
      const typed = input?.value.trim() ?? '';
      const value = typed === '' ? null : readDial(dial, typed);
      const wrong = typed !== '' && value === null;
      input?.setAttribute('aria-invalid', String(wrong));
      input?.classList.toggle('utrecht-textbox--invalid', wrong);
      unread ||= wrong;
      if (value !== null) settings[dial] = value;
    }
    // Half a number is no number yet: it is marked, and what stood there holds until it is one.
    if (unread) return;
    const outcome = simulated(network, parameters, settings as Settings);
    const lang = this.dataset.lang === 'en' ? 'en' : 'nl';
    for (const [name, words] of Object.entries(figuresIn(outcome, lang, said))) {
      const shown = this.querySelector(`[data-figure="${name}"]`);
      if (shown && shown.textContent !== words) shown.textContent = words;
    }
  }
}
