import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Breadcrumbs,
  Button,
  ButtonGroup,
  Form,
  Heading,
  Lead,
  LinkButton,
} from '../../../ui/index.ts';
import { actWords as words } from '../act-words.ts';
import { casePath } from '../acts.ts';

export type OwnNoticeProps = {
  readonly lang: Lang;
  readonly caseNumber: string;
  readonly caseTitle: string;
  readonly revision: number;
  readonly problems: readonly Problem[];
};

export function OwnNoticeView({ lang, caseNumber, caseTitle, revision, problems }: OwnNoticeProps): VNode {
  const back = casePath(caseNumber);
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ label: caseNumber, href: back }]} />
      <Heading level={1} kicker={caseTitle}>
        {words.own.title[lang]}
      </Heading>
      {problems.length > 0 && (
        <Alert kind="attention" lang={lang} role="status">
          {problems.map((one) => (
            <p key={one.code}>{one.text[lang]}</p>
          ))}
        </Alert>
      )}
      <Lead>{words.own.lead[lang]}</Lead>
      <p>{words.own.after[lang]}</p>
      <Form action={`${back}/in-gebreke`} label={words.own.title[lang]}>
        <input type="hidden" name="revision" value={String(revision)} />
        <ButtonGroup>
          <Button>{words.own.send[lang]}</Button>
          <LinkButton href={back} variant="quiet">
            {words.back[lang]}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </>
  );
}
