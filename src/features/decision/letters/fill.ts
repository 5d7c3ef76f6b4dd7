import type { Lang, Text } from '../../../kernel/messages.ts';

/** A sentence of a letter with its `{slots}` filled; one without a value stays visible, so that it is noticed. */
export function fill(sentence: Text, lang: Lang, slots: Readonly<Record<string, string>>): string {
  return sentence[lang].replace(/\{(\w+)\}/g, (slot, name: string) => slots[name] ?? slot);
}
