import { isFile, isShelf, type KeepMessage } from './kept.ts';

/** Whether she said that nothing may be kept here. */
const refusal = { key: 'hv-offline', value: 'no' } as const;

function refused(): boolean {
  try {
    return localStorage.getItem(refusal.key) === refusal.value;
  } catch {
    // Where nothing may be stored, nothing is kept.
    return true;
  }
}

async function forget(): Promise<void> {
  for (const name of await caches.keys()) if (isShelf(name)) await caches.delete(name);
}

/** Paths of what this page was made of, as the browser fetched it. */
function filesOfPage(): readonly string[] {
  const paths = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin }) => origin === location.origin)
    .map(({ pathname }) => pathname);
  return [...new Set(paths.filter(isFile))];
}

/** Keeps the agenda around it on this device, says so, and stops when it is asked to. */
export class HvOffline extends HTMLElement {
  connectedCallback(): void {
    if (!('serviceWorker' in navigator)) return;
    this.querySelector('[data-stop]')?.addEventListener('click', () => void this.stop());
    this.querySelector('[data-start]')?.addEventListener('click', () => void this.start());
    if (refused()) this.show('off');
    else void this.keep();
  }

  private show(state: 'kept' | 'off'): void {
    this.hidden = false;
    for (const part of this.querySelectorAll<HTMLElement>('[data-when]'))
      part.hidden = part.dataset.when !== state;
  }

  private async keep(): Promise<void> {
    await document.fonts.ready;
    await navigator.serviceWorker.register('/sw.js', { scope: '/' });
    const { active } = await navigator.serviceWorker.ready;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<{ kept: boolean }>) => {
      if (data.kept) this.show('kept');
    };
    const message: KeepMessage = {
      keep: {
        page: location.pathname + location.search,
        lang: document.documentElement.lang,
        files: filesOfPage(),
      },
    };
    active?.postMessage(message, [port2]);
  }

  private async start(): Promise<void> {
    localStorage.removeItem(refusal.key);
    await this.keep();
  }

  private async stop(): Promise<void> {
    localStorage.setItem(refusal.key, refusal.value);
    for (const registration of await navigator.serviceWorker.getRegistrations())
      await registration.unregister();
    await forget();
    this.show('off');
  }
}

/** Which wijk somebody looked at is nobody's business after she logged out on a shared computer. */
export function forgetAgendasOnLogOut(page: Document): void {
  page.addEventListener('submit', (event) => {
    const isLogOut =
      event.target instanceof HTMLFormElement && event.target.hasAttribute('data-forget-drafts');
    if (isLogOut && 'caches' in window) void forget();
  });
}
