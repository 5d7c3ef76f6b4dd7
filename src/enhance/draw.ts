import { recomputeSample } from '../features/determination/rules/sample.ts';
import type { SampleFile } from '../features/determination/types.ts';
import { recompute } from '../features/distribution/rules/draw.ts';
import type { DrawFile } from '../features/distribution/types.ts';

/**
 * Computes a draw again in the visitor's own browser, with the rules that the server has and the browser's own
 * cryptography. Browsers give that only over a safe connection; elsewhere the page says so.
 */
export class HvDraw extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.querySelector('button')?.addEventListener('click', () => void this.check());
  }

  private async check(): Promise<void> {
    const place = this.querySelector('[data-answer]');
    if (!place) return;
    const say = (name: string): void => {
      place.textContent = this.dataset[name] ?? '';
    };
    if (crypto.subtle === undefined) {
      say('unsafe');
      return;
    }
    const file = JSON.parse(this.dataset.file ?? '') as DrawFile | SampleFile;
    const { faults } =
      file.format === 'hoofdveld-lots/1' ? await recompute(file) : await recomputeSample(file);
    say(faults[0] ?? 'right');
  }
}
