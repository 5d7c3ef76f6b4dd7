/** The life of what is listed. A judgement goes one way; a thing that went out of date comes back when a human confirms it. */
import { defineStatus } from '../../kernel/status.ts';
import type { ListingStatus } from './types.ts';

export type ListingAction =
  | 'submit'
  | 'approve'
  | 'reject'
  | 'delist'
  | 'stop'
  | 'archive'
  | 'confirmAgain'
  | 'restore';

const ageing = 'docs/decisions/0011';

export const listingStatus = defineStatus<ListingStatus, ListingAction>({
  name: 'listing',
  initial: 'draft',
  labels: {
    draft: { nl: 'Concept', en: 'Draft' },
    pending: { nl: 'Wacht op de beheerder', en: 'Waits for the steward' },
    published: { nl: 'Staat op de kaart', en: 'On the map' },
    rejected: { nl: 'Afgewezen', en: 'Rejected' },
    delisted: { nl: 'Van de kaart gehaald', en: 'Taken off the map' },
    archived: { nl: 'Gearchiveerd', en: 'Archived' },
  },
  transitions: {
    submit: {
      from: ['draft'],
      to: 'pending',
      permission: 'listing.propose',
      label: { nl: 'Voorstellen', en: 'Propose' },
      source: 'INVENTORY K 227',
    },
    approve: {
      from: ['pending'],
      to: 'published',
      permission: 'listing.moderate',
      label: { nl: 'Goedkeuren', en: 'Approve' },
      source: 'INVENTORY K 223',
    },
    reject: {
      from: ['pending'],
      to: 'rejected',
      permission: 'listing.moderate',
      label: { nl: 'Afwijzen', en: 'Reject' },
      source: 'INVENTORY K 223',
    },
    delist: {
      from: ['published'],
      to: 'delisted',
      permission: 'listing.moderate',
      label: { nl: 'Van de kaart halen', en: 'Take off the map' },
      source: ageing,
    },
    stop: {
      from: ['pending', 'published', 'delisted'],
      to: 'archived',
      permission: 'listing.edit',
      label: { nl: 'Gestopt', en: 'Stopped' },
      source: ageing,
    },
    archive: {
      from: ['delisted'],
      to: 'archived',
      permission: null,
      label: { nl: 'Archiveren', en: 'Archive' },
      source: ageing,
    },
    confirmAgain: {
      from: ['delisted'],
      to: 'published',
      permission: 'listing.edit',
      label: { nl: 'Klopt nog: terug op de kaart', en: 'Still right: back on the map' },
      source: ageing,
    },
    restore: {
      from: ['archived'],
      to: 'published',
      permission: 'listing.moderate',
      label: { nl: 'Terugzetten', en: 'Put back' },
      source: ageing,
    },
  },
});
