/** Says how many characters are left in the text area `data-for`; reports, never cuts off. */
export class HvCharCount extends HTMLElement {
  connectedCallback(): void {
    const area = document.getElementById(this.dataset.for ?? '');
    const line = this.querySelector('p');
    if (!(area instanceof HTMLTextAreaElement) || !line) return;
    const update = () => {
      const left = Number(this.dataset.max) - [...area.value].length;
      const sentence = (left < 0 ? this.dataset.over : this.dataset.left) ?? '';
      line.textContent = sentence.replace('{n}', String(Math.abs(left)));
      line.classList.toggle('hv-count--over', left < 0);
    };
    area.addEventListener('input', update);
    update();
  }
}
