/** What everybody reads of a recognition: until when it holds, the council's reasons, the checklist. */

import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { inDutch } from '../../../kernel/words.ts';
import { Alert, Badge, Details, fill, Heading, OwnWords, Table } from '../../../ui/index.ts';
import { councilVerdictLabels, criterionAnswerLabels, recognitionKindLabels } from '../messages.ts';
import { criterionGroupLabels, findChecklist } from '../rules/criteria.ts';
import type { Answers, PublicRecognition, Recognition } from '../types.ts';
import { Evidence, type Judged } from './evidence.tsx';
import { placesWords as words } from './words.ts';

export function RecognisedParts({
  lang,
  recognitions,
}: {
  lang: Lang;
  recognitions: readonly PublicRecognition[];
}): VNode | null {
  if (recognitions.length === 0) return null;
  return (
    <section aria-labelledby="erkenning">
      <Heading level={2} id="erkenning">
        {words.recognition[lang]}
      </Heading>
      {recognitions.map((recognition) => (
        <RecognisedPart key={recognition.kind} lang={lang} recognition={recognition} />
      ))}
    </section>
  );
}

function RecognisedPart({ lang, recognition }: { lang: Lang; recognition: PublicRecognition }): VNode {
  const { status, kind, validUntil, councilNote, councilVerdict } = recognition;
  const until = validUntil === null ? '' : formatDate(validUntil, lang);
  return (
    <>
      <h3>{recognitionKindLabels[kind][lang]}</h3>
      {status === 'recognised' && (
        <p>
          <Badge tone="green" icon="circle-check">
            {fill(words.recognisedUntil, lang, { date: until })}
          </Badge>
        </p>
      )}
      {status === 'expired' && <p>{fill(words.expiredOn, lang, { date: until })}</p>}
      {status === 'refused' && <p>{words.refusedText[lang]}</p>}
      {councilNote !== null && (
        <p>
          <strong>{councilVerdict === null ? words.municipality[lang] : words.council[lang]}:</strong>{' '}
          {councilVerdict !== null && `${councilVerdictLabels[councilVerdict][lang]}. `}
          <OwnWords said={inDutch(councilNote)} lang={lang} />
        </p>
      )}
      <Details summary={words.checklist[lang]}>
        <ChecklistTable
          lang={lang}
          version={recognition.criteriaVersion}
          answers={recognition.answers}
          caption={`${words.checklist[lang]}: ${recognitionKindLabels[kind][lang]}`}
        />
      </Details>
    </>
  );
}

export function ChecklistTable(props: {
  lang: Lang;
  version: string;
  answers: Answers;
  caption: string;
  /** Left out on the page that everybody reads. */
  judged?: Judged;
}): VNode | null {
  const { lang, answers } = props;
  const checklist = findChecklist(props.version);
  if (checklist === null) return null;
  return (
    <>
      <Table
        lang={lang}
        caption={props.caption}
        narrow="stack"
        rows={checklist.criteria}
        columns={[
          {
            header: words.criterion[lang],
            rowHeader: true,
            cell: ({ label, group }) => (
              <>
                {label[lang]} <span class="hv-hint">{criterionGroupLabels[group][lang]}</span>
              </>
            ),
          },
          {
            header: words.answer[lang],
            cell: ({ key }) => {
              const answer = answers[key]?.answer ?? null;
              return answer === null ? '–' : criterionAnswerLabels[answer][lang];
            },
          },
          {
            header: words.evidence[lang],
            cell: ({ key }) => (
              <Evidence lang={lang} criterion={key} answer={answers[key]} judged={props.judged} />
            ),
          },
        ]}
      />
      <p class="hv-hint">
        {words.source[lang]}: {checklist.source[lang]} ({checklist.version}).{' '}
        {checklist.toVerify && words.toVerify[lang]}
      </p>
    </>
  );
}

/** From when it may be asked anew, its keeper reads that it ends. */
export function EndsSoon({ lang, own }: { lang: Lang; own: readonly Recognition[] }): VNode | null {
  const holding = own.find(({ status }) => status === 'recognised');
  if (holding?.validUntil == null) return null;
  return (
    <Alert lang={lang} kind="attention">
      {fill(words.endsSoon, lang, { date: formatDate(holding.validUntil, lang) })}
    </Alert>
  );
}
