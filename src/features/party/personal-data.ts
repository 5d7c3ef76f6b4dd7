import type { PlainDate } from '../../kernel/dates.ts';
import type { Id } from '../../kernel/ids.ts';
import type { Text } from '../../kernel/messages.ts';
import type { UnitOfWork } from '../../platform/db/unit-of-work.ts';
import type { KeepReason, PersonalRecord } from './types.ts';

/**
 * What one feature holds about people. Features higher up hand theirs to the composition root; this feature never
 * imports them.
 */
export type PersonalDataSource = {
  /** Name in the JSON export, in English kebab-case. */
  readonly key: string;
  /** Heading on the page. */
  readonly name: Text;
  /** Everything held about this person, newest first (AVG art. 15 and 20). */
  list(personId: Id<'person'>): Promise<readonly PersonalRecord[]>;
  /** The same for the download, with what the page only points to; by default the list. */
  listWhole?(personId: Id<'person'>): Promise<readonly PersonalRecord[]>;
  /** What must be kept and until when; empty when nothing stands in the way. */
  mustKeep?(personId: Id<'person'>, today: PlainDate): Promise<readonly KeepReason[]>;
  /** Erases in the caller's transaction whatever says who this was (AVG art. 17). Called when nothing must be kept. */
  erase?(unit: UnitOfWork, personId: Id<'person'>): Promise<void>;
};
