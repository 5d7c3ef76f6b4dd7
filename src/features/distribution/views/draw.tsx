/** The page of a draw: what was promised, who took part, what came out, and how to check it. */
import type { ComponentChildren, VNode } from 'preact';
import { formatDate, formatMoment, type PlainDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { Breadcrumbs, Button, Details, fill, Heading, Lead, LinkButton, Table } from '../../../ui/index.ts';
import { methodLabels, type Round, type SchemeVersion } from '../../scheme/index.ts';
import { drawFaultLabels } from '../messages.ts';
import type { DrawDays } from '../rules/draw-days.ts';
import type { Draw, DrawFile } from '../types.ts';
import { drawWords as words } from './draw-words.ts';

export type DrawProps = {
  readonly lang: Lang;
  readonly round: Round;
  readonly version: SchemeVersion;
  readonly days: DrawDays;
  readonly draw: Draw | null;
  /** The draw as a file, and each ticket; null before the seed is known. */
  readonly result: { readonly file: DrawFile; readonly tickets: ReadonlyMap<string, string> } | null;
  readonly today: PlainDate;
};

const Hash = ({ children }: { children: string }): VNode => <code class="hv-hash">{children}</code>;

const Part = (props: { id: string; title: string; children: ComponentChildren }): VNode => (
  <section aria-labelledby={props.id}>
    <Heading level={2} id={props.id}>
      {props.title}
    </Heading>
    {props.children}
  </section>
);

function Commitment({ lang, draw, round, today }: DrawProps): VNode {
  if (draw === null) {
    const late = round.closesOn < today.toString();
    return <p>{(late ? words.neverPromised : words.noPromise)[lang]}</p>;
  }
  return (
    <>
      <p>
        <Hash>{draw.commitment}</Hash>
      </p>
      <p>{fill(words.promisedAt, lang, { date: formatMoment(draw.committedAt, lang) })}</p>
    </>
  );
}

function List({ lang, draw }: DrawProps): VNode {
  const list = draw?.list;
  if (!list) return <p>{words.noList[lang]}</p>;
  const date = formatMoment(list.listedAt, lang);
  const n = list.caseNumbers.length;
  return (
    <>
      <p>{n === 1 ? fill(words.oneListed, lang, { date }) : fill(words.listedAt, lang, { date, n })}</p>
      <p>
        {words.listHash[lang]}: <Hash>{list.hash}</Hash>
      </p>
      {n > 0 && (
        <Details summary={words.showList[lang]}>
          <ul class="hv-link-columns">
            {list.caseNumbers.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

function Result({ lang, draw, version, result }: DrawProps): VNode {
  if (!draw?.reveal || result === null) return <p>{words.noResult[lang]}</p>;
  const lots = version.rules.distribution.method === 'lots';
  return (
    <>
      <p>
        {words.seed[lang]}: <Hash>{draw.reveal.seed}</Hash>
      </p>
      <p>
        {fill(words.revealedAt, lang, { date: formatMoment(draw.reveal.revealedAt, lang) })}{' '}
        {(lots ? words.meaningLots : words.meaningTies)[lang]}
      </p>
      <Table
        lang={lang}
        caption={words.result[lang]}
        hideCaption
        narrow="stack"
        rows={result.file.order.map((caseNumber, index) => ({ caseNumber, place: index + 1 }))}
        columns={[
          { header: words.place[lang], numeric: true, cell: (row) => row.place },
          { header: words.caseNumber[lang], rowHeader: true, cell: (row) => row.caseNumber },
          {
            header: words.ticket[lang],
            cell: (row) => <Hash>{result.tickets.get(row.caseNumber) ?? ''}</Hash>,
          },
        ]}
        empty={<p>{words.nobody[lang]}</p>}
      />
    </>
  );
}

function Check({ lang, file }: { lang: Lang; file: DrawFile }): VNode {
  const answers = Object.fromEntries(
    Object.entries(drawFaultLabels).map(([fault, label]) => [`data-${dashed(fault)}`, label[lang]]),
  );
  const [example = ''] = file.order;
  return (
    <Part id="narekenen" title={words.check[lang]}>
      <hv-draw
        hidden
        data-file={JSON.stringify(file)}
        data-right={words.right[lang]}
        data-unsafe={words.unsafe[lang]}
        {...answers}
      >
        <p>{words.checkText[lang]}</p>
        <Button variant="secondary">{words.checkButton[lang]}</Button>
        <p role="status" data-answer="" />
      </hv-draw>
      <p>
        <LinkButton href={`/rondes/${file.round}/loting.json`} variant="secondary" icon="download" download>
          {words.file[lang]}
        </LinkButton>
      </p>
      <Details summary={words.tools[lang]}>
        <p>{words.toolsText[lang]}</p>
        <p>
          <Hash>{`npx hoofdveld lots verify ${file.round}-loting.json`}</Hash>
        </p>
        <p>{words.opensslText[lang]}</p>
        <p>
          <Hash>{`printf '%s' ${file.seed} | xxd -r -p | openssl dgst -sha256`}</Hash>
        </p>
        <p>
          <Hash>{'LC_ALL=C sort nummers.txt | openssl dgst -sha256'}</Hash>
        </p>
        {example !== '' && (
          <p>
            <Hash>
              {`printf '%s\\n%s' ${file.listHash} ${example} | openssl dgst -sha256 -mac HMAC -macopt hexkey:${file.seed}`}
            </Hash>
          </p>
        )}
      </Details>
    </Part>
  );
}

/** `listTwice` → `list-twice`: as an element names its data. */
const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export function DrawView(props: DrawProps): VNode {
  const { lang, round, version, days, result } = props;
  const { method } = version.rules.distribution;
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[
          { label: words.scheme[lang], href: '/regelingen' },
          { label: version.name[lang], href: `/regelingen/${version.schemeSlug}/versies/${version.number}` },
        ]}
      />
      <Heading level={1} kicker={round.name[lang]}>
        {words.title[lang]}
      </Heading>
      <Lead>{(method === 'lots' ? words.leadLots : words.leadTies)[lang]}</Lead>
      <p>
        <a href={`/regelingen/${version.schemeSlug}/versies/${version.number}`}>{words.rules[lang]}</a>:{' '}
        {methodLabels[method][lang].toLowerCase()}.
      </p>
      <Part id="stappen" title={words.steps[lang]}>
        <ol>
          <li>{words.stepPromise[lang]}</li>
          <li>{fill(words.stepList, lang, { date: formatDate(days.listOn, lang) })}</li>
          <li>{fill(words.stepDraw, lang, { date: formatDate(days.drawnOn, lang) })}</li>
        </ol>
      </Part>
      <Part id="belofte" title={words.promise[lang]}>
        <Commitment {...props} />
      </Part>
      <Part id="lijst" title={words.list[lang]}>
        <List {...props} />
      </Part>
      <Part id="uitslag" title={words.result[lang]}>
        <Result {...props} />
      </Part>
      {result !== null && <Check lang={lang} file={result.file} />}
      <Details summary={words.why[lang]}>
        <p>{words.whyText[lang]}</p>
      </Details>
    </>
  );
}
