import type { ComponentChildren, VNode } from 'preact';
import type { Lang } from '../kernel/messages.ts';
import { Icon, type IconName } from './icon.tsx';
import { words } from './words.ts';

export type AlertKind = 'success' | 'info' | 'attention' | 'danger';

const icons: Readonly<Record<AlertKind, IconName>> = {
  success: 'circle-check',
  info: 'info',
  attention: 'triangle-alert',
  danger: 'circle-x',
};
const kindWords = {
  success: words.success,
  info: words.information,
  attention: words.attention,
  danger: words.danger,
} as const;
const utrecht: Readonly<Record<AlertKind, string>> = {
  success: 'utrecht-alert--ok',
  info: 'utrecht-alert--info',
  attention: 'utrecht-alert--warning',
  danger: 'utrecht-alert--error',
};

export type AlertProps = {
  kind: AlertKind;
  lang: Lang;
  title?: string | undefined;
  children?: ComponentChildren;
  /** `status` for a message that follows from what someone just did. */
  role?: 'status' | undefined;
};

/** The kind is also said in words (hidden for the eye), never by colour alone. */
export function Alert({ kind, lang, title, children, role }: AlertProps): VNode {
  return (
    <div class={`utrecht-alert ${utrecht[kind]} hv-alert hv-alert--${kind}`} {...(role ? { role } : {})}>
      <Icon name={icons[kind]} label={kindWords[kind][lang]} />
      <div class="hv-alert__body">
        {title !== undefined && <p class="hv-alert__title">{title}</p>}
        {typeof children === 'string' ? <p>{children}</p> : children}
      </div>
    </div>
  );
}

const badges: Readonly<Record<Tone, string>> = {
  neutral: 'utrecht-status-badge--neutral',
  green: 'utrecht-status-badge--safe',
  orange: 'utrecht-status-badge--warning',
  red: 'utrecht-status-badge--danger',
  sand: 'utrecht-status-badge--neutral',
};

export type Tone = 'neutral' | 'green' | 'orange' | 'red' | 'sand';

/** A status in one or two words. `green`: done or granted, `orange`: someone must act, `red`: refused or late. */
export function Badge({
  tone,
  children,
  icon,
}: {
  tone?: Tone | undefined;
  children: ComponentChildren;
  icon?: IconName | undefined;
}): VNode {
  return (
    <span class={`utrecht-status-badge ${badges[tone ?? 'neutral']} hv-badge hv-badge--${tone ?? 'neutral'}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}
