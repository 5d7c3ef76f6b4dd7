/** What the frame sends to the page around it, and nothing more: anybody may hear it. */
export type Height = { readonly hoofdveldAgenda: { readonly height: number } };

/** Also after a larger font, a turned phone, or a fold that is opened. */
export function tellHeight(root: HTMLElement): void {
  const tell = () => {
    const message: Height = { hoofdveldAgenda: { height: Math.ceil(root.getBoundingClientRect().height) } };
    parent.postMessage(message, '*');
  };
  new ResizeObserver(tell).observe(root);
}

/** @returns pixels; null for what is no message of ours */
export function heightIn(data: unknown): number | null {
  const height = (data as Partial<Height> | null)?.hoofdveldAgenda?.height;
  return typeof height === 'number' && Number.isFinite(height) && height > 0 ? height : null;
}
