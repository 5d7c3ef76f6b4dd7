type Suggestion = {
  readonly title: string;
  readonly titleEn: string | null;
  readonly kind: string;
  readonly wijkName: string | null;
  readonly faded: boolean;
  readonly href: string;
};

const waitMs = 150;
const leastLetters = 2;
const most = 6;

/** Words of people, in their own language: of an activity there may be English ones, the rest has a name. */
function titleOf(kind: string, { title, titleEn }: Pick<Suggestion, 'title' | 'titleEn'>): HTMLElement {
  const said = document.createElement('span');
  const inEnglish = document.documentElement.lang === 'en';
  said.textContent = (inEnglish && titleEn) || title;
  said.dir = 'auto';
  if (inEnglish && kind === 'activity' && !titleEn) said.lang = 'nl';
  return said;
}

/** Makes the field inside a combobox (WAI-ARIA): suggestions of `data-url`, each a page to go to. Enter still searches. */
export class HvSearch extends HTMLElement {
  private input: HTMLInputElement | null = null;
  private readonly list = document.createElement('ul');
  private readonly status = document.createElement('p');
  private found: readonly Suggestion[] = [];
  private active = -1;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asking: AbortController | undefined;

  connectedCallback(): void {
    const input = this.querySelector('input');
    if (!input || this.input) return;
    this.input = input;
    const { list, status } = this;
    list.id = `${input.id}-list`;
    list.hidden = true;
    list.className = 'hv-search__list';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', this.dataset.label ?? '');
    status.setAttribute('role', 'status');
    status.className = 'hv-visually-hidden';
    this.append(list, status);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', list.id);
    input.setAttribute('aria-expanded', 'false');
    input.autocomplete = 'off';
    input.addEventListener('input', () => this.typed());
    input.addEventListener('keydown', (event) => this.pressed(event));
    input.addEventListener('blur', () => this.close());
    // The field keeps focus, so that the list is still there when the button goes up.
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const option = event.target instanceof Element ? event.target.closest('li') : null;
      if (option) this.go([...list.children].indexOf(option));
    });
  }

  private typed(): void {
    clearTimeout(this.timer);
    this.asking?.abort();
    const words = this.input?.value.trim() ?? '';
    if (words.length < leastLetters) this.close();
    else this.timer = setTimeout(() => void this.ask(words), waitMs);
  }

  private async ask(words: string): Promise<void> {
    const asking = new AbortController();
    this.asking = asking;
    const query = new URLSearchParams({ q: words.slice(0, 100), pageSize: String(most) });
    const narrowing = this.closest('form')?.querySelectorAll<HTMLSelectElement>('[name="wijk"]') ?? [];
    for (const { name, value } of narrowing) if (value) query.set(name, value);
    const glue = this.dataset.url?.includes('?') ? '&' : '?';
    try {
      const response = await fetch(`${this.dataset.url}${glue}${query}`, { signal: asking.signal });
      const { items } = response.ok ? ((await response.json()) as { items: Suggestion[] }) : { items: [] };
      // Who left the field, or sent it, no longer waits for help.
      if (!asking.signal.aborted && document.activeElement === this.input) this.show(items);
    } catch {
      // Overtaken by the next letter, or the network is gone: the form itself still searches.
    }
  }

  private show(items: readonly Suggestion[]): void {
    const kinds = JSON.parse(this.dataset.kinds ?? '{}') as Record<string, string>;
    this.close();
    this.found = items;
    const { faded: old = '' } = this.dataset;
    const options = items.map(({ kind, wijkName, faded, ...said }, place) => {
      const option = document.createElement('li');
      option.id = `${this.list.id}-${place}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      const about = document.createElement('small');
      about.textContent = [kinds[kind], wijkName, faded && old].filter(Boolean).join(' · ');
      option.append(titleOf(kind, said), ' ', about);
      return option;
    });
    this.list.replaceChildren(...options);
    this.list.hidden = items.length === 0;
    this.input?.setAttribute('aria-expanded', String(items.length > 0));
    const { none = '', one = '', many = '' } = this.dataset;
    this.status.textContent =
      items.length === 0 ? none : items.length === 1 ? one : many.replace('{n}', String(items.length));
  }

  private close(): void {
    this.asking?.abort();
    clearTimeout(this.timer);
    this.found = [];
    this.choose(-1);
    this.list.hidden = true;
    this.list.replaceChildren();
    this.status.textContent = '';
    this.input?.setAttribute('aria-expanded', 'false');
  }

  private choose(place: number): void {
    this.active = place;
    [...this.list.children].forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === place));
      if (at === place) option.scrollIntoView({ block: 'nearest' });
    });
    if (place < 0) this.input?.removeAttribute('aria-activedescendant');
    else this.input?.setAttribute('aria-activedescendant', `${this.list.id}-${place}`);
  }

  private pressed(event: KeyboardEvent): void {
    const { length } = this.found;
    // Enter ends a composed letter of Chinese or Japanese; it is not meant for us.
    if (event.isComposing) return;
    if (length === 0) {
      // Closed by Escape, or left and come back: the list comes again when it is asked for.
      if (event.key === 'ArrowDown') this.typed();
      return;
    }
    // One place more than there are suggestions: the field itself.
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.choose(((this.active + 1 + step + length + 1) % (length + 1)) - 1);
    else if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && this.active >= 0) this.go(this.active);
    else return;
    event.preventDefault();
  }

  /** By path only: a page of this site, under whatever name the site is open. */
  private go(place: number): void {
    const to = this.found[place];
    if (to) location.assign(new URL(to.href, location.href).pathname);
  }
}
