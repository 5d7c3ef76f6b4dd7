import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Problem } from '../../../kernel/result.ts';
import {
  Button,
  ButtonGroup,
  Checkboxes,
  ErrorSummary,
  Form,
  fill,
  Heading,
  Lead,
  LinkButton,
  MoneyInput,
  Radios,
  TextInput,
} from '../../../ui/index.ts';
import { answerLabels, equipmentLabels, freeForLabels } from '../messages.ts';
import { equipmentNames, freeForNames, knownAnswers } from '../types.ts';
import type { VenueTyped } from './describe.tsx';
import { formWords as words } from './form-words.ts';

export type RoomProps = {
  lang: Lang;
  place: { readonly slug: string; readonly name: string };
  /** Null for a new one. */
  roomId: string | null;
  typed: VenueTyped;
  problems: readonly Problem[];
  basedOn: number;
  /** Above the form when somebody else was first. */
  meanwhile: VNode | null;
};

export function RoomView(props: RoomProps): VNode {
  const { lang, place, roomId, typed, problems } = props;
  const common = { lang, problems };
  const action = `/plekken/${place.slug}/ruimtes/${roomId ?? 'nieuw'}`;
  const basedOn = <input type="hidden" name="basedOn" value={String(props.basedOn)} />;
  return (
    <>
      <Heading level={1}>{fill(words.roomTitle, lang, { name: place.name })}</Heading>
      <ErrorSummary problems={problems} lang={lang} />
      {props.meanwhile}
      <Lead>{words.roomLead[lang]}</Lead>
      <Form action={action} label={words.save[lang]}>
        {basedOn}
        <TextInput {...common} name="name" label={words.roomName[lang]} value={typed.text('name')} />
        <SizeFields {...props} />
        <Checkboxes
          {...common}
          name="equipment"
          label={words.equipment[lang]}
          values={typed.texts('equipment')}
          options={equipmentNames.map((name) => ({ value: name, label: equipmentLabels[name][lang] }))}
          optional
        />
        <PriceFields {...props} />
        <TextInput
          {...common}
          name="contact"
          label={words.roomContact[lang]}
          hint={words.roomContactHint[lang]}
          value={typed.text('contact')}
          optional
        />
        <TextInput {...common} name="note" label={words.note[lang]} value={typed.text('note')} optional />
        <ButtonGroup>
          <Button icon="check">{words.save[lang]}</Button>
          <LinkButton href={`/plekken/${place.slug}`} variant="quiet">
            {words.back[lang]}
          </LinkButton>
        </ButtonGroup>
      </Form>
      {roomId !== null && (
        <Form action={`${action}/weg`} label={words.removeRoom[lang]}>
          {basedOn}
          <Button variant="danger" icon="trash">
            {words.removeRoom[lang]}
          </Button>
        </Form>
      )}
    </>
  );
}

function SizeFields({ lang, problems, typed }: RoomProps): VNode {
  const common = { lang, problems };
  return (
    <>
      <TextInput
        {...common}
        name="capacity"
        label={words.capacity[lang]}
        value={typed.text('capacity')}
        inputmode="numeric"
        width="short"
        optional
      />
      <TextInput
        {...common}
        name="areaM2"
        label={words.area[lang]}
        value={typed.text('areaM2')}
        inputmode="numeric"
        width="short"
        optional
      />
      <Radios
        {...common}
        name="wheelchair"
        label={words.wheelchair[lang]}
        inline
        value={typed.text('wheelchair')}
        options={knownAnswers.map((one) => ({ value: one, label: answerLabels[one][lang] }))}
      />
    </>
  );
}

function PriceFields({ lang, problems, typed }: RoomProps): VNode {
  const common = { lang, problems, optional: true };
  return (
    <>
      <MoneyInput
        {...common}
        name="price"
        label={words.price[lang]}
        hint={words.priceHint[lang]}
        value={typed.text('price')}
      />
      <Checkboxes
        {...common}
        name="freeFor"
        label={words.freeFor[lang]}
        values={typed.texts('freeFor')}
        options={freeForNames.map((name) => ({ value: name, label: freeForLabels[name][lang] }))}
      />
    </>
  );
}
