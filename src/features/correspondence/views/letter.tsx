/** A letter on a page: the same blocks as the PDF, so that both say the same. */
import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Block, LetterDocument } from '../../../platform/pdf/index.ts';
import { Alert, Details, Heading, SummaryList, Table } from '../../../ui/index.ts';
import { letterWords as words } from './letter-words.ts';
import { LinkedText, Paragraphs } from './linked-text.tsx';

type Place = {
  readonly lang: Lang;
  /** Heading level of the letter's subject; its own headings go below it. */
  readonly level: 1 | 2;
  readonly siteUrl: string | undefined;
};

type TableBlock = Extract<Block, { kind: 'table' }>;

function LetterTable({ block, place }: { block: TableBlock; place: Place }): VNode {
  const columns = block.columns.map((header, index) => ({
    header,
    cell: (row: readonly string[]) => row[index] ?? '',
    numeric: block.align[index] === 'right',
    rowHeader: index === 0,
  }));
  return (
    <Table
      lang={place.lang}
      caption={block.caption}
      columns={columns}
      rows={block.rows}
      {...(block.total ? { foot: block.total } : {})}
    />
  );
}

function LetterBlock({ block, place }: { block: Block; place: Place }): VNode {
  const { siteUrl, lang } = place;
  switch (block.kind) {
    case 'heading':
      return <Heading level={(place.level + block.level) as 2 | 3 | 4}>{block.text}</Heading>;
    case 'paragraph':
      return block.lang === undefined ? (
        <Paragraphs text={block.text} siteUrl={siteUrl} />
      ) : (
        <div lang={block.lang}>
          <Paragraphs text={block.text} siteUrl={siteUrl} />
        </div>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item} dir="auto">
              <LinkedText text={item} siteUrl={siteUrl} />
            </li>
          ))}
        </ul>
      );
    case 'facts':
      return (
        <SummaryList
          lang={lang}
          rows={block.rows.map((row) => ({
            key: row.label,
            value: <LinkedText text={row.value} siteUrl={siteUrl} />,
          }))}
        />
      );
    case 'callout':
      return (
        <Alert kind="info" lang={lang} title={block.title}>
          <Paragraphs text={block.text} siteUrl={siteUrl} />
        </Alert>
      );
    case 'table':
      return <LetterTable block={block} place={place} />;
  }
}

function Blocks({ blocks, place }: { blocks: readonly Block[]; place: Place }): VNode {
  return (
    <>
      {blocks.map((block, index) => (
        <LetterBlock key={`block-${index}`} block={block} place={place} />
      ))}
    </>
  );
}

function Envelope({ document, lang }: { document: LetterDocument; lang: Lang }): VNode {
  const rows = [
    { key: words.from[lang], value: document.sender.name },
    { key: words.to[lang], value: <LinkedText text={document.addressee.join('\n')} /> },
    { key: words.date[lang], value: formatDate(document.date, lang) },
    { key: words.reference[lang], value: document.reference },
    ...(document.yourReference ? [{ key: words.yourReference[lang], value: document.yourReference }] : []),
  ];
  return <SummaryList lang={lang} rows={rows} />;
}

function Signature({ signature }: { signature: LetterDocument['signature'] }): VNode {
  const lines = [signature.greeting, ...(signature.onBehalfOf ?? []), signature.name, signature.role];
  return (
    <>
      <p>
        <LinkedText text={lines.filter((line) => line != null && line !== '').join('\n')} />
      </p>
      {signature.note && <p class="hv-hint">{signature.note}</p>}
    </>
  );
}

/** Blocks of a document on a page that is no letter. @param level of the heading above them */
export function LetterBlocks(props: {
  readonly blocks: readonly Block[];
  readonly lang: Lang;
  readonly level: 1 | 2;
}): VNode {
  const { blocks, lang, level } = props;
  return <Blocks blocks={blocks} place={{ lang, level, siteUrl: undefined }} />;
}

/** An annex where the application is read, folded away under its title. */
export function AnnexView({
  annex,
  lang,
}: {
  annex: { readonly title: string; readonly blocks: readonly Block[] };
  lang: Lang;
}): VNode {
  return (
    <Details summary={annex.title}>
      <LetterBlocks blocks={annex.blocks} lang={lang} level={2} />
    </Details>
  );
}

export type LetterViewProps = {
  readonly document: LetterDocument;
  /** Of the letter; the page around it may be in another language. */
  readonly lang: Lang;
  /** Heading level of the subject: 1 where the letter is the page, 2 where it stands on one. */
  readonly level?: 1 | 2 | undefined;
  /** Public address of this site: its own addresses in the text become links, no other ones do. */
  readonly siteUrl?: string | undefined;
};

export function LetterView({ document, lang, level = 2, siteUrl }: LetterViewProps): VNode {
  const place: Place = { lang, level, siteUrl };
  const below = (level + 1) as 2 | 3;
  return (
    <article class="hv-letter" lang={lang}>
      <Heading level={level}>{document.subject}</Heading>
      <Envelope document={document} lang={lang} />
      <p>{document.salutation}</p>
      <Blocks blocks={document.blocks} place={place} />
      {document.legal && (
        <>
          <Heading level={below}>{document.legal.title}</Heading>
          <Details summary={words.readLegal[lang]}>
            <Blocks blocks={document.legal.blocks} place={place} />
          </Details>
        </>
      )}
      {document.objection && (
        <>
          <Heading level={below}>{document.objection.title}</Heading>
          <Blocks blocks={document.objection.blocks} place={place} />
        </>
      )}
      <Signature signature={document.signature} />
      {document.enclosures && document.enclosures.length > 0 && (
        <>
          <p>{words.enclosures[lang]}</p>
          <ul>
            {document.enclosures.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      )}
      {document.annexes?.map((annex) => (
        <section key={annex.title}>
          <Heading level={below}>{annex.title}</Heading>
          <Blocks blocks={annex.blocks} place={place} />
        </section>
      ))}
    </article>
  );
}
