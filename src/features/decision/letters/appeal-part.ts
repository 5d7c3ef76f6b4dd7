/** Where one can go with a decision on objection: the district court (Awb 3:45, 6:23, 8:1). */
import { dateText, type PlainDate } from '../../../kernel/dates.ts';
import { type Lang, text } from '../../../kernel/messages.ts';
import type { LetterDocument } from '../../../platform/pdf/index.ts';
import { lastObjectionDay } from '../../correspondence/index.ts';
import { fill } from './fill.ts';

/** Name and counter of the court; a lawyer of the municipality must confirm them. */
export const court = {
  name: 'Rechtbank Rotterdam, afdeling bestuursrecht',
  counter: 'mijn.rechtspraak.nl',
  source: 'Awb 8:7',
  toVerify: true,
} as const;

const words = {
  title: text('Bent u het niet eens met deze beslissing?', 'Do you disagree with this decision?'),
  intro: text(
    'Dan kunt u naar de rechter. Dat heet beroep. Dat kan tot en met {last}. De rechtbank vraagt daarvoor geld (griffierecht). Krijgt u gelijk, dan krijgt u dat meestal terug.',
    'Then you can go to court. That is called appeal. You can until {last}. The court charges a fee. If you win, you usually get it back.',
  ),
  where: text('Waar', 'Where'),
  online: text('Online', 'Online'),
  contents: text('Zet in uw beroep', 'Put in your appeal'),
  contentsText: text(
    'uw naam en adres, de datum, waarom u het niet eens bent, een kopie van deze brief en uw handtekening',
    'your name and address, the date, why you disagree, a copy of this letter and your signature',
  ),
} as const;

/** The term for appeal is that for objection: six weeks (Awb 6:7). */
export function appealPart(sentOn: PlainDate, lang: Lang): NonNullable<LetterDocument['objection']> {
  const last = dateText(lastObjectionDay(sentOn))[lang];
  return {
    title: words.title[lang],
    blocks: [
      { kind: 'paragraph', text: fill(words.intro, lang, { last }) },
      {
        kind: 'facts',
        rows: [
          { label: words.where[lang], value: court.name },
          { label: words.online[lang], value: court.counter },
          { label: words.contents[lang], value: words.contentsText[lang] },
        ],
      },
    ],
  };
}
