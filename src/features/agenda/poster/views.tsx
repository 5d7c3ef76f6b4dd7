import type { VNode } from 'preact';
import type { Lang, Text } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import { Button, ErrorSummary, Form, fill, Heading, Lead, LinkButton, Table } from '../../../ui/index.ts';
import type { TypedSubscription } from '../subscription/forms.ts';
import { AskForMail } from '../subscription/views.tsx';
import { WijkInput } from '../views/wijk-input.tsx';
import type { WijkChoice } from '../wijk-choice.ts';
import { posterAddress } from './forms.ts';
import { editionHints, editionLabels, posterWords as words } from './messages.ts';
import { type Edition, editions, type WallSubject } from './types.ts';

/** The three sheets of a wijk, a place or any question, as links. */
export function WallLinks({
  hrefOf,
  said = words.wallText,
  lang,
  level,
}: {
  hrefOf: (edition: Edition) => string;
  /** What the sheets are of. */
  said?: Text;
  lang: Lang;
  level: 2 | 3;
}): VNode {
  return (
    <section aria-labelledby="aan-de-muur">
      <Heading level={level} id="aan-de-muur">
        {words.wall[lang]}
      </Heading>
      <p>{said[lang]}</p>
      <ul>
        {editions.map((edition) => (
          <li key={edition}>
            <a href={hrefOf(edition)}>
              {editionLabels[edition][lang]}, {editionHints[edition][lang]} (pdf)
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

export type WallProps = {
  readonly lang: Lang;
  readonly problems: readonly Problem[];
  readonly wijken: WijkChoice;
  /** The wijk that was chosen, the place in it that was asked for, and its other places. */
  readonly chosen: {
    readonly wijk: WallSubject;
    readonly place: WallSubject | null;
    readonly venues: readonly WallSubject[];
  } | null;
  /** What was typed in the form for mail. */
  readonly typed: TypedSubscription | null;
};

export function WallView({ lang, problems, wijken, chosen, typed }: WallProps): VNode {
  return (
    <>
      <Heading level={1}>{words.title[lang]}</Heading>
      <Lead>{words.lead[lang]}</Lead>
      <ErrorSummary lang={lang} problems={problems} />
      <Form method="get" action="/agenda/poster" label={words.choose[lang]} inline>
        <WijkInput lang={lang} choice={wijken} problems={problems} chosen={chosen?.wijk.slug ?? ''} />
        <Button icon="search">{words.show[lang]}</Button>
      </Form>
      {chosen && <Posters lang={lang} {...chosen} />}
      {chosen && (
        <AskForMail
          lang={lang}
          problems={problems}
          typed={typed}
          wijk={chosen.wijk.slug}
          subjects={subjectsOf(chosen)}
        />
      )}
      <Heading level={2}>{words.how[lang]}</Heading>
      <p>{words.howCodes[lang]}</p>
      <p>{words.howDates[lang]}</p>
    </>
  );
}

/** What was asked for comes first. */
const subjectsOf = ({ wijk, place, venues }: NonNullable<WallProps['chosen']>): readonly WallSubject[] => [
  ...(place === null ? [] : [place]),
  wijk,
  ...venues,
];

function Posters({ lang, ...chosen }: NonNullable<WallProps['chosen']> & { lang: Lang }): VNode {
  const { wijk, place } = chosen;
  const nameOf = (subject: WallSubject) =>
    subject.kind === 'wijk' ? fill(words.wholeWijk, lang, { wijk: subject.name }) : subject.name;
  const legend = editions.map((edition) => `${editionLabels[edition][lang]} ${editionHints[edition][lang]}`);
  return (
    <>
      <p>{legend.join(', ')}.</p>
      <Table
        lang={lang}
        caption={fill(words.posters, lang, {
          wijk: place === null ? wijk.name : `${place.name}, ${wijk.name}`,
        })}
        narrow="stack"
        columns={[
          { header: words.about[lang], rowHeader: true, cell: nameOf },
          {
            header: words.sheets[lang],
            cell: (subject) => (
              <div class="hv-posters">
                {editions.map((edition) => (
                  <LinkButton key={edition} href={posterAddress(subject, edition)} variant="secondary">
                    {editionLabels[edition][lang]} <span class="hv-visually-hidden">{nameOf(subject)}</span>
                  </LinkButton>
                ))}
              </div>
            ),
          },
        ]}
        rows={subjectsOf(chosen)}
      />
    </>
  );
}
