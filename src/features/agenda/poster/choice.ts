/** The sheet of any question of the agenda: what it is about, in the words of the chips on the page. */

import { type PlainDate, startOfDay } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { wordsIn } from '../../../kernel/words.ts';
import { fill } from '../../../ui/index.ts';
import type { Asked } from '../asked.ts';
import { agendaQuery } from '../forms.ts';
import { occasionsIn } from '../occasions.ts';
import { periodOf } from '../rules.ts';
import { chipsOf } from '../views/chips.tsx';
import { posterFileName, posterOf, posterTitle } from './content.ts';
import type { Poster, PosterDeps } from './make.ts';
import { posterWords as words } from './messages.ts';
import type { Edition, WallChoice } from './types.ts';

/** As many as some sheets hold: the rest stands at the address on the sheet. */
const mostOccasions = 120;

export function choiceOf({ form, wijk, gebied, subject, origin }: Asked, lang: Lang): WallChoice {
  const about = subject && wordsIn(subject.name, lang);
  const named = { wijk: wijk?.name ?? null, gebied: gebied?.name ?? null, subject: about };
  // Where one starts says nothing on a wall, unless only what is near stands on it.
  const start = form.filter.near === null ? null : origin;
  // The days stand under the name in full.
  const timeless = { ...form, when: { kind: 'week' } as const };
  const labels = chipsOf(timeless, { ...named, origin: start }, lang).map(({ label }) => label);
  const where = about ?? named.wijk ?? named.gebied;
  const others = labels.filter((label) => label !== where);
  return {
    kind: 'choice',
    slug: wijk?.slug ?? gebied?.slug ?? 'keuze',
    name: where ?? words.wholeCity[lang],
    address: others.length === 0 ? null : others.join(' · '),
    query: agendaQuery({ ...form.typed, beeld: '' }),
  };
}

export async function makeChoice(
  deps: PosterDeps,
  question: Asked,
  edition: Edition,
  day: PlainDate,
  lang: Lang,
): Promise<Poster> {
  const { filter, when } = question.form;
  const period = periodOf(when, day);
  const page = { limit: mostOccasions, offset: 0 };
  const { occasions, total } = await occasionsIn(deps.db, { filter, period }, day, page);
  const chosen = choiceOf(question, lang);
  const cut = total > mostOccasions ? fill(words.firstOf, lang, { n: mostOccasions, total }) : null;
  const subject = { ...chosen, address: [chosen.address, cut].filter(Boolean).join(' · ') || null };
  const { publicUrl, demo } = deps.config;
  const document = posterOf({
    ...{ subject, edition, period, occasions, today: day, lang, publicUrl, demo },
    garden: null,
  });
  const { bytes } = await deps.posterPdf.render('poster', document, {
    title: posterTitle(chosen, period, lang),
    lang,
    createdAt: startOfDay(day),
  });
  return { bytes: new Uint8Array(bytes), fileName: posterFileName(chosen, edition, day) };
}
