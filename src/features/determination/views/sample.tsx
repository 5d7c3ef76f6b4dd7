/** The page of one sample: what was promised, who was on the list, the number from outside, who was drawn, and how to check it. */
import type { VNode } from 'preact';
import { formatDate, formatMoment, parseIsoDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { Badge, Breadcrumbs, Details, fill, Heading, Lead, Table } from '../../../ui/index.ts';
import { CaseNumbers, Check, Commitment, Hash, Listed, Part, Secret } from '../../distribution/index.ts';
import { beacon, listOn, momentOf, roundUrl } from '../rules/outside.ts';
import { drawnOf } from '../rules/sample.ts';
import type { SampleDraw, SampleFile } from '../types.ts';
import { sampleFaultLabels, sampleWords as words } from '../words-sample.ts';
import { countOf, monthWords, Steps, samplePath } from './samples.tsx';

export type SampleProps = {
  readonly lang: Lang;
  readonly draw: SampleDraw;
  /** In the demo city the number is no real one. */
  readonly invented: boolean;
  /** The draw as a file, and each ticket; null before the seed is known. */
  readonly result: { readonly file: SampleFile; readonly tickets: ReadonlyMap<string, string> } | null;
  /** Grants of a tier with a sample that were determined in this month before they were in a draw. */
  readonly undrawn: number;
};

function List({ lang, draw }: SampleProps): VNode {
  const { list } = draw;
  if (list === null) {
    const month = parseIsoDate(draw.month);
    return <p>{fill(words.noList, lang, { date: month ? formatDate(listOn(month), lang) : '' })}</p>;
  }
  return (
    <>
      <Listed lang={lang} list={list} n={countOf(draw)} one={words.oneListed} several={words.listedAt} />
      {list.groups.map((group) => (
        <Details
          key={group.percent}
          summary={fill(words.group, lang, {
            percent: group.percent,
            n: group.caseNumbers.length,
            k: drawnOf(group),
          })}
        >
          <CaseNumbers caseNumbers={group.caseNumbers} />
        </Details>
      ))}
    </>
  );
}

/** Until a second officer confirmed it the number is not shown: he looks it up himself. */
function Outside({ lang, draw: { list, outside }, invented }: SampleProps): VNode {
  if (list === null) return <p>{words.noOutside[lang]}</p>;
  const confirmed = outside?.confirmedAt ? outside.number : null;
  return (
    <>
      <p>
        {fill(words.outsideFrom, lang, {
          name: beacon.name[lang],
          round: list.outsideRound,
          date: formatMoment(momentOf(list.outsideRound), lang),
        })}{' '}
        <a href={roundUrl(list.outsideRound)}>{words.lookUp[lang]}</a>
      </p>
      <p>
        {beacon.toVerify && <Badge tone="sand">{words.toVerify[lang]}</Badge>} {words.sourceToVerify[lang]}
      </p>
      {confirmed && invented && <p>{words.invented[lang]}</p>}
      <p>{confirmed ? <Hash>{confirmed}</Hash> : (outside ? words.unconfirmed : words.noOutside)[lang]}</p>
    </>
  );
}

function Result({ lang, draw, result }: SampleProps): VNode {
  if (!draw.reveal || result === null) return <p>{words.noResult[lang]}</p>;
  const { drawn } = draw.reveal;
  return (
    <>
      <Secret lang={lang} reveal={draw.reveal} meaning={words.meaning} />
      <Table
        lang={lang}
        id="uitslag-tabel"
        caption={words.result[lang]}
        hideCaption
        narrow="stack"
        rows={[...result.tickets.keys()].toSorted()}
        columns={[
          { header: words.caseNumber[lang], rowHeader: true, cell: (one) => one },
          {
            header: words.result[lang],
            cell: (one) =>
              drawn.includes(one) ? <Badge tone="orange">{words.yes[lang]}</Badge> : words.no[lang],
          },
          { header: words.ticket[lang], cell: (one) => <Hash>{result.tickets.get(one) ?? ''}</Hash> },
        ]}
      />
    </>
  );
}

const CheckIt = ({ lang, file }: { lang: Lang; file: SampleFile }): VNode => (
  <Check
    lang={lang}
    file={file}
    href={`${samplePath}/${file.draw}/lijst.json`}
    lead={words.checkText}
    right={words.right}
    faults={sampleFaultLabels}
  >
    <p>{words.toolsText[lang]}</p>
    <p>
      <Hash>{`npx hoofdveld lots verify ${file.draw}-steekproef.json`}</Hash>
    </p>
  </Check>
);

export function SampleView(props: SampleProps): VNode {
  const { lang, draw, result } = props;
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ label: words.title[lang], href: samplePath }]} />
      <Heading level={1}>{fill(words.oneTitle, lang, { month: monthWords(draw, lang) })}</Heading>
      <Lead>{words.oneLead[lang]}</Lead>
      <Part id="stappen" title={words.steps[lang]}>
        <Steps lang={lang} />
      </Part>
      <Part id="belofte" title={words.promise[lang]}>
        <Commitment lang={lang} commitment={draw.commitment} committedAt={draw.committedAt} />
      </Part>
      <Part id="lijst" title={words.list[lang]}>
        <List {...props} />
        {props.undrawn > 0 && (
          <p>
            {props.undrawn === 1 ? words.oneUndrawn[lang] : fill(words.undrawn, lang, { n: props.undrawn })}
          </p>
        )}
      </Part>
      <Part id="buiten" title={words.outside[lang]}>
        <Outside {...props} />
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
