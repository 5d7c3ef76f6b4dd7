/** Reads how the agenda is shown on another site; what is in it is the question of the agenda itself. */
import { isLang, type Lang } from '../../../kernel/messages.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import { agendaQuery, type TypedAgenda } from '../forms.ts';

export const shownCounts = [5, 10, 20, 40] as const;
const usualCount = 10;

export type EmbedLook = {
  /** How many times are shown. */
  readonly count: number;
  /** Null: that of the reader's browser. */
  readonly lang: Lang | null;
};

/** `taal` on a page of ours chooses the language of that page, so the builder asks it by another name. */
export const builderLangName = 'embedtaal';

export function readLook(query: FormValues, langName: 'taal' | typeof builderLangName): EmbedLook {
  const count = Number(query.text('aantal'));
  const lang = query.text(langName);
  return {
    count: shownCounts.find((each) => each === count) ?? usualCount,
    lang: isLang(lang) ? lang : null,
  };
}

/** What differs from what one gets without asking, as names with values: of an address or of an element. */
export function embedQuery(typed: Partial<TypedAgenda>, { count, lang }: EmbedLook): URLSearchParams {
  const query = new URLSearchParams(agendaQuery(typed));
  if (count !== usualCount) query.set('aantal', String(count));
  if (lang !== null) query.set('taal', lang);
  return query;
}
