import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Breadcrumbs,
  Button,
  ErrorSummary,
  Form,
  Heading,
  Lead,
  SummaryList,
  TextArea,
} from '../../../ui/index.ts';
import { kindLabels } from '../messages.ts';
import type { PrintJob } from '../types.ts';
import { printWords as words } from './words.ts';

export type ReturnedProps = {
  readonly lang: Lang;
  readonly job: PrintJob;
  readonly address: string;
  readonly problems: readonly Problem[];
};

export function ReturnedView({ lang, job, address, problems }: ReturnedProps): VNode {
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ href: '/printlijst', label: words.title[lang] }]} />
      <Heading level={1}>{words.returnedTitle[lang]}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      <Lead>{words.returnedLead[lang]}</Lead>
      <SummaryList
        lang={lang}
        rows={[
          {
            key: words.letter[lang],
            value: <a href={`/berichten/${job.id}`}>{kindLabels[job.kind][lang]}</a>,
          },
          { key: words.addressee[lang], value: job.addressee.join(', ') },
        ]}
      />
      <Form action={`/printlijst/${job.id}/teruggekomen`}>
        <TextArea
          lang={lang}
          name="address"
          label={words.address[lang]}
          hint={words.addressHint[lang]}
          value={address}
          rows={5}
          problems={problems}
          autocomplete="off"
        />
        <Button>{words.resend[lang]}</Button>
      </Form>
    </>
  );
}
