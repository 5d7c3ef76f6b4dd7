/** The cards with codes, as a document: in Dutch, because a letter does not know who reads it; the page it names is in both languages. */
import { formatMoment } from '../../kernel/dates.ts';
import type { VoteCodesDocument } from '../../platform/pdf/index.ts';
import { untilWords, type Vote } from '../vote/index.ts';

/**
 * @param codes in groups
 * @param publicUrl of the site, without a slash at the end
 */
export function lettersDocument(
  vote: Pick<Vote, 'name' | 'slug' | 'opensAt' | 'closesAt' | 'example'>,
  codes: readonly string[],
  publicUrl: string,
): VoteCodesDocument {
  const name = vote.name.nl;
  return {
    sender: { name: 'Gemeente Rotterdam' },
    vote: name,
    cover: {
      title: `${codes.length} ${codes.length === 1 ? 'stemcode' : 'stemcodes'} voor ‘${name}’`,
      lines: [
        'Elke code is één stem. Bewaar de brieven als geld.',
        'Schrijf nergens op wie welke code krijgt: anders is de stem niet meer geheim.',
        'Dit bestand is één keer gemaakt en wordt niet bewaard. Wij kunnen het niet nog een keer maken.',
        'Is de doos kwijt? Trek de partij in op de pagina met stemcodes. De codes werken dan niet meer.',
        'Snijd de kaarten los langs de lijnen. Gooi dit voorblad daarna weg.',
      ],
    },
    card: {
      title: 'Uw code om te stemmen:',
      how: 'Ga naar de pagina hieronder en vul de code in.',
      address: `${publicUrl.replace(/^https?:\/\//, '')}/stemmingen/${vote.slug}/stemmen`,
      until: `Stemmen kan van ${formatMoment(vote.opensAt, 'nl')} ${untilWords(vote.closesAt, 'nl')}.`,
      secret: 'De code werkt één keer. Wat u stemt, weet niemand.',
      help: 'Hulp nodig? Bel 14 010. Op papier stemmen kan in het wijkkantoor.',
      notice: vote.example ? 'Voorbeeld: deze stemming is verzonnen.' : null,
    },
    codes: [...codes],
  };
}
