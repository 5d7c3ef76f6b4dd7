import type { VNode } from 'preact';
import { formatDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Breadcrumbs,
  Button,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  PrintButton,
  TextInput,
} from '../../../ui/index.ts';
import { councilName } from '../../place/index.ts';
import { combinationBalance, itemTime, viewOf } from '../rules.ts';
import type { Pack, PackRow, Viewer } from '../types.ts';
import { applicantOf, envelopeTitle, leftWords, packCrumbs, packHref } from './parts.tsx';
import { packWords, textWords } from './words.ts';
import { agendaWords } from './words-record.ts';

export type AgendaProps = {
  readonly lang: Lang;
  readonly pack: Pack;
  readonly viewer: Viewer;
  readonly today: PlainDate;
  /** As typed. */
  readonly start: string;
  readonly startMinutes: number;
  readonly problems: readonly Problem[];
};

/** A sheet for the table: per application a time, what it is about, and room to write. */
export function AgendaView(props: AgendaProps): VNode {
  const { lang, pack, today, start, problems } = props;
  return (
    <>
      <Breadcrumbs lang={lang} items={packCrumbs(pack, lang)} />
      <Heading level={1} kicker={`${councilName(pack.council)} · ${pack.round.name[lang]}`}>
        {agendaWords.title[lang]}
      </Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{agendaWords.lead[lang]}</Lead>
      <div class="hv-pack__tools">
        <Form action={`${packHref(pack)}/agenda`} method="get" inline label={agendaWords.start[lang]}>
          <TextInput
            lang={lang}
            name="begin"
            label={agendaWords.start[lang]}
            hint={agendaWords.startHint[lang]}
            value={start}
            width="short"
            problems={problems}
            optional="unmarked"
          />
          <Button variant="secondary">{agendaWords.show[lang]}</Button>
        </Form>
        <PrintButton lang={lang} label={agendaWords.print[lang]} />
      </div>
      <p class="hv-pack__under">{formatDate(today, lang)}</p>
      <Money {...props} />
      <ol class="hv-agenda">
        {pack.open.map((row, index) => (
          <Item key={row.caseNumber} {...props} row={row} index={index} />
        ))}
      </ol>
      <p>{fill(agendaWords.close, lang, { time: itemTime(props.startMinutes, pack.open.length) })}</p>
    </>
  );
}

function Money({ lang, pack }: AgendaProps): VNode {
  return (
    <ul>
      {pack.envelopes.map(({ envelope, availableCents, askedCents }) => {
        const { leftCents } = combinationBalance(availableCents, [
          { choice: 'yes', amountCents: askedCents },
        ]);
        return (
          <li key={envelope.id}>
            {envelopeTitle(envelope, lang)}: {packWords.toDivide[lang].toLowerCase()}{' '}
            {formatCents(availableCents, lang)}. {packWords.ifAllYes[lang]}: {leftWords(leftCents, lang)}.
          </li>
        );
      })}
    </ul>
  );
}

const namesOf = (row: PackRow, conflicted: boolean): string =>
  row.standings
    .filter(({ standing }) => (standing === 'conflicted') === conflicted)
    .map(({ member }) => member.name)
    .join(', ');

function Item(props: AgendaProps & { row: PackRow; index: number }): VNode {
  const { lang, row, viewer, index, startMinutes } = props;
  const standing = viewOf(viewer, row.standings);
  const asked = formatCents(row.application.requestedCents ?? 0, lang);
  const conflicted = namesOf(row, true);
  return (
    <li class="hv-agenda__item">
      <p class="hv-agenda__time">
        {itemTime(startMinutes, index)}–{itemTime(startMinutes, index + 1)}
      </p>
      <h2 class="hv-agenda__title">{row.application.title}</h2>
      <p class="hv-pack__under">
        {[
          row.caseNumber,
          row.wijk.name,
          applicantOf(row, lang),
          `${packWords.asks[lang].toLowerCase()} ${asked}`,
        ].join(' · ')}
      </p>
      {row.count.quorum === null ? (
        <p>{packWords.allConflicted[lang]}</p>
      ) : (
        <p>
          {fill(agendaWords.mayTakePart, lang, { names: namesOf(row, false) })}{' '}
          {conflicted !== '' && `${fill(agendaWords.mayNot, lang, { names: conflicted })} `}
          {fill(agendaWords.needed, lang, { quorum: row.count.quorum })}
        </p>
      )}
      {standing === 'free' ? (
        <>
          <ul class="hv-agenda__questions">
            {textWords.rubric.map((question) => (
              <li key={question.en}>{question[lang]}</li>
            ))}
          </ul>
          <p class="hv-agenda__notes">{agendaWords.notes[lang]}</p>
          <p>{agendaWords.outcome[lang]}</p>
        </>
      ) : (
        <p>
          <strong>{agendaWords[standing === 'conflicted' ? 'leave' : 'declare'][lang]}</strong>
        </p>
      )}
    </li>
  );
}
