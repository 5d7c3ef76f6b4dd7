import { type ComponentChildren, toChildArray, type VNode } from 'preact';
import type { Lang } from '../kernel/messages.ts';
import type { Tone } from './alert.tsx';
import { Icon, type IconName } from './icon.tsx';
import { words } from './words.ts';

export type SummaryRow = {
  key: string;
  value: ComponentChildren;
  /** Where this answer can be changed. */
  changeHref?: string | undefined;
};

/** Facts with their names: check-your-answers, a case, a grant. */
export function SummaryList({ rows, lang }: { rows: readonly SummaryRow[]; lang: Lang }): VNode {
  return (
    <dl class="hv-summary">
      {rows.map((row) => (
        <div class="hv-summary__row" key={row.key}>
          <dt class="hv-summary__key">{row.key}</dt>
          <dd class="hv-summary__value">{row.value}</dd>
          {row.changeHref !== undefined && (
            <dd class="hv-summary__action">
              <a href={row.changeHref}>
                {words.change[lang]}
                <span class="hv-visually-hidden">: {row.key}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

export type CardProps = {
  title: ComponentChildren;
  /** Makes the title a link; the whole card becomes its target. */
  href?: string | undefined;
  level?: 2 | 3 | 4 | undefined;
  /** A line above the title: date, wijk, domain. */
  kicker?: ComponentChildren;
  badge?: ComponentChildren;
  icon?: IconName | undefined;
  footer?: ComponentChildren;
  children?: ComponentChildren;
};

export function Card({ title, href, level, kicker, badge, icon, footer, children }: CardProps): VNode {
  const Tag = `h${level ?? 2}` as const;
  return (
    <article class={`hv-card${href === undefined ? '' : ' hv-card--link'}`}>
      {icon && (
        <span class="hv-card__icon">
          <Icon name={icon} />
        </span>
      )}
      {kicker !== undefined && <p class="hv-card__kicker">{kicker}</p>}
      <Tag class="hv-card__title">{href === undefined ? title : <a href={href}>{title}</a>}</Tag>
      {badge !== undefined && <p class="hv-card__badge">{badge}</p>}
      {typeof children === 'string' ? <p>{children}</p> : children}
      {footer !== undefined && <div class="hv-card__footer">{footer}</div>}
    </article>
  );
}

/** Cards in as many columns as fit. Children are `Card`s. */
export function CardList({
  children,
  label,
}: {
  children: ComponentChildren[];
  label?: string | undefined;
}): VNode {
  return (
    <ul class="hv-card-list" {...(label === undefined ? {} : { 'aria-label': label })}>
      {toChildArray(children).map((card, index) => (
        <li key={`card-${index}`}>{card}</li>
      ))}
    </ul>
  );
}

export type TimelineItem = {
  /** When, as people read it. */
  at: string;
  /** The same moment for machines: ISO date or instant. */
  dateTime?: string | undefined;
  title: ComponentChildren;
  body?: ComponentChildren;
  tone?: Tone | undefined;
  icon?: IconName | undefined;
};

/** What happened, one under the other. The order is the page's choice; newest first reads best. */
export function Timeline({
  items,
  label,
}: {
  items: readonly TimelineItem[];
  label?: string | undefined;
}): VNode {
  return (
    <ol class="hv-timeline" {...(label === undefined ? {} : { 'aria-label': label })}>
      {items.map((item, index) => (
        <li class={`hv-timeline__item hv-timeline__item--${item.tone ?? 'neutral'}`} key={`event-${index}`}>
          <span class="hv-timeline__mark">{item.icon && <Icon name={item.icon} />}</span>
          <p class="hv-timeline__at">
            {item.dateTime === undefined ? item.at : <time dateTime={item.dateTime}>{item.at}</time>}
          </p>
          <p class="hv-timeline__title">{item.title}</p>
          {item.body !== undefined && <div class="hv-timeline__body">{item.body}</div>}
        </li>
      ))}
    </ol>
  );
}
