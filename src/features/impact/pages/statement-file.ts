/** A statement as a tagged PDF. */
import type { Deps } from '../../../platform/deps.ts';
import type { AppContext } from '../../../platform/http/context.ts';
import { fill } from '../../../ui/index.ts';
import { cityLetterhead } from '../../correspondence/index.ts';
import { statementBlocks } from '../document.ts';
import { statementWords as words } from '../statement-words.ts';
import type { Statement } from '../store/statements.ts';
import type { Shown } from '../views/outcome.tsx';

/** @param own for its owner alone: nobody may keep it */
export async function statementPdf(
  c: AppContext,
  { posterPdf, clock }: Pick<Deps, 'posterPdf' | 'clock'>,
  statement: Statement,
  shown: Shown,
  own: boolean,
): Promise<Response> {
  const lang = c.get('lang');
  const ownerName = statement.frozen?.ownerName ?? statement.ownerName;
  const heading = fill(words.titleOf, lang, { name: ownerName, year: statement.year });
  const file = await posterPdf.render(
    'form-copy',
    {
      sender: cityLetterhead(lang),
      heading,
      reference: String(statement.year),
      blocks: [...statementBlocks(shown, ownerName, lang)],
    },
    { title: heading, lang, createdAt: clock.now() },
  );
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${statement.slug}.pdf"`,
      ...(own ? { 'cache-control': 'private, no-store' } : {}),
    },
  });
}
