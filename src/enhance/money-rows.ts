import { formatCents, parseCents } from '../kernel/money.ts';

const maxRows = 40;

/** Keeps the total up to date while typing and adds an empty row when the last one is used. Sums as the server does. */
export class HvMoneyRows extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('input', () => {
      this.addRowWhenFull();
      this.showTotal();
    });
    this.showTotal();
  }

  private rows(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.hv-money-row')];
  }

  private showTotal(): void {
    const sum = this.querySelector('[data-total]');
    let totalCents = 0;
    for (const input of this.querySelectorAll<HTMLInputElement>('input[data-amount]')) {
      const read = parseCents(input.name, input.value);
      if (read.ok) totalCents += read.value;
    }
    if (sum) sum.textContent = formatCents(totalCents, this.dataset.lang === 'en' ? 'en' : 'nl');
  }

  private addRowWhenFull(): void {
    const rows = this.rows();
    const last = rows.at(-1);
    if (!last || rows.length >= maxRows) return;
    const used = [...last.querySelectorAll('input')].some((input) => input.value.trim() !== '');
    if (used) last.after(emptyCopy(last, rows.length));
  }
}

/** A copy of a row with the number `index` (from 0) in its names, ids and labels, without text or problems. */
function emptyCopy(row: HTMLElement, index: number): HTMLElement {
  const copy = row.cloneNode(true) as HTMLElement;
  for (const problem of copy.querySelectorAll('.hv-problem')) problem.remove();
  for (const marked of copy.querySelectorAll('.utrecht-form-field--invalid, .utrecht-textbox--invalid')) {
    marked.classList.remove('utrecht-form-field--invalid', 'utrecht-textbox--invalid');
  }
  for (const input of copy.querySelectorAll('input')) {
    input.name = input.name.replace(/\.\d+\.(?=\w+$)/, `.${index}.`);
    input.id = input.id.replace(/-\d+-(?=\w+$)/, `-${index}-`);
    // `value` alone would leave the attribute, which a reset of the form would bring back.
    input.setAttribute('value', '');
    input.value = '';
    input.removeAttribute('aria-invalid');
    input.removeAttribute('aria-describedby');
  }
  for (const label of copy.querySelectorAll('label')) {
    label.htmlFor = label.htmlFor.replace(/-\d+-(?=\w+$)/, `-${index}-`);
    const row = label.querySelector('.hv-visually-hidden');
    if (row) row.textContent = (row.textContent ?? '').replace(/\d+/, String(index + 1));
  }
  return copy;
}
