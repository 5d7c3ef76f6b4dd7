/** The page of one act: what it does, what was typed, and what somebody else did in the meantime. */
import type { ComponentChildren, VNode } from 'preact';
import { formatDate, type PlainDate } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Alert,
  Breadcrumbs,
  Button,
  ButtonGroup,
  ErrorSummary,
  Form,
  Heading,
  Lead,
  LinkButton,
  SummaryList,
  Timeline,
} from '../../../ui/index.ts';
import { actWords as words } from '../act-words.ts';
import { casePath } from '../acts.ts';
import type { Told } from '../rules/timeline.ts';

export type ActPageProps = {
  readonly lang: Lang;
  readonly title: string;
  readonly caseNumber: string;
  readonly caseTitle: string;
  readonly lead: string;
  /** The article that the act rests on. */
  readonly source: string;
  readonly problems: readonly Problem[];
  /** What happened since the form was made, when somebody else was first. */
  readonly since: readonly Told[];
  readonly due: { readonly now: PlainDate; readonly afterwards: PlainDate | null } | null;
  /** Null when the act is not possible any more: the page then only says so. */
  readonly form: {
    readonly action: string;
    readonly revision: number;
    readonly seq: number;
    readonly button: string;
    readonly danger: boolean;
    readonly fields: ComponentChildren;
  } | null;
};

/** What is wrong, above the form; problems of fields stand beside them too. */
function Problems({ problems, lang }: Pick<ActPageProps, 'problems' | 'lang'>): VNode | null {
  // What somebody else did meanwhile is news about the case; all else is what one did wrong, and stands in the summary.
  const news = problems.filter(({ code }) => code === 'changed-meanwhile' || code === 'not-possible');
  const toMend = problems.filter((problem) => !news.includes(problem));
  return (
    <>
      {news.length > 0 && (
        <Alert kind="attention" lang={lang} role="status">
          {news.map((one) => (
            <p key={one.code}>{one.text[lang]}</p>
          ))}
        </Alert>
      )}
      <ErrorSummary problems={toMend} lang={lang} />
    </>
  );
}

function Since({ since, lang }: Pick<ActPageProps, 'since' | 'lang'>): VNode | null {
  if (since.length === 0) return null;
  return (
    <section>
      <Heading level={2}>{words.since[lang]}</Heading>
      <Timeline
        label={words.since[lang]}
        items={since.map((told) => ({
          at: formatDate(told.event.onDate, lang),
          title: told.title[lang],
          tone: told.tone,
          icon: told.icon,
        }))}
      />
    </section>
  );
}

export function ActPageView(props: ActPageProps): VNode {
  const { lang, caseNumber, form, due } = props;
  const back = casePath(caseNumber);
  return (
    <>
      <Breadcrumbs lang={lang} items={[{ label: caseNumber, href: back }]} />
      <Heading level={1} kicker={props.caseTitle || undefined}>
        {props.title}
      </Heading>
      <Problems problems={props.problems} lang={lang} />
      <Since since={props.since} lang={lang} />
      {form && (
        <>
          <Lead>{props.lead}</Lead>
          {due && (
            <SummaryList
              lang={lang}
              rows={[
                { key: words.dueNow[lang], value: formatDate(due.now, lang) },
                ...(due.afterwards === null
                  ? []
                  : [
                      {
                        key: words.dueThen[lang],
                        value: <strong>{formatDate(due.afterwards, lang)}</strong>,
                      },
                    ]),
              ]}
            />
          )}
          <Form action={form.action} label={props.title}>
            <input type="hidden" name="revision" value={String(form.revision)} />
            <input type="hidden" name="seq" value={String(form.seq)} />
            {form.fields}
            <p class="hv-soft">
              {words.letter[lang]} ({props.source})
            </p>
            <ButtonGroup>
              <Button variant={form.danger ? 'danger' : 'primary'}>{form.button}</Button>
              <LinkButton href={back} variant="quiet">
                {words.back[lang]}
              </LinkButton>
            </ButtonGroup>
          </Form>
        </>
      )}
      {!form && (
        <p>
          <LinkButton href={back}>{words.back[lang]}</LinkButton>
        </p>
      )}
    </>
  );
}
