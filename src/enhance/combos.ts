import { formatCents, parseCents } from '../kernel/money.ts';

/** What a row of the trial grants now: all, the typed part, or nothing. A part that does not read as an amount is nothing. */
function grantedCents(row: HTMLElement): number {
  const choice = row.querySelector<HTMLInputElement>('input[type="radio"]:checked')?.value;
  if (choice === 'yes') return Number(row.dataset.askedCents ?? 0);
  if (choice !== 'part') return 0;
  const read = parseCents('part', row.querySelector<HTMLInputElement>('input[data-part]')?.value ?? '');
  return read.ok ? read.value : 0;
}

/** Recomputes the balance of a decision pack at every choice; without script the button does the same. */
export class HvCombos extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('input', (event) => {
      if (event.target instanceof HTMLInputElement && event.target.matches('[data-part]'))
        this.choosePart(event.target);
      this.update();
    });
    this.update();
  }

  /** Who types a part means 'part'. */
  private choosePart(input: HTMLInputElement): void {
    const radio = input.closest('[data-asked-cents]')?.querySelector<HTMLInputElement>('input[value="part"]');
    if (radio && input.value.trim() !== '') radio.checked = true;
  }

  private update(): void {
    const lang = this.dataset.lang === 'en' ? 'en' : 'nl';
    let granted = 0;
    for (const row of this.querySelectorAll<HTMLElement>('[data-asked-cents]')) granted += grantedCents(row);
    const balance = Number(this.dataset.availableCents ?? 0) - granted;
    const show = (selector: string, words: string) => {
      const place = this.querySelector(selector);
      if (place && place.textContent !== words) place.textContent = words;
    };
    show('[data-granted]', formatCents(granted, lang));
    show('[data-balance]', formatCents(balance, lang));
    show('[data-verdict]', (balance < 0 ? this.dataset.short : this.dataset.fits) ?? '');
    this.toggleAttribute('data-over', balance < 0);
  }
}
