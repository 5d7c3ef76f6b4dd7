/** How long a file is kept, as the pages of a case say it. */
import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { retentionRules } from '../../../kernel/terms/index.ts';
import { Badge, Breadcrumbs, fill, Heading, LinkButton, type SummaryRow } from '../../../ui/index.ts';
import type { Application } from '../../application/types.ts';
import { actionLabels, words } from '../messages.ts';
import { retentionPath } from '../paths.ts';
import type { Destroyed } from '../store/dossiers.ts';

type Kept = Pick<Application, 'caseNumber' | 'retainUntil' | 'retentionResult'>;

/** For the office: last day, what happens then, and by which line of the selection list. */
export function KeptUntil({ kept, lang }: { readonly kept: Kept; readonly lang: Lang }): VNode {
  const { retainUntil, retentionResult } = kept;
  if (retainUntil === null || retentionResult === null) return <>{words.unknown[lang]}</>;
  const { archiveAction, source, toVerify } = retentionRules[retentionResult];
  return (
    <>
      {formatDate(retainUntil, lang)}
      <br />
      <span class="hv-soft">
        {words.afterwards[lang]}: {actionLabels[archiveAction][lang].toLowerCase()} ({source})
      </span>
      {toVerify && (
        <>
          {' '}
          <Badge tone="orange">{words.toVerify[lang]}</Badge>
        </>
      )}
    </>
  );
}

/** The row on the page of the case, with the way to the page on which it can be held. */
export function keptRow(kept: Kept & { readonly caseNumber: string }, lang: Lang): SummaryRow {
  return {
    key: words.keptUntil[lang],
    value: (
      <>
        <KeptUntil kept={kept} lang={lang} />
        <br />
        <a href={`/zaken/${kept.caseNumber}/bewaren`}>{words.holdTitle[lang]}</a>
      </>
    ),
  };
}

/** For the applicant, in words; nothing while it cannot be said. */
export function OwnKept({ kept, lang }: { readonly kept: Kept; readonly lang: Lang }): VNode | null {
  const { retainUntil, retentionResult } = kept;
  if (retainUntil === null || retentionResult === null) return null;
  const { archiveAction, source } = retentionRules[retentionResult];
  const sentence = archiveAction === 'destroy' ? words.ownKept : words.ownTransferred;
  return (
    <section>
      <Heading level={2}>{words.kept[lang]}</Heading>
      <p>
        {fill(sentence, lang, { date: formatDate(retainUntil, lang) })}{' '}
        <span class="hv-soft">({source})</span>
      </p>
      <p>{words.ownHeld[lang]}</p>
    </section>
  );
}

/** What is left to show of a case whose file is gone. */
export function DestroyedCase({
  gone,
  lang,
  mayRead,
}: {
  readonly gone: Destroyed;
  readonly lang: Lang;
  readonly mayRead: boolean;
}): VNode {
  return (
    <>
      {mayRead && <Breadcrumbs lang={lang} items={[{ href: retentionPath, label: words.title[lang] }]} />}
      <Heading level={1} kicker={gone.caseNumber}>
        {words.gone[lang]}
      </Heading>
      <p>{fill(words.goneOn, lang, { date: formatDate(gone.destroyedOn, lang), number: gone.caseNumber })}</p>
      {mayRead && gone.listNumber !== null && (
        <p>
          <LinkButton href={`${retentionPath}/lijsten/${gone.listNumber}`} icon="arrow-right">
            {words.toRecord[lang]}
          </LinkButton>
        </p>
      )}
    </>
  );
}
