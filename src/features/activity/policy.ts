/** Figures that a city sets. None stands in law; all are to be decided by the municipality. */
import { type Text, text } from '../../kernel/messages.ts';

type Policy = { readonly days: number; readonly source: Text; readonly toVerify: boolean };
const choice = text(
  'Keuze van dit programma; vast te stellen door de gemeente',
  'Choice of this program; to be set by the municipality',
);

export const hostPolicy = {
  /** A host gets one mail in so many days, however many activities she has. */
  mailEvery: { days: 7, source: choice, toVerify: true },
  /** Asked about what took place in so many days before today; longer ago nobody knows for sure. */
  askBack: { days: 14, source: choice, toVerify: true },
  /** An activity that was silent for so long is asked about, also when nothing took place. */
  askAgain: { days: 60, source: choice, toVerify: true },
  /** How long the link in a mail works. */
  linkValid: { days: 21, source: choice, toVerify: true },
  /** How long after an activity left the map for good it is kept where its host was reached. */
  forgetAfter: { days: 92, source: choice, toVerify: true },
  /** How far back somebody who logged in may still say what took place. */
  recordBack: { days: 92, source: choice, toVerify: true },
  /** Over how many days the public page tells what took place. */
  tellBack: { days: 91, source: choice, toVerify: true },
  /** How long the page of a single time can be read after it. */
  timeBack: { days: 92, source: choice, toVerify: true },
} as const satisfies Record<string, Policy>;
