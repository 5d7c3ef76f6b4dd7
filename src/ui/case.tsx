/** A case: where it stands, what was said, and the work around it. */
import type { ComponentChildren, VNode } from 'preact';
import type { Lang } from '../kernel/messages.ts';
import type { Tone } from './alert.tsx';
import { Icon, type IconName } from './icon.tsx';
import { words } from './words.ts';

export type SituationProps = {
  /** One sentence that a child can read aloud. */
  title: string;
  tone?: Exclude<Tone, 'sand'> | undefined;
  icon?: IconName | undefined;
  /** When there will be an answer, and what one can do now. */
  children?: ComponentChildren;
  level?: 1 | 2 | undefined;
};

/** Where a thing stands, large: the first that people look for. */
export function Situation({ title, tone, icon, children, level }: SituationProps): VNode {
  const Tag = `h${level ?? 2}` as const;
  return (
    <section class={`hv-situation hv-situation--${tone ?? 'neutral'}`}>
      {icon && (
        <span class="hv-situation__icon">
          <Icon name={icon} />
        </span>
      )}
      <div class="hv-situation__body">
        <Tag class="hv-situation__title">{title}</Tag>
        {children}
      </div>
    </section>
  );
}

/** The work on the left, what one looks up beside it on the right; below each other where there is no room. */
export function Columns({
  children,
  aside,
  asideFirst,
}: {
  children: ComponentChildren;
  aside: ComponentChildren;
  /** Where there is no room, and for who hears the page, it comes before the rest. */
  asideFirst?: true;
}): VNode {
  const beside = <div class="hv-columns__aside">{aside}</div>;
  return (
    <div class={`hv-columns${asideFirst ? ' hv-columns--aside-first' : ''}`}>
      {asideFirst && beside}
      <div class="hv-columns__main">{children}</div>
      {!asideFirst && beside}
    </div>
  );
}

export type Said = {
  /** To be linked to; unique on the page. */
  id: string;
  who: string;
  at: string;
  /** The same moment for machines. */
  dateTime: string;
  body: string;
  /** `own` stands at the reader's side, `note` is for the office alone. */
  kind: 'own' | 'other' | 'note';
  /** Said of a note, so that nobody takes it for a message. */
  mark?: string | undefined;
};

/** What was written, oldest first. Line breaks stay; nothing in it is ever markup. */
export function Conversation({ items, label }: { items: readonly Said[]; label: string }): VNode {
  return (
    <ol class="hv-said" aria-label={label}>
      {items.map((item) => (
        <li class={`hv-said__item hv-said__item--${item.kind}`} key={item.id} id={item.id}>
          <p class="hv-said__head">
            <strong>{item.who}</strong> <time dateTime={item.dateTime}>{item.at}</time>
            {item.mark !== undefined && <span class="hv-said__mark">{item.mark}</span>}
          </p>
          <p class="hv-said__body" dir="auto">
            {item.body}
          </p>
        </li>
      ))}
    </ol>
  );
}

export type StepPagerProps = { lang: Lang; previous: string | null; next: string | null; label?: string };

/** For lists that are too long to count: only on and back. */
export function StepPager({ lang, previous, next, label }: StepPagerProps): VNode | null {
  if (previous === null && next === null) return null;
  return (
    <nav class="hv-pager" aria-label={label ?? words.pages[lang]}>
      {previous !== null && (
        <a class="hv-pager__step" href={previous} rel="prev">
          {words.previous[lang]}
        </a>
      )}
      {next !== null && (
        <a class="hv-pager__step" href={next} rel="next">
          {words.next[lang]}
        </a>
      )}
    </nav>
  );
}
