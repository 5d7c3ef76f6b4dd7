/** Reads a round as typed. */
import { isSlug } from '../../../kernel/ids.ts';
import { ok, type Problem, problem, type Result } from '../../../kernel/result.ts';
import { tooLong } from '../../../kernel/too-long.ts';
import type { FormValues } from '../../../platform/http/form-values.ts';
import { readDate } from '../../../ui/index.ts';
import type { Gebied, Wijkraad } from '../../place/index.ts';
import type { RoundDates, RoundInput } from '../commands/rounds.ts';

type Form = Pick<FormValues, 'text'>;

/** @returns problems of each date at its own field */
export function readRoundDates(form: Form): Result<RoundDates> {
  const opensOn = readDate('opensOn', form.text('opensOn'));
  const closesOn = readDate('closesOn', form.text('closesOn'));
  if (opensOn.ok && closesOn.ok) return ok({ opensOn: opensOn.value, closesOn: closesOn.value });
  return {
    ok: false,
    problems: [...(opensOn.ok ? [] : opensOn.problems), ...(closesOn.ok ? [] : closesOn.problems)],
  };
}

const maxName = 120;

function nameProblems(form: Form, name: 'nameNl' | 'nameEn'): Problem[] {
  const text = form.text(name);
  if (text === '')
    return [problem(name, 'missing', { nl: 'Geef de ronde een naam.', en: 'Give the round a name.' })];
  return [tooLong(name, text, maxName)].filter((one) => one !== null);
}

/** The parts of the city that a round can be for; in the form by kind and slug. */
export type RoundAreas = {
  readonly wijkraden: readonly Wijkraad[];
  readonly gebieden: readonly Gebied[];
};
export const councilArea = ({ slug }: Pick<Wijkraad, 'slug'>): string => `wijkraad.${slug}`;
export const gebiedArea = ({ slug }: Pick<Gebied, 'slug'>): string => `gebied.${slug}`;

/** @returns every problem, each at its field */
export function readRound(form: Form, areas: RoundAreas): Result<RoundInput> {
  const dates = readRoundDates(form);
  const problems = [
    ...nameProblems(form, 'nameNl'),
    ...nameProblems(form, 'nameEn'),
    ...(dates.ok ? [] : dates.problems),
  ];
  const slug = form.text('slug');
  if (!isSlug(slug) || slug === 'nieuw')
    problems.push(
      problem('slug', 'slug-shape', {
        nl: 'Gebruik kleine letters, cijfers en streepjes, bijvoorbeeld zomer-2027.',
        en: 'Use small letters, digits and hyphens, for example summer-2027.',
      }),
    );
  const year = /^(20|21)\d\d$/.test(form.text('year')) ? Number(form.text('year')) : null;
  if (year === null)
    problems.push(
      problem('year', 'year-shape', {
        nl: 'Vul een jaar in, bijvoorbeeld 2027.',
        en: 'Enter a year, for example 2027.',
      }),
    );
  const chosen = form.text('area');
  const wijkraad = areas.wijkraden.find((council) => councilArea(council) === chosen);
  const gebied = areas.gebieden.find((one) => gebiedArea(one) === chosen);
  if (chosen !== '' && !wijkraad && !gebied)
    problems.push(
      problem('area', 'area-unknown', {
        nl: 'Dit deel van de stad bestaat niet.',
        en: 'This part of the city does not exist.',
      }),
    );
  if (problems.length > 0 || !dates.ok || year === null) return { ok: false, problems };
  return ok({
    ...dates.value,
    slug,
    name: { nl: form.text('nameNl'), en: form.text('nameEn') },
    year,
    wijkraadId: wijkraad?.id ?? null,
    gebiedId: gebied?.id ?? null,
  });
}
