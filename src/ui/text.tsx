import type { ComponentChildren, VNode } from 'preact';
import type { Lang } from '../kernel/messages.ts';
import './elements.ts';
import { Icon, type IconName } from './icon.tsx';
import { words } from './words.ts';

export type HeadingProps = {
  level: 1 | 2 | 3 | 4;
  children: ComponentChildren;
  id?: string | undefined;
  /** Words above a title that place it: the case number, the wijk. */
  kicker?: ComponentChildren;
};

/** Plain `<h1>` to `<h4>` look the same; this adds an id or a kicker. */
export function Heading({ level, children, id, kicker }: HeadingProps): VNode {
  const Tag = `h${level}` as const;
  const heading = <Tag {...(id === undefined ? {} : { id })}>{children}</Tag>;
  if (kicker === undefined) return heading;
  return (
    <div class="hv-heading-group">
      <p class="hv-kicker">{kicker}</p>
      {heading}
    </div>
  );
}

/** The one paragraph under a title that says what the page is for. */
export function Lead({ children }: { children: ComponentChildren }): VNode {
  return <p class="hv-lead">{children}</p>;
}

/** Running text: lines of at most 70 characters, air between paragraphs. */
export function Prose({ children }: { children: ComponentChildren }): VNode {
  return <div class="hv-prose">{children}</div>;
}

/** Text whose lines are as long as they were written, such as YAML; it scrolls in a frame of its own. */
export function ScrollText({ label, text }: { label: string; text: string }): VNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section class="hv-table-scroll" aria-label={label} tabIndex={0}>
      <pre>{text}</pre>
    </section>
  );
}

export type DetailsProps = {
  summary: ComponentChildren;
  children: ComponentChildren;
  open?: boolean | undefined;
  /** Always open where the screen is wide, without anything to press. */
  unfoldsWide?: boolean | undefined;
};

export function Details({ summary, children, open, unfoldsWide }: DetailsProps): VNode {
  return (
    <details class={`hv-details${unfoldsWide ? ' hv-details--wide' : ''}`} open={open ?? false}>
      <summary class="hv-details__summary">
        <Icon name="chevron-right" />
        <span>{summary}</span>
      </summary>
      <div class="hv-details__body">{children}</div>
    </details>
  );
}

export type EmptyStateProps = {
  title: string;
  /** What one can do now. */
  children?: ComponentChildren;
  icon?: IconName | undefined;
};

export function EmptyState({ title, children, icon }: EmptyStateProps): VNode {
  return (
    <div class="hv-empty">
      <Icon name={icon ?? 'sprout'} />
      <p class="hv-empty__title">{title}</p>
      {children}
    </div>
  );
}

/** Appears with script only: without it one selects the text. @param of id of the element whose text is copied */
export function CopyButton({ lang, of }: { lang: Lang; of: string }): VNode {
  return (
    <hv-copy hidden data-of={of} data-done={words.copied[lang]} data-refused={words.notCopied[lang]}>
      <button
        type="button"
        class="utrecht-button utrecht-button--secondary-action hv-button hv-button--secondary"
      >
        <Icon name="copy" />
        <span>{words.copy[lang]}</span>
      </button>{' '}
      <span role="status" />
    </hv-copy>
  );
}

/** Appears with script only: without it the browser's own menu prints. */
export function PrintButton({ lang, label }: { lang: Lang; label?: string | undefined }): VNode {
  return (
    <hv-print hidden>
      <button
        type="button"
        class="utrecht-button utrecht-button--secondary-action hv-button hv-button--secondary"
      >
        <Icon name="printer" />
        <span>{label ?? words.print[lang]}</span>
      </button>
    </hv-print>
  );
}
