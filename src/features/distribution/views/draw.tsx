/** The page of a draw: what was promised, who took part, what came out, and how to check it. */
import type { VNode } from 'preact';
import { formatDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { Breadcrumbs, Details, fill, Heading, Lead, Table } from '../../../ui/index.ts';
import { methodLabels, type Round, type SchemeVersion } from '../../scheme/index.ts';
import { drawFaultLabels } from '../messages.ts';
import type { DrawDays } from '../rules/draw-days.ts';
import type { Draw, DrawFile } from '../types.ts';
import { drawWords as words } from './draw-words.ts';
import { CaseNumbers, Check, Commitment, Hash, Listed, Part, Secret } from './public-draw.tsx';

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

function Promised({ lang, draw, round, today }: DrawProps): VNode {
  if (draw === null) {
    const late = round.closesOn < today.toString();
    return <p>{(late ? words.neverPromised : words.noPromise)[lang]}</p>;
  }
  return <Commitment lang={lang} commitment={draw.commitment} committedAt={draw.committedAt} />;
}

function List({ lang, draw }: DrawProps): VNode {
  const list = draw?.list;
  if (!list) return <p>{words.noList[lang]}</p>;
  const n = list.caseNumbers.length;
  return (
    <>
      <Listed lang={lang} list={list} n={n} one={words.oneListed} several={words.listedAt} />
      {n > 0 && (
        <Details summary={words.showList[lang]}>
          <CaseNumbers caseNumbers={list.caseNumbers} />
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
      <Secret lang={lang} reveal={draw.reveal} meaning={lots ? words.meaningLots : words.meaningTies} />
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

function CheckIt({ lang, file }: { lang: Lang; file: DrawFile }): VNode {
  const [example = ''] = file.order;
  return (
    <Check
      lang={lang}
      file={file}
      href={`/rondes/${file.round}/loting.json`}
      lead={words.checkText}
      right={words.right}
      faults={drawFaultLabels}
    >
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
    </Check>
  );
}

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
        <Promised {...props} />
      </Part>
      <Part id="lijst" title={words.list[lang]}>
        <List {...props} />
      </Part>
      <Part id="uitslag" title={words.result[lang]}>
        <Result {...props} />
      </Part>
      {result !== null && <CheckIt lang={lang} file={result.file} />}
      <Details summary={words.why[lang]}>
        <p>{words.whyText[lang]}</p>
      </Details>
    </>
  );
}
