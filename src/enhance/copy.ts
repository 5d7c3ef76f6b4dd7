/**
 * Shows the button that waits hidden in the page, and copies the text of the element that `data-of` names, as it reads there. What the
 * browser refuses is not said to be done: she can still select it herself.
 */
export class HvCopy extends HTMLElement {
  connectedCallback(): void {
    // Only pages over https, or of the machine itself, may write to the clipboard.
    if (navigator.clipboard === undefined) return;
    this.hidden = false;
    const button = this.querySelector('button');
    button?.addEventListener('click', () => void this.#copy());
  }

  async #copy(): Promise<void> {
    const said = this.querySelector<HTMLElement>('[role="status"]');
    const text = document.getElementById(this.dataset.of ?? '')?.textContent?.trim();
    if (!said || text === undefined) return;
    try {
      await navigator.clipboard.writeText(text);
      said.textContent = this.dataset.done ?? '';
    } catch {
      said.textContent = this.dataset.refused ?? '';
    }
  }
}
