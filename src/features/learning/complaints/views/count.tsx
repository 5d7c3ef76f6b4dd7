/**
 * How to complain or to praise, and how many complaints there were: for everybody. No form, because the register holds no person: a
 * complaint itself goes to the archive.
 */
import type { VNode } from 'preact';
import type { Lang, Text } from '../../../../kernel/messages.ts';
import { fewestShown } from '../../../../kernel/small-numbers.ts';
import { fill, Heading, Lead, LinkButton, Table } from '../../../../ui/index.ts';
import { city } from '../../../correspondence/index.ts';
import type { HalfYear } from '../../../motions/index.ts';
import { complaintRegisterPath } from '../../words.ts';
import { type ComplaintFigures, complaintKinds, complaintOutcomes, type Shown } from '../types.ts';
import { complaintWords as words } from '../words.ts';

export type HalfFigures = {
  readonly half: HalfYear;
  readonly name: Text;
  readonly figures: ComplaintFigures;
};

type Row = { readonly name: string; readonly shown: Shown };

type CountsProps = {
  readonly lang: Lang;
  readonly id: string;
  readonly title: string;
  readonly half: string;
  readonly rows: readonly Row[];
};

function Counts({ lang, id, title, half, rows }: CountsProps): VNode {
  return (
    <Table
      lang={lang}
      id={id}
      caption={`${title}: ${half.toLowerCase()}`}
      rows={rows}
      columns={[
        { header: title, rowHeader: true, cell: ({ name }) => name },
        {
          header: words.number[lang],
          numeric: true,
          cell: ({ shown }) => (shown === null ? words.hidden[lang] : String(shown)),
        },
      ]}
    />
  );
}

function Half({ lang, of }: { lang: Lang; of: HalfFigures }): VNode {
  const { half, name, figures } = of;
  const id = `half-${half.year}-${half.half}`;
  const closings = [...complaintOutcomes, 'withdrawn', 'notHandled'] as const;
  return (
    <section aria-labelledby={id}>
      <Heading level={3} id={id}>
        {name[lang]}
      </Heading>
      <Counts
        lang={lang}
        id={`${id}-waarover`}
        title={words.about[lang]}
        half={name[lang]}
        rows={[
          ...complaintKinds.map((kind) => ({ name: words.kinds[kind][lang], shown: figures.byKind[kind] })),
          { name: words.received[lang], shown: figures.received },
        ]}
      />
      <Counts
        lang={lang}
        id={`${id}-afloop`}
        title={words.ending[lang]}
        half={name[lang]}
        rows={[
          ...closings.map((key) => ({ name: words.outcomes[key][lang], shown: figures.byOutcome[key] })),
          { name: words.closed[lang], shown: figures.closed },
          { name: words.inTime[lang], shown: figures.inTime },
          { name: words.late[lang], shown: figures.late },
        ]}
      />
    </section>
  );
}

export type ComplaintsProps = {
  readonly lang: Lang;
  readonly halves: readonly HalfFigures[];
  readonly mayView: boolean;
};

export function ComplaintsView({ lang, halves, mayView }: ComplaintsProps): VNode {
  return (
    <>
      <Heading level={1}>{words.title[lang]}</Heading>
      <Lead>{words.lead[lang]}</Lead>
      <Heading level={2}>{words.how[lang]}</Heading>
      <ul>
        <li>{fill(words.call, lang, { telephone: city.telephone })}</li>
        <li>{words.visit[lang]}</li>
        <li>
          {fill(words.write, lang, { address: [`Gemeente ${city.name}`, ...city.postalAddress].join(', ') })}
        </li>
      </ul>
      <p>{words.say[lang]}</p>
      <p>{words.compliment[lang]}</p>
      <Heading level={2}>{words.next[lang]}</Heading>
      <p>{words.who[lang]}</p>
      <p>{words.term[lang]}</p>
      <p>{words.ombudsman[lang]}</p>
      <p>
        <small>{words.termSource[lang]}</small>
      </p>
      <p>
        {words.objection[lang]} <a href="/bezwaar">{words.object[lang]}</a>
      </p>
      {mayView && (
        <p>
          <LinkButton href={complaintRegisterPath} variant="secondary" icon="arrow-right">
            {words.register[lang]}
          </LinkButton>
        </p>
      )}
      <Heading level={2}>{words.figures[lang]}</Heading>
      <p>{fill(words.figuresLead, lang, { least: fewestShown })}</p>
      {halves.map((of) => (
        <Half key={`${of.half.year}-${of.half.half}`} lang={lang} of={of} />
      ))}
    </>
  );
}
