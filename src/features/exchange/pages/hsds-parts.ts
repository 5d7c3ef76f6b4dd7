/** What the HSDS addresses share: the editions of the standard, pages of a list, services in both spellings. */
import { today } from '../../../kernel/dates.ts';
import type { ExchangeDeps } from '../deps.ts';
import type { Json, Profile } from '../hsds/profile.ts';
import type { Paging } from '../hsds/query.ts';
import type { Installation } from '../hsds/things.ts';

/** One of the two: where it stands, what it says it is, and the fields of each answer. */
export type Edition = {
  readonly base: string;
  readonly about: Json;
  readonly profile: Profile;
};

export const installationOf = ({ config, clock }: ExchangeDeps): Installation => ({
  publicUrl: config.publicUrl,
  province: config.publisher.province,
  publisherEmail: config.publisher.email,
  today: today(clock),
});

/** One page of a list, in the words of the standard. */
export function pageJson(asked: Paging, limit: number, total: number, contents: readonly Json[]) {
  const pages = Math.ceil(total / limit);
  return {
    total_items: total,
    total_pages: pages,
    page_number: asked.page,
    size: contents.length,
    first_page: asked.page === 1,
    last_page: asked.page >= pages,
    empty: contents.length === 0,
    contents,
  };
}
