import { formatCents, parseCents } from '../kernel/money.ts';

/** Costs against cover, kept up to date while typing anywhere in the form. Sums as the server does. */
export class HvMoneyPlan extends HTMLElement {
  connectedCallback(): void {
    this.closest('form')?.addEventListener('input', () => this.update());
    this.update();
  }

  private sum(selector: string): number {
    let total = 0;
    for (const input of this.closest('form')?.querySelectorAll<HTMLInputElement>(selector) ?? []) {
      const read = parseCents(input.name, input.value);
      if (read.ok) total += read.value;
    }
    return total;
  }

  private update(): void {
    const { budget = '', funding = '', costs = '0' } = this.dataset;
    const lang = this.dataset.lang === 'en' ? 'en' : 'nl';
    const costsCents = budget === '' ? Number(costs) : this.sum(`input[name^="${budget}."][name$=".amount"]`);
    const coveredCents =
      this.sum(`input[name="${funding}.asked"], input[name="${funding}.own"]`) +
      this.sum(`input[name^="${funding}."][name$=".amount"]`);
    const gap = costsCents - coveredCents;
    const sentence = gap === 0 ? this.dataset.meets : gap > 0 ? this.dataset.short : this.dataset.over;
    this.say('[data-costs-shown]', formatCents(costsCents, lang));
    this.say('[data-covered-shown]', formatCents(coveredCents, lang));
    const empty = costsCents === 0 && coveredCents === 0;
    const verdict = empty ? '' : (sentence ?? '').replace('{amount}', formatCents(Math.abs(gap), lang));
    this.say('[data-verdict]', verdict);
    this.querySelector('[data-verdict]')?.classList.toggle('hv-plan__verdict--meets', gap === 0);
  }

  private say(selector: string, words: string): void {
    const element = this.querySelector(selector);
    if (element && element.textContent !== words) element.textContent = words;
  }
}
