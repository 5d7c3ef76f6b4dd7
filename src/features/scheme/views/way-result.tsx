import type { VNode } from 'preact';
import { formatDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { Alert, ButtonGroup, fill, Heading, LinkButton, SummaryList } from '../../../ui/index.ts';
import type { Fit, Misfit, WayResult } from '../rules/way-find.ts';
import { isExample, questionsOf, requiredAnswers } from '../rules.ts';
import type { Mandate, SchemeRules } from '../types.ts';
import { ToVerify } from './marks.tsx';
import { wayWords as words } from './way-finder-words.ts';

type Fits = Extract<WayResult, { kind: 'fits' }>;
type None = Extract<WayResult, { kind: 'none' }>;

/** What someone should have at hand, as far as the scheme's own form asks for it. */
function Needs({ lang, rules }: { lang: Lang; rules: SchemeRules }): VNode {
  const asks = (kind: string): boolean =>
    questionsOf(rules).some((question) => question.required && question.kind === kind);
  const { count, minimumAge } = rules.cosigners;
  const needs = [
    ...(rules.minimumAge === null ? [] : [fill(words.needAge, lang, { age: rules.minimumAge })]),
    ...(count === 0
      ? []
      : [
          minimumAge === null
            ? fill(words.needCosigners, lang, { n: count })
            : fill(words.needCosignersAge, lang, { n: count, age: minimumAge }),
        ]),
    ...(asks('budget') ? [words.needBudget[lang]] : []),
    ...(asks('organisation') ? [words.needOrganisation[lang]] : []),
    ...(asks('iban') ? [words.needIban[lang]] : []),
  ];
  return (
    <ul>
      {needs.map((need) => (
        <li key={need}>{need}</li>
      ))}
    </ul>
  );
}

/** An amount that no source gives says so wherever it stands. */
function MaximumMark({ lang, fit: { version, maximum } }: { lang: Lang; fit: Fit }): VNode {
  const place = version.rules.maximums.indexOf(maximum);
  const example = isExample(version.rules, `maximums.${place}`);
  return <ToVerify lang={lang} toVerify={maximum.toVerify} example={example} />;
}

/** `council` is the name of the wijkraad; null where there is none. */
type FactsProps = { lang: Lang; fit: Fit; council: string | null; mandate: Mandate };

function Facts({ lang, fit, council, mandate }: FactsProps): VNode {
  const { rules } = fit.version;
  const { decisionWeeks, extensionWeeks } = rules.terms;
  const date = (day: PlainDate | string): string => formatDate(day, lang);
  const rows = [
    {
      key: words.youGet[lang],
      value: (
        <p>
          <strong>{fill(words.atMost, lang, { amount: formatCents(fit.maximum.amountCents, lang) })}</strong>{' '}
          <MaximumMark lang={lang} fit={fit} />
        </p>
      ),
    },
    {
      key: words.apply[lang],
      value:
        fit.state === 'open'
          ? fill(words.until, lang, { date: date(fit.applyBefore) })
          : fill(words.fromUntil, lang, { from: date(fit.round.opensOn), date: date(fit.applyBefore) }),
    },
    {
      key: words.decision[lang],
      value: (
        <p>
          {fill(words.decisionIn, lang, { weeks: decisionWeeks })}.{' '}
          {extensionWeeks !== null && fill(words.decisionLonger, lang, { weeks: extensionWeeks })}
        </p>
      ),
    },
    {
      key: words.whoDecides[lang],
      value: fill(words.decides[council === null ? 'none' : mandate.role], lang, { council: council ?? '' }),
    },
    ...(rules.terms.leadTimeDays > 0
      ? [{ key: words.mayStart[lang], value: fill(words.from, lang, { date: date(fit.earliestStart) }) }]
      : []),
    { key: words.need[lang], value: <Needs lang={lang} rules={rules} /> },
  ];
  return <SummaryList lang={lang} rows={rows} />;
}

function Reservations({ lang, fit }: { lang: Lang; fit: Fit }): VNode {
  return (
    <>
      {fit.aboveMaximum && (
        <Alert kind="attention" lang={lang}>
          {words.aboveMaximum[lang]}
        </Alert>
      )}
      {fit.tooSoon && (
        <Alert kind="attention" lang={lang}>
          {fill(words.tooSoon, lang, {
            date: formatDate(fit.earliestStart, lang),
          })}
        </Alert>
      )}
      {fit.state === 'upcoming' && (
        <Alert kind="info" lang={lang}>
          {fill(words.upcoming, lang, { date: formatDate(fit.round.opensOn, lang) })}
        </Alert>
      )}
    </>
  );
}

export type FitsProps = {
  lang: Lang;
  result: Fits;
  wijkSlug: string | null;
  council: string | null;
  mandateOf: (rules: SchemeRules) => Mandate;
};

/** Where the form begins; the wijk goes along, so that nobody chooses it twice. */
const startHref = (fit: Fit, wijkSlug: string | null): string =>
  `/aanvragen/nieuw?ronde=${fit.round.slug}${wijkSlug === null ? '' : `&wijk=${wijkSlug}`}`;

export function FitsView({ lang, result, wijkSlug, council, mandateOf }: FitsProps): VNode {
  const [best, ...others] = result.fits;
  return (
    <>
      <Heading level={1} kicker={words.fits[lang]}>
        {best.round.name[lang]}
      </Heading>
      <p>{best.version.rules.summary[lang]}</p>
      <Reservations lang={lang} fit={best} />
      <Facts lang={lang} fit={best} council={council} mandate={mandateOf(best.version.rules)} />
      <ButtonGroup>
        {best.state === 'open' && (
          <LinkButton href={startHref(best, wijkSlug)} icon="arrow-right">
            {words.begin[lang]}
          </LinkButton>
        )}
        <LinkButton href={`/regelingen/${best.version.schemeSlug}`} variant="secondary">
          {words.read[lang]}
        </LinkButton>
      </ButtonGroup>
      <p>{fill(words.questions, lang, { n: requiredAnswers(best.version.rules) })}.</p>
      {others.length > 0 && (
        <section aria-labelledby="past-ook">
          <Heading level={2} id="past-ook">
            {words.alsoFits[lang]}
          </Heading>
          <ul>
            {others.map((fit) => (
              <li key={fit.round.slug}>
                <a href={`/regelingen/${fit.version.schemeSlug}`}>{fit.round.name[lang]}</a>
                {': '}
                {fill(words.atMost, lang, {
                  amount: formatCents(fit.maximum.amountCents, lang),
                }).toLowerCase()}{' '}
                <MaximumMark lang={lang} fit={fit} />
                <br />
                {fit.version.rules.summary[lang]}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function misfitWords(misfit: Misfit, lang: Lang): string {
  switch (misfit.why) {
    case 'purpose':
      return misfit.text[lang];
    case 'belowMinimum':
      return fill(words.belowMinimumWhy, lang, { amount: formatCents(misfit.amountCents, lang) });
    case 'otherArea':
      return fill(words.otherAreaWhy, lang, { round: misfit.round[lang] });
    case 'otherPeriod':
      return misfit.until === null
        ? fill(words.laterPeriodWhy, lang, { from: formatDate(misfit.from, lang) })
        : fill(words.otherPeriodWhy, lang, {
            from: formatDate(misfit.from, lang),
            until: formatDate(misfit.until, lang),
          });
    default:
      return {
        elsewhere: words.elsewhereWhy,
        professional: words.professionalWhy,
        applicant: words.applicantWhy,
        wijkOnly: words.wijkOnlyWhy,
        cityOnly: words.cityOnlyWhy,
        noRound: words.noRoundWhy,
      }[misfit.why][lang];
  }
}

export function NoneView({ lang, result }: { lang: Lang; result: None }): VNode {
  // Outside the city another municipality is the one to ask, as the sentence says.
  const contacts = result.misfits.every(({ why }) => why === 'elsewhere') ? [] : result.contacts;
  return (
    <>
      <Heading level={1}>{words.noneTitle[lang]}</Heading>
      <ul>
        {result.misfits.map((misfit) => {
          const sentence = misfitWords(misfit, lang);
          return <li key={sentence}>{sentence}</li>;
        })}
      </ul>
      <Heading level={2}>{words.ask[lang]}</Heading>
      <ul>
        {result.contacts.length === 0 && result.misfits.some(({ why }) => why === 'noRound') && (
          <li>{words.askCity[lang]}</li>
        )}
        {contacts.map((contact) => (
          <li key={contact.en}>{contact[lang]}</li>
        ))}
        <li>{words.changeAnswers[lang]}</li>
      </ul>
    </>
  );
}
