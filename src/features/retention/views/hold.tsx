/** Keeping one file: until when and why, what holds it, and the form to hold it. */
import type { VNode } from 'preact';
import { formatDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Badge,
  Breadcrumbs,
  Button,
  DateInput,
  ErrorSummary,
  Form,
  Heading,
  Lead,
  SummaryList,
  TextArea,
} from '../../../ui/index.ts';
import type { Application } from '../../application/types.ts';
import { holdLabels, words } from '../messages.ts';
import { retentionPath } from '../paths.ts';
import { reasonLength } from '../rules.ts';
import type { Hold, HoldReason } from '../types.ts';
import { KeptUntil } from './parts.tsx';

export type HoldProps = {
  readonly lang: Lang;
  readonly application: Application & { readonly caseNumber: string };
  readonly hold: Hold | null;
  /** What holds it by itself today. */
  readonly holds: readonly HoldReason[];
  readonly mayPrepare: boolean;
  readonly typed: { readonly reason: string; readonly until: string };
  readonly problems: readonly Problem[];
};

export function HoldView(props: HoldProps): VNode {
  const { lang, application, hold, holds } = props;
  return (
    <>
      <Breadcrumbs
        lang={lang}
        items={[{ href: `/zaken/${application.caseNumber}`, label: application.caseNumber }]}
      />
      <Heading level={1} kicker={application.caseNumber}>
        {words.holdTitle[lang]}
      </Heading>
      <ErrorSummary lang={lang} problems={props.problems} />
      <SummaryList
        lang={lang}
        rows={[
          { key: words.keptUntil[lang], value: <KeptUntil kept={application} lang={lang} /> },
          ...(holds.length === 0
            ? []
            : [
                {
                  key: words.holdsNow[lang],
                  value: holds.map((why) => (
                    <span key={why}>
                      <Badge tone="orange">{holdLabels[why][lang]}</Badge>{' '}
                    </span>
                  )),
                },
              ]),
          ...(hold === null
            ? []
            : [
                { key: words.reason[lang], value: <span dir="auto">{hold.reason}</span> },
                { key: words.until[lang], value: formatDate(hold.until, lang) },
              ]),
        ]}
      />
      <p>
        <a href={retentionPath}>{words.toOverview[lang]}</a>
      </p>
      {props.mayPrepare && <Forms {...props} />}
    </>
  );
}

function Forms({ lang, application, hold, typed, problems }: HoldProps): VNode {
  const path = `/zaken/${application.caseNumber}/bewaren`;
  return (
    <>
      {hold !== null && (
        <Form action={`${path}/vrij`} label={words.lift[lang]}>
          <Button variant="secondary">{words.lift[lang]}</Button>
        </Form>
      )}
      <Heading level={2}>{words.hold[lang]}</Heading>
      <Lead>{words.holdLead[lang]}</Lead>
      <Form action={path} label={words.hold[lang]}>
        <TextArea
          lang={lang}
          name="reason"
          label={words.reason[lang]}
          hint={words.reasonHint[lang]}
          value={typed.reason}
          maxLength={reasonLength}
          rows={3}
          problems={problems}
        />
        <DateInput
          lang={lang}
          name="until"
          label={words.until[lang]}
          value={typed.until}
          problems={problems}
        />
        <Button>{words.hold[lang]}</Button>
      </Form>
    </>
  );
}
