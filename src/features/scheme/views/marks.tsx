import type { VNode } from 'preact';
import { type Lang, text } from '../../../kernel/messages.ts';
import { inDutch } from '../../../kernel/words.ts';
import { Badge, OwnWords } from '../../../ui/index.ts';

const words = {
  toVerify: text('nog te controleren', 'still to be checked'),
  example: text('voorbeeld', 'example'),
} as const;

/** Says beside a figure that nobody has checked it in its source yet, or that no source gives it. */
export function ToVerify({
  lang,
  toVerify,
  example,
}: {
  lang: Lang;
  toVerify: boolean;
  example: boolean;
}): VNode | null {
  if (example) return <Badge tone="sand">{words.example[lang]}</Badge>;
  return toVerify ? <Badge tone="sand">{words.toVerify[lang]}</Badge> : null;
}

/** An article or a regulation: a scheme names those in Dutch alone. */
export function Source({ lang, source }: { lang: Lang; source: string }): VNode | null {
  return <OwnWords said={inDutch(source)} lang={lang} />;
}
