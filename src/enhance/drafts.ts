/** What was typed and not yet kept by the server. Lives in this tab only and goes when the tab closes. */
export type Typed = readonly (readonly [name: string, value: string])[];
export type Draft = {
  /** The fields as the server sent them when typing began: another answer since then means that it knows better. */
  readonly sent: Typed;
  readonly typed: Typed;
};

const prefix = 'hv-draft:';

export function readDraft(key: string): Draft | null {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(prefix + key) ?? 'null');
    return found !== null && typeof found === 'object' && 'sent' in found && 'typed' in found
      ? (found as Draft)
      : null;
  } catch {
    return null;
  }
}

/** Storage may be full or forbidden; then there is simply no safety net. */
export function writeDraft(key: string, draft: Draft): void {
  try {
    sessionStorage.setItem(prefix + key, JSON.stringify(draft));
  } catch {
    dropDraft(key);
  }
}

export function dropDraft(key: string): void {
  try {
    sessionStorage.removeItem(prefix + key);
  } catch {
    // Nothing was stored where storing is forbidden.
  }
}

/** Who logs out on a shared computer leaves nothing behind. */
export function forgetDraftsOnLogOut(page: Document): void {
  page.addEventListener('submit', (event) => {
    if (!(event.target instanceof HTMLFormElement) || !event.target.hasAttribute('data-forget-drafts'))
      return;
    try {
      for (const key of Object.keys(sessionStorage))
        if (key.startsWith(prefix)) sessionStorage.removeItem(key);
    } catch {
      // See dropDraft.
    }
  });
}
