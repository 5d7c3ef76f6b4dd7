/** Appointments of a calendar about which its keeper has something to say. */
import type { VNode } from 'preact';
import { formatMoment } from '../../../kernel/dates.ts';
import type { Lang } from '../../../kernel/messages.ts';
import { inDutch } from '../../../kernel/words.ts';
import { Button, ButtonGroup, Form, fill, Heading, OwnWords } from '../../../ui/index.ts';
import { type Difference, Differences } from '../../listing/index.ts';
import { intakePolicy } from '../policy.ts';
import type { ImportSource } from '../types.ts';
import { words } from './words.ts';

export type OpenItem = {
  readonly uid: string;
  readonly title: string;
  readonly href: string;
  readonly since: Date;
  readonly status: 'differs' | 'proposed' | 'vanished';
  /** It was proposed, and the steward did not take it over. */
  readonly wasRefused: boolean;
  readonly differences: readonly Difference[];
};

/** Appointments are Dutch. */
const Title = ({ lang, item }: { lang: Lang; item: Pick<OpenItem, 'title'> }): VNode => (
  <OwnWords said={inDutch(item.title)} lang={lang} />
);

type Part = { lang: Lang; source: ImportSource; open: readonly OpenItem[] };

type ItemForm = {
  lang: Lang;
  sourceId: string;
  item: OpenItem;
  buttons: readonly (readonly [value: string, label: string])[];
};

function ItemChoice({ lang, sourceId, item, buttons }: ItemForm): VNode {
  return (
    <Form action={`/inlezen/${sourceId}/keuze`} lang={lang} label={item.title}>
      <input type="hidden" name="uid" value={item.uid} />
      <ButtonGroup>
        {buttons.map(([value, label]) => (
          <Button key={value} name="doe" value={value} variant="secondary">
            {label}
          </Button>
        ))}
      </ButtonGroup>
    </Form>
  );
}

export function Differing({ lang, source, open }: Part): VNode | null {
  const items = open.filter(({ status }) => status === 'differs');
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="anders">
      <Heading level={2} id="anders">
        {words.differsTitle[lang]}
      </Heading>
      <p>{words.differsLead[lang]}</p>
      {items.map((item, place) => (
        <div class="hv-card" key={item.uid}>
          <Heading level={3}>
            <Title lang={lang} item={item} />
          </Heading>
          {item.wasRefused && <p>{words.proposalRefused[lang]}</p>}
          <Differences
            lang={lang}
            id={`anders-${place}`}
            caption={<Title lang={lang} item={item} />}
            differences={item.differences}
            columns={[words.hereNow[lang], words.inCalendar[lang]]}
          />
          <ItemChoice
            lang={lang}
            sourceId={source.id}
            item={item}
            buttons={[
              ['takeOver', words.takeCalendar[lang]],
              ['leave', words.leaveHere[lang]],
            ]}
          />
        </div>
      ))}
    </section>
  );
}

/** It does not follow its calendar yet, and that is what is said. */
export function Proposed({ lang, source, open }: Part): VNode | null {
  const items = open.filter(({ status }) => status === 'proposed');
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="voorgesteld">
      <Heading level={2} id="voorgesteld">
        {words.proposedTitle[lang]}
      </Heading>
      <p>{words.proposedLead[lang]}</p>
      {items.map((item, place) => (
        <div class="hv-card" key={item.uid}>
          <Heading level={3}>
            <Title lang={lang} item={item} />
          </Heading>
          <p>{fill(words.proposedOn, lang, { moment: formatMoment(item.since, lang) })}</p>
          <Differences
            lang={lang}
            id={`voorgesteld-${place}`}
            caption={<Title lang={lang} item={item} />}
            differences={item.differences}
            columns={[words.hereNow[lang], words.inCalendar[lang]]}
          />
          <ItemChoice
            lang={lang}
            sourceId={source.id}
            item={item}
            buttons={[['leave', words.leaveHere[lang]]]}
          />
        </div>
      ))}
    </section>
  );
}

export function Vanished({ lang, source, open }: Part): VNode | null {
  const items = open.filter(({ status }) => status === 'vanished');
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="verdwenen">
      <Heading level={2} id="verdwenen">
        {words.vanishedTitle[lang]}
      </Heading>
      <p>{fill(words.vanishedLead, lang, { days: intakePolicy.vanishedDays.value })}</p>
      {items.map((item) => (
        <div class="hv-card" key={item.uid}>
          <Heading level={3}>
            <Title lang={lang} item={item} />
          </Heading>
          <p>{fill(words.vanishedOn, lang, { moment: formatMoment(item.since, lang) })}</p>
          <ItemChoice
            lang={lang}
            sourceId={source.id}
            item={item}
            buttons={[
              ['keep', words.goesOn[lang]],
              ['stop', words.hasStopped[lang]],
            ]}
          />
        </div>
      ))}
    </section>
  );
}
