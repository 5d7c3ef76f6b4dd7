/** What applicants declare of themselves: the rule, its question and the lowest age have to say the same. */
import { type Problem, problem } from '../../../kernel/result.ts';
import { questionsOf } from '../rules.ts';
import type { SchemeRules } from '../types.ts';

const declared = (rules: SchemeRules) => rules.criteria.filter(({ check }) => check === 'declared');

/** Ages that a question names, in years. */
const agesIn = (sentence: string): readonly number[] =>
  [...sentence.matchAll(/(\d{1,2})[ \u00a0]jaar/g)].map(([, years]) => Number(years));

function questionProblems(rules: SchemeRules): Problem[] {
  const asked = questionsOf(rules);
  return rules.criteria.flatMap((criterion, index) => {
    if (criterion.check !== 'declared') return [];
    const question = asked.find(({ key }) => key === criterion.key);
    return question?.kind === 'yesNo' && question.required
      ? []
      : [
          problem(`/criteria/${index}/key`, 'declaration-question', {
            nl: `Het formulier mist een verplichte ja-of-neevraag met de sleutel ‘${criterion.key}’.`,
            en: `The form lacks a required yes or no question with the key ‘${criterion.key}’.`,
          }),
        ];
  });
}

function ageProblems(rules: SchemeRules): Problem[] {
  const { minimumAge } = rules;
  const keys = declared(rules).map(({ key }) => key);
  return rules.form.flatMap((page, pageIndex) =>
    page.questions.flatMap((question, index) =>
      !keys.includes(question.key) || agesIn(question.label.nl).every((age) => age === minimumAge)
        ? []
        : [
            problem(`/form/${pageIndex}/questions/${index}/label/nl`, 'declaration-age', {
              nl: `Deze vraag noemt een andere leeftijd dan de regeling: ${minimumAge ?? 'geen'}.`,
              en: `This question names another age than the scheme: ${minimumAge ?? 'none'}.`,
            }),
          ],
    ),
  );
}

/** Each declared rule has its question, an age in it is the scheme's, and the age has a source. */
export function declarationProblems(rules: SchemeRules): Problem[] {
  const unsourced = rules.minimumAge !== null && !rules.minimumAgeSource?.source;
  return [
    ...questionProblems(rules),
    ...ageProblems(rules),
    ...(unsourced
      ? [
          problem('/minimumAgeSource/source', 'age-source', {
            nl: 'Schrijf erbij waar de laagste leeftijd vandaan komt.',
            en: 'Say where the lowest age comes from.',
          }),
        ]
      : []),
  ];
}

/** A condition that nobody is asked about decides nothing. */
export function declarationWarnings(rules: SchemeRules): Problem[] {
  return rules.minimumAge === null || declared(rules).length > 0
    ? []
    : [
        problem('/criteria', 'age-not-asked', {
          nl: 'Er is een laagste leeftijd, maar geen vraag of regel kijkt ernaar.',
          en: 'There is a lowest age, but no question or rule looks at it.',
        }),
      ];
}
