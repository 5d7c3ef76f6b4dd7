import type { ComponentChildren, VNode } from 'preact';
import type { Lang } from '../kernel/messages.ts';
import { Icon } from './icon.tsx';
import { fill, words } from './words.ts';

export type Crumb = { label: ComponentChildren; href: string };

/** The way up. The page itself is not in it: its title stands right below. */
export function Breadcrumbs({ lang, items }: { lang: Lang; items: readonly Crumb[] }): VNode {
  return (
    <nav class="hv-breadcrumbs" aria-label={words.breadcrumbs[lang]}>
      <ol>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href}>{item.label}</a>
            <Icon name="chevron-right" />
          </li>
        ))}
      </ol>
    </nav>
  );
}

export type StepsProps = {
  lang: Lang /** From 1. */;
  current: number;
  total: number;
  labels: readonly string[];
};

/** Where one is in a form of several pages. On a phone only the current step is named. */
export function Steps({ lang, current, total, labels }: StepsProps): VNode {
  return (
    <div class="hv-steps">
      <p class="hv-steps__count">{fill(words.step, lang, { n: current, m: total })}</p>
      <ol class="hv-steps__list">
        {labels.slice(0, total).map((label, index) => {
          const state = index + 1 < current ? 'done' : index + 1 === current ? 'current' : 'ahead';
          return (
            <li
              key={label}
              class={`hv-steps__step hv-steps__step--${state}`}
              {...(state === 'current' ? { 'aria-current': 'step' as const } : {})}
            >
              <span class="hv-steps__mark">
                {state === 'done' ? <Icon name="check" label={words.stepDone[lang]} /> : index + 1}
              </span>
              <span class="hv-steps__label">{label}</span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

export type Tab = { label: string; href: string; current?: boolean | undefined; count?: number | undefined };

/** Links to the parts of one thing; each part is its own page. */
export function Tabs({ label, items }: { label: string; items: readonly Tab[] }): VNode {
  return (
    <nav class="hv-tabs" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} {...(item.current ? { 'aria-current': 'page' as const } : {})}>
              {item.label}
              {item.count !== undefined && <span class="hv-tabs__count">{item.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
