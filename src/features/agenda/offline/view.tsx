import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import '../../../ui/index.ts';
import { offlineWords as words } from './messages.ts';

const quiet = 'utrecht-button utrecht-button--subtle hv-button hv-button--quiet';

/** Around it the agenda is kept for who is offline; it shows itself once that is done, or was refused. */
export function KeepOffline({ lang }: { readonly lang: Lang }): VNode {
  return (
    <hv-offline class="hv-offline" hidden>
      <div data-when="kept" hidden>
        <p role="status">{words.kept[lang]}</p>
        <button type="button" class={quiet} data-stop="">
          {words.stop[lang]}
        </button>
      </div>
      <div data-when="off" hidden>
        <p role="status">{words.off[lang]}</p>
        <button type="button" class={quiet} data-start="">
          {words.start[lang]}
        </button>
      </div>
    </hv-offline>
  );
}
