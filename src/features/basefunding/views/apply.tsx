/** Applying, and what came of it: under the request of a network. */
import type { VNode } from 'preact';
import { type Lang, text } from '../../../kernel/messages.ts';
import { formatCents } from '../../../kernel/money.ts';
import { Button, Form, fill, Heading } from '../../../ui/index.ts';
import type { BaseFunding } from '../types.ts';
import { type Applying, requestPath } from './request-parts.tsx';

const words = {
  title: text('Aanvragen', 'Apply'),
  lead: text(
    'Als u aanvraagt, ligt de som vast. Daarna vult u alleen uw adres en de rekening nog in.',
    'When you apply, the sum is fixed. After that you only enter your address and the account.',
  ),
  signs: text(
    'Iemand die tekent voor de penvoerder, vraagt aan.',
    'Somebody who signs for the lead organisation applies.',
  ),
  anew: text(
    'De vorige aanvraag is niet doorgegaan. U kunt opnieuw aanvragen.',
    'The application before came to nothing. You can apply anew.',
  ),
  apply: text('Aanvragen', 'Apply'),
  reopen: text('Eerst iets veranderen', 'Change something first'),
  takeBack: text('Neem het concept terug', 'Take the draft back'),
  takeBackText: text(
    'De aanvraag is nog niet ingediend. Zo lang kunt u haar terugnemen: om iets te veranderen, of omdat een andere organisatie penvoerder wordt.',
    'The application was not handed in yet. Until then you can take it back: to change something, or because another organisation becomes the lead.',
  ),
  toApplication: text('Naar de aanvraag', 'To the application'),
  report: text('Meld deze verandering', 'Report this change'),
  mustReport: text(
    'Met wat er doorging, komt de som nu op {now}. U vroeg {before}: dat is meer dan {percent}% anders. Meld dat aan de gemeente (SVR 2014, artikel 12). Er wordt niets vanzelf lager.',
    'With what took place the sum now comes to {now}. You asked {before}: that is over {percent}% different. Report it to the municipality (SVR 2014, article 12). Nothing is lowered by itself.',
  ),
} as const;

export function ApplySection(props: {
  readonly lang: Lang;
  readonly request: Pick<BaseFunding, 'networkSlug' | 'year' | 'leadOrganisationId'>;
  readonly applying: Applying;
  readonly keeps: boolean;
}): VNode | null {
  const { lang, request, applying, keeps } = props;
  const { open, signs, href, report, anew, unsent } = applying;
  const takesBack = unsent && (signs || keeps);
  if (!open && !takesBack && href === null && report === null) return null;
  return (
    <section aria-labelledby="aanvragen">
      <Heading level={2} id="aanvragen">
        {words.title[lang]}
      </Heading>
      {anew && <p>{words.anew[lang]}</p>}
      {open && <p>{words[signs ? 'lead' : 'signs'][lang]}</p>}
      {open && signs && (
        <Form action={`${requestPath(request)}/aanvragen`} label={words.apply[lang]}>
          <Button icon="send">{words.apply[lang]}</Button>
        </Form>
      )}
      {takesBack && (
        <Form action={`${requestPath(request)}/heropenen`} label={words.takeBack[lang]}>
          <p>{words.takeBackText[lang]}</p>
          <Button variant="secondary">{words.takeBack[lang]}</Button>
        </Form>
      )}
      {anew && (signs || keeps) && (
        <Form action={`${requestPath(request)}/heropenen`} label={words.reopen[lang]}>
          <Button variant="secondary">{words.reopen[lang]}</Button>
        </Form>
      )}
      {href !== null && (
        <p>
          <a href={href}>{words.toApplication[lang]}</a>
        </p>
      )}
      {report && (
        <>
          <p>
            {fill(words.mustReport, lang, {
              percent: report.percent,
              before: formatCents(report.beforeCents, lang),
              now: formatCents(report.nowCents, lang),
            })}
          </p>
          <p>
            <a href={report.href}>{words.report[lang]}</a>
          </p>
        </>
      )}
    </section>
  );
}
