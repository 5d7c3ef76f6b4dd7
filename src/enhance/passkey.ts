/**
 * Wraps a form that sends a passkey's answer. It shows where the browser can make one, asks the device when the form is
 * sent, and only then lets it go. `data-make` or `data-ask` holds the question of the server as JSON.
 */
export class HvPasskey extends HTMLElement {
  connectedCallback(): void {
    // Browsers without these read no passkeys from JSON; they log in by code.
    if (typeof PublicKeyCredential !== 'function' || !('parseRequestOptionsFromJSON' in PublicKeyCredential))
      return;
    this.hidden = false;
    for (const other of document.querySelectorAll<HTMLElement>('[data-without-passkey]')) other.hidden = true;
    this.querySelector('form')?.addEventListener('submit', (event) => {
      const form = event.currentTarget as HTMLFormElement;
      const answer = form.querySelector<HTMLInputElement>('input[name="passkey"]');
      if (answer?.value !== '') return;
      event.preventDefault();
      void this.#ask().then(
        (credential) => {
          answer.value = JSON.stringify(credential);
          form.requestSubmit();
        },
        () => this.#refused(),
      );
    });
  }

  async #ask(): Promise<Credential | null> {
    const { make, ask } = this.dataset;
    if (make !== undefined)
      return await navigator.credentials.create({
        publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(make)),
      });
    return await navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(ask ?? '{}')),
    });
  }

  /** She closed the window of her device, or waited too long: said beside the button, nothing is sent. */
  #refused(): void {
    const line = this.querySelector<HTMLElement>('[role="status"]');
    if (line) line.textContent = this.dataset.refused ?? '';
  }
}
