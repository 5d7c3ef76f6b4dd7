/** Parts that the pages of the council report share. */
import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { type ContentLang, inDutch, type Words } from '../../../kernel/words.ts';
import { Badge, fill, OwnWords, Table } from '../../../ui/index.ts';
import { changeWords, countWords, valueWords } from '../figure-words.ts';
import type { Edition, Figure, Row, RowLabel } from '../types.ts';
import { figurePath, figureWords, reportWords as words } from '../words.ts';

/** A figure that leads to what is behind it, named for who hears only the link. */
export function FigureLink(props: { lang: Lang; slug: string; figure: Figure }): VNode {
  const { lang, figure, slug } = props;
  const { count, corrected } = figure;
  return (
    <a href={figurePath(slug, count.key)}>
      {corrected ? countWords(corrected.recount, lang) : countWords(count, lang)}
      <span class="hv-visually-hidden">: {count.about.label[lang]}</span>
    </a>
  );
}

/** What was published, where it was corrected. */
function WasPublished({ lang, figure }: { lang: Lang; figure: Figure }): VNode | null {
  if (figure.corrected === null) return null;
  return (
    <>
      {' '}
      <Badge tone="orange">{words.corrected[lang]}</Badge> <s>{countWords(figure.count, lang)}</s>
    </>
  );
}

export type FigureTableProps = {
  readonly lang: Lang;
  readonly edition: Pick<Edition, 'slug'>;
  readonly id: string;
  readonly caption: string;
  readonly figures: readonly Figure[];
};

/** Figures with what they were the time before. */
export function FigureTable({ lang, edition, id, caption, figures }: FigureTableProps): VNode {
  const compares = figures.some(({ before }) => before !== null);
  const earlier = {
    header: words.before[lang],
    numeric: true,
    cell: ({ count, before }: Figure) =>
      before === null ? words.notBefore[lang] : valueWords(before, count.about.unit, lang),
  };
  const change = {
    header: words.change[lang],
    numeric: true,
    cell: (figure: Figure) => changeWords(figure, lang) ?? '–',
  };
  return (
    <Table
      lang={lang}
      id={id}
      caption={caption}
      hideCaption
      narrow="stack"
      rows={figures}
      columns={[
        { header: words.figure[lang], rowHeader: true, cell: ({ count }) => count.about.label[lang] },
        {
          header: words.now[lang],
          numeric: true,
          cell: (figure) => (
            <>
              <FigureLink lang={lang} slug={edition.slug} figure={figure} />
              <WasPublished lang={lang} figure={figure} />
            </>
          ),
        },
        ...(compares ? [earlier, change] : []),
      ]}
    />
  );
}

/** What a row is called, leading to its page. Of a register of the city it is in the language of the city. */
export function LabelLink({ lang, row: { label, href } }: { lang: Lang; row: Row }): VNode | null {
  if (label === null) return null;
  const said = <LabelWords lang={lang} label={label} />;
  return href === null ? <span>{said}</span> : <a href={href}>{said}</a>;
}

function LabelWords({ lang, label }: { lang: Lang; label: RowLabel }): VNode {
  const { own = '' } = label;
  const said = label[lang];
  const at = own === '' ? -1 : said.indexOf(own);
  if (at < 0) return <>{said}</>;
  return (
    <>
      {said.slice(0, at)}
      <OwnWords said={inDutch(own)} lang={lang} />
      {said.slice(at + own.length)}
    </>
  );
}

/** What an organisation calls its plan, in the language that it wrote in. */
export const titleWords = (title: string, lang: string | null): Words =>
  lang === null || lang === 'nl' ? inDutch(title) : ({ [lang as ContentLang]: title } as Words);

type CaseProps = { readonly lang: Lang; readonly known: NonNullable<Row['case']> };

/** What the public register says of a case; where its file is gone or it is not there, that. */
export function CaseWords({ lang, known }: CaseProps): VNode {
  const { caseNumber, recipient, title, titleLang, scheme, wijk, destroyedOn } = known;
  if (destroyedOn !== null)
    return (
      <>
        {caseNumber === null ? '' : `${caseNumber}. `}
        {fill(figureWords.destroyed, lang, { date: formatDate(destroyedOn, lang) })}
      </>
    );
  if (caseNumber === null) return <>{figureWords.notPublic[lang]}</>;
  return (
    <>
      {caseNumber}, {recipient === null ? words.group[lang] : <OwnWords said={recipient} lang={lang} />}
      {title !== null && (
        <>
          : <OwnWords said={titleWords(title, titleLang)} lang={lang} />
        </>
      )}
      {scheme !== null && (
        <>
          <br />
          <small>
            {scheme[lang]}
            {wijk === null ? '' : `, ${wijk}`}
          </small>
        </>
      )}
    </>
  );
}
