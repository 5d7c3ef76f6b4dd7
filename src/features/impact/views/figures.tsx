/** Proposing and publishing a figure beside the library. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Breadcrumbs,
  Button,
  Checkbox,
  ErrorSummary,
  Form,
  Heading,
  Lead,
  Select,
  Table,
  TextArea,
  TextInput,
} from '../../../ui/index.ts';
import { figuresPath, methodWords, figureWords as words } from '../figure-words.ts';
import type { Typed as TypedFields } from '../forms/value.ts';
import { figureNames, isFigureName, priceYearOf } from '../rules/figures.ts';
import { longest } from '../rules/values.ts';
import type { ShippedFigure } from '../shipped.ts';
import type { ImpactFigure } from '../types.ts';
import { libraryPath, libraryWords, managePath, manageWords } from '../words.ts';
import { FiguresTable, figureLabel, figureText, PricesTable } from './method.tsx';
import { Typed } from './parts.tsx';

export type FiguresProps = {
  readonly lang: Lang;
  readonly defaults: readonly ImpactFigure[];
  readonly prices: readonly ImpactFigure[];
  readonly drafts: readonly ImpactFigure[];
  /** Published, and taken the place of by now. */
  readonly earlier: readonly ImpactFigure[];
  /** Brought along by the program, and not in the library. */
  readonly shipped: readonly ShippedFigure[];
  readonly isOwn: (figure: ImpactFigure) => boolean;
  readonly typed: TypedFields;
  readonly problems: readonly Problem[];
};

const nameText = (name: string, lang: Lang): string =>
  isFigureName(name) ? figureLabel(name, lang) : `${methodWords.rise[lang]} ${priceYearOf(name)}`;

function Steps({ lang, figure, own }: { lang: Lang; figure: ImpactFigure; own: boolean }): VNode {
  const path = `${figuresPath}/${figure.id}`;
  const labelled = (words: string): string => `${words}: ${nameText(figure.name, lang)}`;
  return (
    <>
      {own ? (
        <p>{manageWords.ownDraft[lang]}</p>
      ) : (
        <Form action={`${path}/bekendmaken`} label={labelled(manageWords.publish[lang])}>
          <Button variant="secondary">{manageWords.publish[lang]}</Button>
        </Form>
      )}
      <Form action={`${path}/weggooien`} label={labelled(manageWords.discard[lang])}>
        <Button variant="quiet">{manageWords.discard[lang]}</Button>
      </Form>
    </>
  );
}

function Waiting({ lang, drafts, isOwn }: FiguresProps): VNode {
  return (
    <Table
      lang={lang}
      id="wacht"
      caption={manageWords.waiting[lang]}
      hideCaption
      narrow="stack"
      rows={drafts}
      empty={manageWords.noneWaits[lang]}
      columns={[
        { header: methodWords.what[lang], rowHeader: true, cell: ({ name }) => nameText(name, lang) },
        { header: methodWords.default[lang], cell: (figure) => figureText(figure, lang) },
        { header: methodWords.reason[lang], cell: ({ reason }) => <Typed lang={lang} words={reason} /> },
        { header: methodWords.source[lang], cell: ({ source }) => <Typed lang={lang} words={source} /> },
        {
          header: manageWords.publish[lang],
          action: true,
          cell: (figure) => <Steps lang={lang} figure={figure} own={isOwn(figure)} />,
        },
      ]}
    />
  );
}

function ProposeForm({ lang, typed, problems }: FiguresProps): VNode {
  const field = (name: string) => ({ lang, problems, name, value: typed.get(name) ?? '' });
  const number = { inputmode: 'decimal', width: 'short' } as const;
  return (
    <Form action={figuresPath} label={words.propose[lang]}>
      <Select
        {...field('which')}
        label={words.which[lang]}
        options={[
          ...figureNames.map((name) => ({ value: name as string, label: figureLabel(name, lang) })),
          { value: 'price', label: words.price[lang] },
        ]}
      />
      <TextInput
        {...field('year')}
        inputmode="numeric"
        width="short"
        label={words.year[lang]}
        hint={words.yearHint[lang]}
        optional="unmarked"
      />
      <TextInput {...field('least')} {...number} label={words.least[lang]} />
      <TextInput
        {...field('most')}
        {...number}
        label={words.most[lang]}
        hint={words.mostHint[lang]}
        optional
      />
      <TextArea {...field('reason')} label={words.reason[lang]} maxLength={longest.reason} rows={3} />
      <TextInput {...field('source')} label={words.source[lang]} />
      <Checkbox
        lang={lang}
        problems={problems}
        name="verify"
        label={manageWords.verify[lang]}
        checked={typed.get('verify') === 'yes'}
        optional="unmarked"
      />
      <Button>{manageWords.propose[lang]}</Button>
    </Form>
  );
}

/** Until these hold nothing goes off a statement: a city begins without any. */
function ShippedFigures({ lang, shipped }: FiguresProps): VNode | null {
  if (shipped.length === 0) return null;
  return (
    <>
      <p>{words.shipped[lang]}</p>
      <ul>
        {shipped.map(({ name }) => (
          <li key={name}>
            <a href={`${figuresPath}?bron=${name}`}>{nameText(name, lang)}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

export function FiguresView(props: FiguresProps): VNode {
  const { lang, defaults, prices, earlier, problems } = props;
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[
          { href: libraryPath, label: libraryWords.title[lang] },
          { href: managePath, label: libraryWords.manage[lang] },
        ]}
      />
      <Heading level={1}>{words.title[lang]}</Heading>
      <ErrorSummary lang={lang} problems={problems} />
      <Lead>{words.lead[lang]}</Lead>
      <Heading level={2}>{manageWords.waiting[lang]}</Heading>
      <Waiting {...props} />
      <Heading level={2}>{words.current[lang]}</Heading>
      <FiguresTable lang={lang} figures={defaults} />
      <PricesTable lang={lang} figures={prices} />
      {earlier.length > 0 && (
        <>
          <Heading level={2}>{words.history[lang]}</Heading>
          <ul>
            {earlier.map((figure) => (
              <li key={figure.id}>
                {nameText(figure.name, lang)}: {figureText(figure, lang)}.{' '}
                <Typed lang={lang} words={figure.source} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Heading level={2}>{words.propose[lang]}</Heading>
      <ShippedFigures {...props} />
      <ProposeForm {...props} />
    </>
  );
}
