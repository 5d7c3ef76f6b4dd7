import type { Recounted } from './worker.ts';

/**
 * A button that counts a vote again in the visitor's own browser and says whether it comes to the same. Made when it is asked
 * for: a worker, which loads this file too, has no elements.
 */
export const recountElement = () =>
  class HvRecount extends HTMLElement {
    connectedCallback(): void {
      this.hidden = false;
      const button = this.querySelector('button');
      button?.addEventListener('click', () => {
        button.disabled = true;
        this.say([this.dataset.counting ?? '']);
        const worker = new Worker(this.dataset.script ?? '', { type: 'module' });
        const done = (lines: readonly string[]): void => {
          worker.terminate();
          button.disabled = false;
          this.say(lines);
        };
        worker.addEventListener('message', ({ data }: MessageEvent<Recounted>) => done(this.linesOf(data)));
        worker.addEventListener('error', () => done([this.dataset.failed ?? '']));
        worker.postMessage({ file: new URL(this.dataset.file ?? '', location.href).href });
      });
    }

    /** Equal: the same winners, from the very file of which the page names the fingerprint. */
    private linesOf(counted: Recounted): readonly string[] {
      if ('failed' in counted) return [this.dataset.failed ?? ''];
      const { winners, ballots, sha256 } = counted;
      const same =
        JSON.stringify(winners) === this.dataset.winners &&
        (sha256 === null || sha256 === this.dataset.sha256);
      const said = (same ? this.dataset.equal : this.dataset.different) ?? '';
      const filled = said
        .replace('{ballots}', String(ballots))
        .replace('{winners}', winners.join(', ') || '–');
      return sha256 === null ? [filled] : [filled, (this.dataset.hash ?? '').replace('{sha256}', sha256)];
    }

    private say(lines: readonly string[]): void {
      this.querySelector('[data-answer]')?.replaceChildren(
        ...lines.map((line) => {
          const paragraph = document.createElement('p');
          paragraph.textContent = line;
          return paragraph;
        }),
      );
    }
  };
