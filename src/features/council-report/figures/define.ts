import { type Text, text } from '../../../kernel/messages.ts';
import type { Rows } from '../store/rows/row-query.ts';
import type { About, SectionKey, Unit } from '../types.ts';

/** A figure: what it says, and the rows of which the sum is the figure. */
export type FigureDefinition = About & { readonly key: string; readonly rows: Rows };

type Given = {
  readonly label: Text;
  readonly definition: Text;
  readonly query: Text;
  readonly row: Text;
  readonly rows: Rows;
  readonly unit?: Unit;
  readonly over?: About['over'];
};

/** @param key stands in addresses and in the annex: once published it keeps its meaning */
export const figure = (section: SectionKey, key: string, given: Given): FigureDefinition => ({
  unit: 'count',
  over: 'period',
  ...given,
  section,
  key,
});

/** What one row of a figure stands for. */
export const rowOf = {
  ceiling: text('Een plafond', 'A ceiling'),
  grant: text('Een toekenning', 'A grant'),
  scheme: text('Een regeling, vijf of meer samen', 'A scheme, five or more together'),
  council: text('Een wijkraad, vijf of meer samen', 'A neighbourhood council, five or more together'),
  vote: text('Een stemming', 'A vote'),
  wijk: text('Een wijk', 'A neighbourhood'),
  told: text(
    'Een wijk, of wijken met weinig activiteiten samen',
    'A neighbourhood, or those with few activities together',
  ),
} as const;
