import type { ComponentChildren } from 'preact';

type Enhancement = {
  class?: string | undefined;
  children?: ComponentChildren;
  hidden?: boolean | undefined;
  [data: `data-${string}`]: string | number | undefined;
};

declare module 'preact' {
  namespace JSX {
    /** The small custom elements of src/enhance; without script they are plain boxes. */
    interface IntrinsicElements {
      'hv-autosave': Enhancement;
      'hv-ballot': Enhancement;
      'hv-char-count': Enhancement;
      'hv-claim': Enhancement;
      'hv-combos': Enhancement;
      'hv-copy': Enhancement;
      'hv-draw': Enhancement;
      'hv-impact': Enhancement;
      'hv-map': Enhancement;
      'hv-money-plan': Enhancement;
      'hv-money-rows': Enhancement;
      'hv-offline': Enhancement;
      'hv-passkey': Enhancement;
      'hv-print': Enhancement;
      'hv-recount': Enhancement;
      'hv-search': Enhancement;
    }
  }
}
