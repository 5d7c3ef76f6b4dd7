import { agendaNames, longestAnswer } from '../../kernel/agenda-question.ts';
import { heightIn } from './height.ts';

/** Attributes are called as in addresses; anything else on the element is not ours. */
const names = [...agendaNames, 'aantal', 'taal'];
/** An attribute without a value means yes. */
const ticks: readonly string[] = ['gratis', 'rolstoel', 'inloop'];

/** Until the frame has told its own; and no page gets stretched without end. */
const pixels = { first: 480, most: 20_000 } as const;

/** Where this script came from is where the agenda is. A module does not say so; then the link stays. */
const script = document.currentScript;
const home = script instanceof HTMLScriptElement ? script.src : null;

/**
 * `<hoofdveld-agenda wijk="middelland"><a href="…">Agenda van Middelland</a></hoofdveld-agenda>`: shows the agenda in a
 * closed-off frame that is as high as what is in it. The link inside stays until the frame is heard of.
 */
export class HoofdveldAgenda extends HTMLElement {
  static readonly observedAttributes: readonly string[] = [...names, 'titel'];
  readonly #frame = document.createElement('iframe');
  readonly #link = document.createElement('slot');
  readonly #hear = (event: MessageEvent): void => {
    const height = event.source === this.#frame.contentWindow ? heightIn(event.data) : null;
    if (height === null) return;
    this.#frame.style.height = `${Math.min(height, pixels.most)}px`;
    this.#link.hidden = true;
  };

  connectedCallback(): void {
    if (home === null) return;
    window.addEventListener('message', this.#hear);
    if (!this.shadowRoot) {
      const frame = this.#frame;
      frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox');
      frame.loading = 'lazy';
      frame.style.cssText = `display:block;inline-size:100%;height:${pixels.first}px;border:0`;
      this.attachShadow({ mode: 'open' }).append(frame, this.#link);
    }
    this.#ask();
  }

  disconnectedCallback(): void {
    window.removeEventListener('message', this.#hear);
  }

  attributeChangedCallback(): void {
    if (this.shadowRoot) this.#ask();
  }

  #ask(): void {
    const address = new URL('/embed/agenda', home ?? undefined);
    for (const name of names) {
      const value = this.getAttribute(name)?.trim().slice(0, longestAnswer);
      if (value === undefined) continue;
      const said = value === '' && ticks.includes(name) ? 'ja' : value;
      if (said !== '') address.searchParams.set(name, said);
    }
    const { href } = address;
    const title = this.getAttribute('titel')?.trim() || this.textContent.trim() || 'Agenda';
    if (this.#frame.title !== title) this.#frame.title = title;
    if (this.#frame.src === href) return;
    this.#link.hidden = false;
    this.#frame.src = href;
  }
}
