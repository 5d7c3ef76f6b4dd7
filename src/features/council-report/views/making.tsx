/** An edition that is not there yet: being made, or not made. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Breadcrumbs,
  Button,
  ButtonGroup,
  ErrorSummary,
  Form,
  fill,
  Heading,
  LinkButton,
  Situation,
} from '../../../ui/index.ts';
import { periodText } from '../rules/period.ts';
import { editionStatus } from '../status.ts';
import type { Edition } from '../types.ts';
import { editionPath, reportsPath, reportWords as words } from '../words.ts';

export type MakingProps = {
  readonly lang: Lang;
  readonly edition: Edition;
  readonly total: number;
  readonly problems: readonly Problem[];
  readonly mayMake: boolean;
  /** It takes longer than it ever should. */
  readonly stuck: boolean;
};

export function MakingView({ lang, edition, total, problems, mayMake, stuck }: MakingProps): VNode {
  const path = editionPath(edition.slug);
  const failed = edition.status === 'failed';
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: reportsPath, label: words.title[lang] }]} />
      <Heading level={1} kicker={words.kicker[lang]}>
        {words.edition[lang]}: {periodText(edition)[lang]}
      </Heading>
      <ErrorSummary lang={lang} problems={problems} />
      {failed ? (
        <Alert kind="danger" lang={lang} title={words.failed[lang]}>
          {words.failedLead[lang]}
        </Alert>
      ) : (
        <Situation title={words.making[lang]} icon="file-text">
          <p>{fill(words.makingLead, lang, { n: edition.counted, total })}</p>
          <progress max={total} value={edition.counted} aria-label={words.making[lang]} />
        </Situation>
      )}
      <ButtonGroup>
        {!failed && (
          <LinkButton href={path} variant="secondary">
            {words.reload[lang]}
          </LinkButton>
        )}
        {mayMake && (failed || stuck) && (
          <Form action={`${path}/opnieuw`} label={words.again[lang]}>
            <Button>{editionStatus.transitions.tryAgain.label[lang]}</Button>
          </Form>
        )}
        {mayMake && failed && (
          <Form action={`${path}/weggooien`} label={words.discard[lang]}>
            <Button variant="quiet">{words.discard[lang]}</Button>
          </Form>
        )}
      </ButtonGroup>
    </>
  );
}
