/** How a statement is computed, what goes off by default, and how prices rose. For everybody. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import { Breadcrumbs, Heading, Lead, Table } from '../../../ui/index.ts';
import { numberWords } from '../../basefunding/index.ts';
import { figureLabels, figureWords, termLabels, methodWords as words } from '../figure-words.ts';
import { isDeduction, isFigureName, priceYearOf } from '../rules/figures.ts';
import type { FigureName, ImpactFigure } from '../types.ts';
import { examplePath, libraryPath, libraryWords } from '../words.ts';
import { Typed, VerifyBadge, Warning } from './parts.tsx';

const unitOf = (name: string, lang: Lang): string => {
  if (!isFigureName(name) || isDeduction(name)) return '%';
  return ` ${(name === 'volunteersEach' ? figureWords.people : figureWords.hours)[lang]}`;
};

/** `10% tot 40%`, `2 mensen`. */
export function figureText(
  { name, least, most }: Pick<ImpactFigure, 'name' | 'least' | 'most'>,
  lang: Lang,
): string {
  const one = (hundredths: number): string => `${numberWords(hundredths / 100, lang)}${unitOf(name, lang)}`;
  return least === most
    ? one(least)
    : libraryWords.band[lang].replace('{least}', one(least)).replace('{most}', one(most));
}

/** `Verdwijnt elk jaar weer (drop-off)`. */
export function figureLabel(name: FigureName, lang: Lang): string {
  const term = termLabels[name];
  return term === undefined ? figureLabels[name][lang] : `${figureLabels[name][lang]} (${term})`;
}

type TableProps = { readonly lang: Lang; readonly figures: readonly ImpactFigure[] };

export function FiguresTable({ lang, figures }: TableProps): VNode {
  return (
    <Table
      lang={lang}
      id="standaard"
      caption={words.defaults[lang]}
      hideCaption
      narrow="stack"
      rows={figures}
      empty={words.none[lang]}
      columns={[
        {
          header: words.what[lang],
          rowHeader: true,
          cell: ({ name }) => (isFigureName(name) ? figureLabel(name, lang) : name),
        },
        { header: words.default[lang], cell: (figure) => figureText(figure, lang) },
        { header: words.reason[lang], cell: ({ reason }) => <Typed lang={lang} words={reason} /> },
        {
          header: words.source[lang],
          cell: ({ source, toVerify }) => (
            <>
              <Typed lang={lang} words={source} /> <VerifyBadge lang={lang} toVerify={toVerify} />
            </>
          ),
        },
      ]}
    />
  );
}

export function PricesTable({ lang, figures }: TableProps): VNode {
  return (
    <Table
      lang={lang}
      id="prijzen"
      caption={words.prices[lang]}
      hideCaption
      narrow="stack"
      rows={figures}
      empty={words.none[lang]}
      columns={[
        { header: words.year[lang], rowHeader: true, cell: ({ name }) => priceYearOf(name) },
        { header: words.rise[lang], numeric: true, cell: (figure) => figureText(figure, lang) },
        {
          header: words.source[lang],
          cell: ({ source, toVerify }) => (
            <>
              <Typed lang={lang} words={source} /> <VerifyBadge lang={lang} toVerify={toVerify} />
            </>
          ),
        },
      ]}
    />
  );
}

type Props = {
  readonly lang: Lang;
  readonly defaults: readonly ImpactFigure[];
  readonly prices: readonly ImpactFigure[];
};

export function MethodView({ lang, defaults, prices }: Props): VNode {
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: libraryPath, label: libraryWords.title[lang] }]} />
      <Heading level={1}>{words.title[lang]}</Heading>
      <Lead>{words.lead[lang]}</Lead>
      <Heading level={2}>{words.stepsTitle[lang]}</Heading>
      <ol>
        {words.steps.map((step) => (
          <li key={step.nl}>{step[lang]}</li>
        ))}
      </ol>
      <p>{words.hours[lang]}</p>
      <p>
        <a href={examplePath}>{libraryWords.example[lang]}</a>
      </p>
      <Warning lang={lang} />
      <Heading level={2}>{words.intervalTitle[lang]}</Heading>
      <p>{words.interval[lang]}</p>
      <Heading level={2}>{words.defaults[lang]}</Heading>
      <p>
        {words.defaultsLead[lang]} {libraryWords.ourReading[lang]}
      </p>
      <FiguresTable lang={lang} figures={defaults} />
      <Heading level={2}>{words.prices[lang]}</Heading>
      <p>{words.pricesLead[lang]}</p>
      <PricesTable lang={lang} figures={prices} />
    </>
  );
}
