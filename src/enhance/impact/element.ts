import { perTime, type ValueUsed } from '../../features/impact/rules/compute.ts';
import { figureLimits, readFigure } from '../../features/impact/rules/figures.ts';
import { rangeText } from '../../features/impact/rules/range-text.ts';
import { type Defaults, figuresOf, outcomeOf } from '../../features/impact/rules/statement.ts';
import { type Chosen, deductions, type FigureName, hourFigures } from '../../features/impact/types.ts';

type Facts = {
  readonly times: number;
  /** At the prices of the year. */
  readonly values: readonly ValueUsed[];
  readonly defaults: Defaults;
};

/** The form of a statement: each number that is typed moves the outcome at once, by the rules that the server has. */
export class HvImpact extends HTMLElement {
  connectedCallback(): void {
    for (const name of deductions)
      for (const end of ['least', 'most']) addSlider(this.field(`${name}.${end}`));
    this.querySelector('form')?.addEventListener('input', () => this.update());
    const table = this.querySelector('[data-range]')?.closest('table');
    if (table) this.append(outcomeInSight(table));
  }

  private field(name: string): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>(`[name="${name}"]`);
  }

  /** Null where something typed is no number yet: what stood there holds until it is one. */
  private chosen(defaults: Defaults): Partial<Record<FigureName, Chosen>> | null {
    const found: Partial<Record<FigureName, Chosen>> = {};
    for (const name of [...deductions, ...hourFigures]) {
      const read = (end: 'least' | 'most'): number | null => {
        const typed = this.field(`${name}.${end}`)?.value.trim() ?? '';
        return typed === '' ? defaults[name][end] : readFigure(typed, figureLimits[name]);
      };
      const [least, most] = [read('least'), read('most')];
      if (least === null || most === null || most < least) return null;
      found[name] = { least, most, why: '' };
    }
    return found;
  }

  private effects() {
    const whole = (name: string): number | null => {
      const typed = (this.field(name)?.value ?? '').replace(/[.\s]/g, '');
      return /^\d{1,7}$/.test(typed) ? Number(typed) : null;
    };
    const rows = this.querySelectorAll('select[name^="effect."][name$=".value"]');
    return [...rows].flatMap((select, at) => {
      const slug = (select as HTMLSelectElement).value;
      const least = whole(`effect.${at}.least`);
      const most = whole(`effect.${at}.most`) ?? least;
      const years = whole(`effect.${at}.years`) ?? 1;
      if (slug === '' || least === null || most === null || most < least || years < 1 || years > 5) return [];
      return [{ slug, least, most, years }];
    });
  }

  private update(): void {
    const { times, values, defaults } = JSON.parse(this.dataset.facts ?? '') as Facts;
    const chosen = this.chosen(defaults);
    if (chosen === null) return;
    const hourSlug = this.field('hours')?.value || null;
    const figures = figuresOf(chosen, defaults);
    const { byType } = outcomeOf({ effects: this.effects(), hourSlug, times, values, figures });
    const ranges = new Map<string, (typeof byType)[number]['cents']>(
      byType.map(({ type, cents }) => [type, cents]),
    );
    const lang = this.dataset.lang === 'en' ? 'en' : 'nl';
    const show = (shown: HTMLElement, words: string): void => {
      if (shown.textContent !== words) shown.textContent = words;
    };
    for (const shown of this.querySelectorAll<HTMLElement>('[data-range]')) {
      const range = ranges.get(shown.dataset.range ?? '');
      show(shown, range ? rangeText(range, lang) : (this.dataset.nothing ?? ''));
    }
    for (const shown of this.querySelectorAll<HTMLElement>('[data-each]')) {
      const range = ranges.get(shown.dataset.each ?? '');
      const each = range && perTime(range, times);
      show(shown, each ? rangeText(each, lang) : '–');
    }
  }
}

const percentIn = (input: HTMLInputElement): number | null =>
  readFigure(input.value.trim(), figureLimits.deadweight);

/** A slider below a percentage; both say the same. Its number stays what is sent. */
function addSlider(input: HTMLInputElement | null): void {
  if (!input) return;
  const slider = document.createElement('input');
  // From 0 to 100, as a range is by itself.
  slider.type = 'range';
  slider.className = 'hv-slider';
  slider.valueAsNumber = percentIn(input) ?? 0;
  slider.setAttribute('aria-labelledby', `${input.id}-label`);
  const label = input.labels?.[0];
  if (label) label.id = `${input.id}-label`;
  slider.addEventListener('input', () => {
    input.value = slider.value;
  });
  input.addEventListener('input', () => {
    slider.value = String(percentIn(input) ?? slider.value);
  });
  input.after(slider);
}

/** The outcome once more at the foot of the window, as long as its table is out of sight: who moves a slider sees what it does. */
function outcomeInSight(table: Element): HTMLElement {
  const foot = document.createElement('div');
  foot.className = 'hv-impact__now';
  // The table is told aloud when it changes.
  foot.ariaHidden = 'true';
  for (const row of table.querySelectorAll('tbody tr')) {
    const line = document.createElement('p');
    const range = row.querySelector('[data-range]')?.cloneNode(true);
    line.append(`${row.querySelector('th')?.textContent ?? ''} `, range ?? '');
    foot.append(line);
  }
  new IntersectionObserver(([seen]) => {
    foot.hidden = seen?.isIntersecting ?? false;
  }).observe(table);
  return foot;
}
