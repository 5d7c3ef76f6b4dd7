/** What must be mended before a version can be published, and what someone should know. All of it, at once. */
import type { Text } from '../../../kernel/messages.ts';
import { type Problem, problem } from '../../../kernel/result.ts';
import { everyOther, figuresOf, isExample, questionsOf, requiredAnswers } from '../rules.ts';
import type { Question, SchemeRules } from '../types.ts';
import { declarationProblems, declarationWarnings } from './declared.ts';
import { distributionProblems } from './distribution.ts';
import { instalmentProblems } from './instalments.ts';
import { sampleProblems } from './sample.ts';

/** Slugs that exist; null skips the check (import of a scheme into a city without a map yet). */
export type KnownPlaces = { readonly wijken: ReadonlySet<string>; readonly wijkraden: ReadonlySet<string> };
export type Checked = { readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] };

/** More than this many answers or pages keeps residents from applying (goal of the platform). */
export const easyAnswers = 8;
export const easyPages = 5;

/** @returns problems that stop publication and warnings that do not; fields are JSON pointers into the rules */
export function checkRules(rules: SchemeRules, places: KnownPlaces | null): Checked {
  return {
    problems: [
      ...placeRows(rules, places),
      ...amounts(rules),
      ...instalmentProblems(rules),
      ...questions(rules),
      ...neededQuestions(rules),
      ...criteria(rules),
      ...declarationProblems(rules),
      ...distributionProblems(rules),
      ...examplePaths(rules),
    ],
    warnings: [...effort(rules), ...declarationWarnings(rules), ...unverified(rules), ...termWarnings(rules)],
  };
}

/** Problems for each value that occurs again after its first time. */
function doubles(
  values: readonly string[],
  pointer: (index: number) => string,
  code: string,
  words: (value: string) => Text,
): Problem[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) === index ? [] : [problem(pointer(index), code, words(value))],
  );
}

function placeRows(rules: SchemeRules, places: KnownPlaces | null): Problem[] {
  const found: Problem[] = [];
  const wijken = rules.maximums.map(({ wijk }) => wijk);
  const wijkraden = rules.mandates.map(({ wijkraad }) => wijkraad);
  if (!wijken.includes(everyOther))
    found.push(
      problem('/maximums', 'maximum-others', {
        nl: 'Zet er een maximum bij voor alle andere wijken (*).',
        en: 'Add a maximum for all other neighbourhoods (*).',
      }),
    );
  if (!wijkraden.includes(everyOther))
    found.push(
      problem('/mandates', 'mandate-others', {
        nl: 'Zet er een rol bij voor alle andere wijkraden (*).',
        en: 'Add a role for all other councils (*).',
      }),
    );
  const twice = (slug: string): Text => ({
    nl: `‘${slug}’ staat er twee keer.`,
    en: `‘${slug}’ is there twice.`,
  });
  found.push(...doubles(wijken, (index) => `/maximums/${index}/wijk`, 'wijk-twice', twice));
  found.push(...doubles(wijkraden, (index) => `/mandates/${index}/wijkraad`, 'wijkraad-twice', twice));
  if (places === null) return found;
  const unknown = (slug: string): Text => ({
    nl: `‘${slug}’ bestaat niet.`,
    en: `‘${slug}’ does not exist.`,
  });
  for (const [index, slug] of wijken.entries())
    if (slug !== everyOther && !places.wijken.has(slug))
      found.push(problem(`/maximums/${index}/wijk`, 'wijk-unknown', unknown(slug)));
  for (const [index, slug] of wijkraden.entries())
    if (slug !== everyOther && !places.wijkraden.has(slug))
      found.push(problem(`/mandates/${index}/wijkraad`, 'wijkraad-unknown', unknown(slug)));
  return found;
}

function amounts(rules: SchemeRules): Problem[] {
  const found: Problem[] = [];
  for (const [index, row] of rules.maximums.entries())
    if (row.amountCents < rules.minimumCents || row.amountCents === 0)
      found.push(
        problem(`/maximums/${index}/amountCents`, 'maximum-below-minimum', {
          nl: 'Het hoogste bedrag moet meer zijn dan € 0 en niet lager dan het laagste bedrag.',
          en: 'The highest amount must be more than €0 and not below the lowest amount.',
        }),
      );
  const ends = rules.tiers.map(({ upToCents }) => upToCents ?? Number.MAX_SAFE_INTEGER);
  const rising = ends.every((end, index) => index === 0 || end > (ends[index - 1] ?? 0));
  if (!rising || rules.tiers.at(-1)?.upToCents !== null)
    found.push(
      problem('/tiers', 'tiers-order', {
        nl: 'De bedragen voor de verantwoording moeten oplopen. De laatste regel heeft geen bovengrens.',
        en: 'The amounts for the account must rise. The last line has no upper end.',
      }),
    );
  found.push(...sampleProblems(rules));
  return found;
}

/** Questions whose answers the program itself uses, with the key that they then must have. */
const fixedKeys: Partial<Record<Question['kind'], string>> = {
  wijk: 'wijk',
  domain: 'domain',
  budget: 'budget',
  funding: 'funding',
  iban: 'iban',
  contact: 'contact',
  organisation: 'organisation',
  stateAid: 'stateAid',
};

function questions(rules: SchemeRules): Problem[] {
  const placed = rules.form.flatMap((page, pageIndex) =>
    page.questions.map((question, index) => ({ question, pointer: `/form/${pageIndex}/questions/${index}` })),
  );
  const found = doubles(
    placed.map(({ question }) => question.key),
    (index) => `${placed[index]?.pointer}/key`,
    'question-twice',
    (key) => ({ nl: `De vraag ‘${key}’ staat er twee keer.`, en: `The question ‘${key}’ is there twice.` }),
  );
  found.push(
    ...doubles(
      rules.form.map(({ slug }) => slug),
      (index) => `/form/${index}/slug`,
      'page-twice',
      (slug) => ({ nl: `De pagina ‘${slug}’ staat er twee keer.`, en: `The page ‘${slug}’ is there twice.` }),
    ),
  );
  for (const { question, pointer } of placed) found.push(...questionProblems(question, pointer));
  return found;
}

function questionProblems(question: Question, pointer: string): Problem[] {
  const found: Problem[] = [];
  const label = { nl: question.label.nl.replace(/\?$/, ''), en: question.label.en.replace(/\?$/, '') };
  if (question.required && question.reason === undefined)
    found.push(
      problem(`${pointer}/reason`, 'reason-missing', {
        nl: `Schrijf bij ‘${label.nl}’ waarom u dit moet weten, of maak de vraag vrijwillig (Awb 4:4).`,
        en: `Write at ‘${label.en}’ why you need to know this, or make the question voluntary (Awb 4:4).`,
      }),
    );
  const key = fixedKeys[question.kind];
  if (key !== undefined && question.key !== key)
    found.push(
      problem(`${pointer}/key`, 'key-fixed', {
        nl: `Deze soort vraag heeft altijd de sleutel ‘${key}’.`,
        en: `This kind of question always has the key ‘${key}’.`,
      }),
    );
  if (question.kind === 'number' && question.min > question.max)
    found.push(
      problem(`${pointer}/max`, 'range', {
        nl: 'Het hoogste getal is lager dan het laagste.',
        en: 'The highest number is below the lowest.',
      }),
    );
  if (question.kind === 'choice' || question.kind === 'choices')
    found.push(
      ...doubles(
        question.options.map(({ value }) => value),
        (index) => `${pointer}/options/${index}/value`,
        'option-twice',
        (value) => ({
          nl: `De keuze ‘${value}’ staat er twee keer.`,
          en: `The choice ‘${value}’ is there twice.`,
        }),
      ),
    );
  return found;
}

/** Without these answers no application can be handled: a title to find it by, money, and who asks (Awb 4:2). */
function neededQuestions(rules: SchemeRules): Problem[] {
  const all = questionsOf(rules);
  const required = (kind: Question['kind']): boolean =>
    all.some((question) => question.kind === kind && question.required);
  const lacking: [boolean, string, string, string][] = [
    [
      all.some(({ kind, key, required: must }) => kind === 'text' && key === 'title' && must),
      'title',
      'een korte tekst met de sleutel ‘title’',
      'a short text with the key ‘title’',
    ],
    [required('contact'), 'contact', 'naam en adres (Awb 4:2)', 'name and address (Awb 4:2)'],
    [required('funding'), 'funding', 'het gevraagde bedrag', 'the amount asked'],
    [rules.area !== 'wijk' || required('wijk'), 'wijk', 'de wijk', 'the neighbourhood'],
    [rules.domains.length < 2 || required('domain'), 'domain', 'het domein', 'the domain'],
  ];
  return lacking.flatMap(([there, name, nl, en]) =>
    there
      ? []
      : [
          problem('/form', `form-${name}`, {
            nl: `Het formulier mist een verplichte vraag: ${nl}.`,
            en: `The form lacks a required question: ${en}.`,
          }),
        ],
  );
}

function criteria(rules: SchemeRules): Problem[] {
  const found = doubles(
    rules.criteria.map(({ key }) => key),
    (index) => `/criteria/${index}/key`,
    'criterion-twice',
    (key) => ({ nl: `De regel ‘${key}’ staat er twee keer.`, en: `The rule ‘${key}’ is there twice.` }),
  );
  if (!rules.criteria.some(({ check, onFail }) => check === 'withinCeiling' && onFail === 'refuse'))
    found.push(
      problem('/criteria', 'ceiling-criterion', {
        nl: 'Zet er een regel bij die afwijst als het plafond bereikt is (Awb 4:25, lid 2).',
        en: 'Add a rule that refuses when the ceiling is reached (Awb 4:25(2)).',
      }),
    );
  if (rules.cosigners.count > 0 && !rules.criteria.some(({ check }) => check === 'cosignersComplete'))
    found.push(
      problem('/criteria', 'cosigners-criterion', {
        nl: 'Er zijn medeondertekenaars nodig, maar geen regel kijkt ernaar.',
        en: 'Co-signers are needed, but no rule looks at them.',
      }),
    );
  return found;
}

function examplePaths(rules: SchemeRules): Problem[] {
  const exists = (path: string): boolean => {
    let value: unknown = rules;
    for (const step of path.split('.')) {
      if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return false;
      value = Reflect.get(value, step);
    }
    return true;
  };
  return rules.examples.flatMap((path, index) =>
    exists(path)
      ? []
      : [
          problem(`/examples/${index}`, 'example-path', {
            nl: `Er is geen onderdeel ‘${path}’ om als voorbeeld te merken.`,
            en: `There is no part ‘${path}’ to mark as an example.`,
          }),
        ],
  );
}

function effort(rules: SchemeRules): Problem[] {
  const answers = requiredAnswers(rules);
  const found: Problem[] = [];
  if (answers > easyAnswers)
    found.push(
      problem('/form', 'many-answers', {
        nl: `Het formulier vraagt ${answers} verplichte antwoorden. Met hoogstens ${easyAnswers} vragen meer mensen aan.`,
        en: `The form asks ${answers} required answers. With at most ${easyAnswers} more people apply.`,
      }),
    );
  if (rules.form.length > easyPages)
    found.push(
      problem('/form', 'many-pages', {
        nl: `Het formulier heeft ${rules.form.length} pagina’s. Probeer het met hoogstens ${easyPages}.`,
        en: `The form has ${rules.form.length} pages. Try it with at most ${easyPages}.`,
      }),
    );
  return found;
}

function unverified(rules: SchemeRules): Problem[] {
  const open = figuresOf(rules).filter(({ toVerify }) => toVerify);
  const examples = open.filter(({ path }) => isExample(rules, path)).length;
  if (open.length === 0) return [];
  return [
    problem('', 'unverified', {
      nl: `${open.length} cijfers zijn nog niet gecontroleerd, waarvan ${examples} een voorbeeld zijn.`,
      en: `${open.length} figures have not been checked yet, of which ${examples} are examples.`,
    }),
  ];
}

function termWarnings({ terms }: SchemeRules): Problem[] {
  if (!terms.generalTermsActApplies || terms.decisionWeeks <= 12) return [];
  return [
    problem('/terms/generalTermsActApplies', 'term-too-long', {
      nl: 'Een termijn van meer dan 12 weken schuift nooit op naar een werkdag (Algemene termijnenwet, artikel 4).',
      en: 'A term of more than 12 weeks never moves to a working day (Algemene termijnenwet, article 4).',
    }),
  ];
}
