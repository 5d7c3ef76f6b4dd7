import type { VNode } from 'preact';
import type { AgendaName } from '../../../kernel/agenda-question.ts';
import { domainLabels } from '../../../kernel/domains.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { languageLabels, type PeoplesWords, wordsIn } from '../../../kernel/words.ts';
import { fill, OwnWords } from '../../../ui/index.ts';
import { audienceLabels, dayWords } from '../../activity/index.ts';
import { type Origin, walkingPolicy } from '../../place/index.ts';
import { type AgendaForm, agendaQuery } from '../forms.ts';
import { whenLabels, agendaWords as words } from '../messages.ts';

/** One thing that was chosen, and the agenda without it. */
export type Chip = { readonly said: PeoplesWords; readonly label: string; readonly href: string };

export const nearWords = (lang: Lang): string =>
  fill(words.onlyNear, lang, { n: walkingPolicy.nearMinutes.value });

/** What narrows the agenda now, in the order of the form. What was not understood narrows nothing. */
export function chipsOf(
  { typed, filter, when }: AgendaForm,
  named: {
    readonly wijk: string | null;
    readonly gebied: string | null;
    readonly subject: PeoplesWords | null;
    readonly origin: Origin | null;
  },
  lang: Lang,
): readonly Chip[] {
  const without = (...names: readonly AgendaName[]): string =>
    `/agenda${agendaQuery({ ...typed, ...Object.fromEntries(names.map((name) => [name, ''])) })}`;
  const chosen: readonly (readonly [said: PeoplesWords | false | null, ...names: AgendaName[]])[] = [
    [named.subject, 'plek', 'organisatie', 'netwerk', 'activiteit'],
    [typed.q === '' ? null : `‘${typed.q}’`, 'q'],
    [named.wijk, 'wijk'],
    [named.gebied, 'gebied'],
    [
      when.kind === 'date'
        ? dayWords(when.date, lang)
        : when.kind === 'week'
          ? null
          : whenLabels[when.kind][lang],
      'wanneer',
      'datum',
    ],
    [filter.domain && domainLabels[filter.domain][lang], 'domein'],
    [filter.audience && audienceLabels[filter.audience][lang], 'voor'],
    [filter.language && languageLabels[filter.language][lang], 'spreektaal'],
    [filter.free && words.free[lang], 'gratis'],
    [filter.wheelchair && words.wheelchair[lang], 'rolstoel'],
    [filter.withoutSignup && words.walkIn[lang], 'inloop'],
    [named.origin && fill(words.fromThere, lang, { from: named.origin.name[lang] }), 'vanaf', 'dichtbij'],
    [filter.near && nearWords(lang), 'dichtbij'],
  ];
  return chosen.flatMap(([said, ...names]) =>
    said ? [{ said, label: wordsIn(said, lang), href: without(...names) }] : [],
  );
}

/** Each takes itself away. */
export function Chips({
  lang,
  chips,
}: {
  readonly lang: Lang;
  readonly chips: readonly Chip[];
}): VNode | null {
  if (chips.length === 0) return null;
  return (
    <ul class="hv-chips" aria-label={words.chosen[lang]}>
      {chips.map(({ said, href }) => (
        <li key={href}>
          <a class="hv-chip" href={href}>
            <span class="hv-visually-hidden">{words.remove[lang]} </span>
            {typeof said === 'string' ? <bdi>{said}</bdi> : <OwnWords said={said} lang={lang} />}
            <span aria-hidden="true"> ×</span>
          </a>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <a class="hv-chip hv-chip--all" href="/agenda">
            {words.clear[lang]}
          </a>
        </li>
      )}
    </ul>
  );
}
