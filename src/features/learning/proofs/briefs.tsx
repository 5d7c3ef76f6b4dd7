/** What other pages show of the trials: those of a wijk, on its page. */
import type { VNode } from 'preact';
import type { Lang } from '../../../kernel/messages.ts';
import type { Reader } from '../../../platform/db/index.ts';
import type { Wijk } from '../../place/index.ts';
import { Typed } from '../view-parts.tsx';
import { proofPath, proofsPath } from '../words.ts';
import { listProofsOfWijk } from './store.ts';
import { ProofBadge } from './views.tsx';
import { proofWords as words } from './words.ts';

/** Null for a wijk in which nothing was tried. */
export async function wijkProofsBrief(r: Reader, wijk: Pick<Wijk, 'id'>, lang: Lang): Promise<VNode | null> {
  const proofs = await listProofsOfWijk(r, wijk.id);
  if (proofs.length === 0) return null;
  return (
    <section aria-labelledby="werkatelier">
      <h2 id="werkatelier">{words.wijkTried[lang]}</h2>
      <ul>
        {proofs.map(({ slug, question, status }) => (
          <li key={slug}>
            <a href={proofPath(slug)}>
              <Typed lang={lang} words={question} />
            </a>{' '}
            <ProofBadge lang={lang} status={status} />
          </li>
        ))}
      </ul>
      <p>
        <a href={proofsPath}>{words.title[lang]}</a>
      </p>
    </section>
  );
}
