/** Shows the print button that waits hidden in the page, and prints. */
export class HvPrint extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.addEventListener('click', () => window.print());
  }
}
