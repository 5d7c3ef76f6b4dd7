import { tallyOf } from '../features/ballot-box/rules/choices.ts';
import { tallyWords } from '../features/ballot-box/rules/tally-words.ts';
import type { BallotKind, Choices } from '../features/vote/types.ts';

const prefix = 'keuze.';

/** Says at every choice what is left, by the same rules and in the same words as the server; without script its button does. */
export class HvBallot extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('input', () => this.update());
    this.addEventListener('change', () => this.update());
    this.dataset.live = '';
    this.update();
  }

  private choices(): Choices {
    const given: Record<string, number> = {};
    const controls = this.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
      'input[name^="keuze."], select[name^="keuze."]',
    );
    for (const control of controls) {
      const ticked = control instanceof HTMLInputElement && control.type === 'checkbox';
      const value = ticked ? (control.checked ? '1' : '') : control.value.trim();
      if (value !== '' && !/^0+$/.test(value)) given[control.name.slice(prefix.length)] = Number(value);
    }
    return given;
  }

  private update(): void {
    const { kind, max, points, budgetCents, costs, lang } = this.dataset;
    const ballot = {
      rules: {
        ballot: { kind: (kind ?? 'approval') as BallotKind, choicesMax: Number(max), points: Number(points) },
      },
      budgetCents: Number(budgetCents),
      projects: Object.entries(JSON.parse(costs ?? '{}') as Record<string, number>).map(
        ([number, costCents]) => ({
          number: Number(number),
          costCents,
        }),
      ),
    };
    const words = tallyWords(ballot, tallyOf(ballot, this.choices()), lang === 'en' ? 'en' : 'nl');
    const place = this.querySelector<HTMLElement>('.hv-ballot__tally');
    if (place === null) return;
    place.hidden = false;
    if (place.textContent !== words) place.textContent = words;
  }
}
