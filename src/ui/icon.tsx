import { h, type VNode } from 'preact';
import { type IconName, iconNodes } from './icon-nodes.ts';
import { written } from './written.ts';

export type { IconName, IconNode } from './icon-nodes.ts';

const linesOf = (name: IconName): VNode => (
  <>{iconNodes[name].map(([tag, attributes]) => h(tag, attributes))}</>
);

/**
 * An inline drawing in the colour of the text around it. With `label` it is an image with that name; without one it
 * is decoration and silent, so the words beside it must say the same.
 */
export function Icon({ name, label }: { name: IconName; label?: string | undefined }): VNode {
  const drawing = (
    <svg
      class="hv-icon"
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      focusable="false"
      aria-hidden="true"
      dangerouslySetInnerHTML={written(`icon ${name}`, () => linesOf(name))}
    />
  );
  if (label === undefined) return drawing;
  return (
    <span class="hv-icon-box" role="img" aria-label={label}>
      {drawing}
    </span>
  );
}
