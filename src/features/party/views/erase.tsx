import type { VNode } from 'preact';
import { dateText } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Button,
  ButtonGroup,
  Checkbox,
  ErrorSummary,
  Form,
  Heading,
  Lead,
  LinkButton,
  Table,
} from '../../../ui/index.ts';
import type { KeepReason } from '../types.ts';
import { myDataWords } from './my-data-words.ts';

type EraseProps = { lang: Lang; reasons: readonly KeepReason[]; problems: readonly Problem[] };

export function EraseView({ lang, reasons, problems }: EraseProps): VNode {
  return (
    <>
      <Heading level={1}>{myDataWords.eraseTitle[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      {reasons.length === 0 ? (
        <Lead>{myDataWords.allFree[lang]}</Lead>
      ) : (
        <>
          <Table
            lang={lang}
            caption={myDataWords.mustKeep[lang]}
            narrow="stack"
            rows={reasons}
            columns={[
              { header: myDataWords.what[lang], cell: (reason) => reason.what[lang], rowHeader: true },
              {
                header: myDataWords.until[lang],
                cell: (reason) =>
                  (reason.until === null ? myDataWords.untilUnknown : dateText(reason.until))[lang],
              },
              { header: myDataWords.why[lang], cell: (reason) => reason.because[lang] },
            ]}
          />
          <p>{myDataWords.mustKeepText[lang]}</p>
        </>
      )}
      <Form action="/mijn-gegevens/verwijderen">
        <Checkbox lang={lang} name="confirm" label={myDataWords.confirm[lang]} problems={problems} />
        <ButtonGroup>
          <Button variant="danger" icon="trash">
            {myDataWords.doErase[lang]}
          </Button>
          <LinkButton href="/mijn-gegevens" variant="quiet">
            {myDataWords.back[lang]}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </>
  );
}

export function ErasedView({ lang }: { lang: Lang }): VNode {
  return (
    <>
      <Heading level={1}>{myDataWords.goneTitle[lang]}</Heading>
      <Lead>{myDataWords.goneText[lang]}</Lead>
      <p>
        <LinkButton href="/">{myDataWords.home[lang]}</LinkButton>
      </p>
    </>
  );
}
