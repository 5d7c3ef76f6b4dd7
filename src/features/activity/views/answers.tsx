/** What somebody said of one time, and the buttons to say it. */
import type { VNode } from 'preact';
import { type Lang, text } from '../../../kernel/messages.ts';
import { Button, ButtonGroup, Form, fill } from '../../../ui/index.ts';
import { bandLabels } from '../messages.ts';
import { type Band, bands, type Evidence } from '../types.ts';

const words = {
  held: text('Ging door', 'Took place'),
  heldWith: text('Ging door, {band} mensen', 'Took place, {band} people'),
  heldEmpty: text('Ging door, niemand kwam', 'Took place, nobody came'),
  notHeld: text('Ging niet door', 'Did not take place'),
  unsaid: text('Nog niet gezegd', 'Not yet said'),
  not: text('Ging niet door', 'Did not take place'),
  uncounted: text('Ging door, niet geteld', 'Took place, not counted'),
} as const;

export function saidWords(said: Evidence | null, lang: Lang): string {
  if (said === null) return words.unsaid[lang];
  if (!said.tookPlace) return words.notHeld[lang];
  if (said.band === null) return words.held[lang];
  if (said.band === '0') return words.heldEmpty[lang];
  return fill(words.heldWith, lang, { band: bandLabels[said.band][lang] });
}

export type Answer = { readonly value: Band | 'ja' | 'nee'; readonly label: string };

export function answersOf(lang: Lang): readonly Answer[] {
  return [
    ...bands.map((value) => ({ value, label: bandLabels[value][lang] })),
    { value: 'ja', label: words.uncounted[lang] },
    { value: 'nee', label: words.not[lang] },
  ];
}

/** One tap: each answer is a button. */
export function AnswerButtons(props: { lang: Lang; action: string; time: string; label: string }): VNode {
  const { lang, action, time, label } = props;
  return (
    <Form action={action} label={label}>
      <input type="hidden" name="keer" value={time} />
      <ButtonGroup>
        {answersOf(lang).map(({ value, label: answer }) => (
          <Button key={value} variant="secondary" name="antwoord" value={value}>
            {answer}
          </Button>
        ))}
      </ButtonGroup>
    </Form>
  );
}
